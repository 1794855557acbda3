import { revisionPeopleQuerySchema, revisionPeopleSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { signedIn } from '../http/signed-in.ts'
import { personName } from '../users/person-name.ts'
import { listRevisionPeople } from './revision-people.queries.ts'

export function registerRevisionPeople(app: App): void {
  signedIn(app, {
    method: 'GET',
    url: '/api/v1/revision-people',
    action: 'people.read',
    query: revisionPeopleQuerySchema,
    response: revisionPeopleSchema,
    operationId: 'listRevisionPeople',
    summary: 'Who made the changes',
    description:
      'Names beside the functions that everyone is shown. A revision that does not exist is left out.',
    tag: 'changes',
    load: async ({ db, language }, { query }) => {
      const people = await listRevisionPeople(db, query.revision.split(',').map(Number))
      return {
        items: people.map(({ revision, name }) => ({
          revision,
          name: name === null ? null : personName(name, language),
        })),
      }
    },
  })
}
