import { userEventListSchema, userEventQuerySchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { badCursor, cutPage, readCursor } from '../http/list-page.ts'
import { signedIn } from '../http/signed-in.ts'
import { listUserEvents } from './user-event.queries.ts'
import { viewUserEvent } from './user-event.view.ts'

const PAGE_SIZE = 50

export function registerUserEvents(app: App): void {
  signedIn(app, {
    method: 'GET',
    url: '/api/v1/user-events',
    action: 'users.manage',
    query: userEventQuerySchema,
    response: userEventListSchema,
    operationId: 'listUserEvents',
    summary: 'What was done with users and keys, by whom and when',
    description: 'Newest first. Nothing of it is ever changed; a removed person has no name in it any more.',
    tag: 'users',
    load: async ({ db, language }, { query }) => {
      const rows = await listUserEvents(db, { before: idAt(query.cursor), limit: PAGE_SIZE + 1 })
      const { items, nextCursor } = cutPage(rows, ({ id }) => [String(id)], PAGE_SIZE)
      return { items: items.map(row => viewUserEvent(row, language)), nextCursor }
    },
  })
}

function idAt(cursor: string | undefined): number {
  const position = readCursor(cursor)
  if (position === null) return Number.MAX_SAFE_INTEGER
  const id = Number(position[0])
  if (!Number.isSafeInteger(id)) throw badCursor(cursor)
  return id
}
