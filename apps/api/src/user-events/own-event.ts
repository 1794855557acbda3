import type { UserEventKind } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { administrationByOneself } from './administration.ts'
import { recordUserEvent } from './user-event.queries.ts'

/**
 * Records what people did to what signs them in. The library that does it keeps transactions of its own, and counts what
 * failed in them, so that this comes right after: what was refused is no event.
 */
export async function recordOwnEvent(app: App, personId: number, kind: UserEventKind): Promise<void> {
  const administration = administrationByOneself(personId, app.clock())
  await app.db.transaction().execute(trx => recordUserEvent(trx, administration, { kind, personId }))
}
