import type { UserEventKind } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import type { App } from '../app.ts'
import type { DB } from '../db/schema.ts'
import { type Answered, type Asked, passOn, refusalOf } from '../sign-in/authentication.ts'
import type { Exchange } from '../sign-in/exchange.ts'
import { administrationByOneself } from './administration.ts'
import { recordUserEvent } from './user-event.queries.ts'

interface OwnChange<Answer> {
  kind: UserEventKind
  ask: (asked: Asked) => Promise<Answered<Answer>>
  personOf: (answer: Answer) => number
  /** What else it brings with it. */
  afterwards?: (trx: Transaction<DB>, personId: number) => Promise<void>
}

/**
 * Has better-auth change what signs people in, and records it in the same transaction: neither is without the other.
 * Cookies are sent when it holds. What is refused is no event, but kept as far as it went: wrong codes are counted.
 */
export async function changeWithEvent<Answer>(
  app: App,
  { request, reply }: Exchange,
  { kind, ask, personOf, afterwards }: OwnChange<Answer>,
): Promise<Answer> {
  const outcome = await app.db.transaction().execute(async trx => {
    const answered = await ask(await app.authentication(request, trx)).catch(refusalOf)
    if (answered instanceof Error) return answered
    const personId = personOf(answered.response)
    await afterwards?.(trx, personId)
    await recordUserEvent(trx, administrationByOneself(personId, app.clock()), { kind, personId })
    return answered
  })
  if (outcome instanceof Error) throw outcome
  return passOn(reply, outcome)
}
