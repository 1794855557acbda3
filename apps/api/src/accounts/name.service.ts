import type { App } from '../app.ts'
import { administrationByOneself } from '../user-events/administration.ts'
import { recordUserEvent } from '../user-events/user-event.queries.ts'
import { renamePerson } from './account.queries.ts'
import type { SignedUser } from './identify.ts'

/** The same name again is no event. */
export async function renameOneself(app: App, user: SignedUser, name: string): Promise<void> {
  if (name === user.name) return
  await app.db.transaction().execute(async trx => {
    await renamePerson(trx, user.id, name)
    const administration = administrationByOneself(user.id, app.clock())
    await recordUserEvent(trx, administration, { kind: 'changed', personId: user.id, details: ['name'] })
  })
}
