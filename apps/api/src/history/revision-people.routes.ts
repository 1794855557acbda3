import { revisionPeopleQuerySchema, revisionPeopleSchema } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { App } from '../app.ts'
import { signedIn } from '../http/signed-in.ts'
import { listRevisionPeople } from './revision-people.queries.ts'

const REMOVED: Record<Language, string> = { sv: 'Borttagen användare', en: 'Removed user' }

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
        items: people.map(({ revision, name, deleted_at }) => ({
          revision,
          name: deleted_at === null ? name : REMOVED[language],
        })),
      }
    },
  })
}
