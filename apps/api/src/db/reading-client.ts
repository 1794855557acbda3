import pg from 'pg'
import { isPlannedOnce, isRead, nameOf } from './named-statements.ts'

const SILENCE = 'Query read timeout'

interface AnswerLimit {
  /** How long PostgreSQL may take to answer a statement outside a transaction. */
  answerWithinMs: number
  /** Told of each statement that was not answered in time. Its connection is closed. */
  onSilence(): void
}

/** A connection that prepares its reads, and that nobody waits for without end. */
export function readingClient(limit: AnswerLimit | null): typeof pg.Client {
  class ReadingClient extends pg.Client {}

  ReadingClient.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(_query, client: pg.Client, [text, values, ...rest]: unknown[]) {
      // As it is now: the bench sees there what is asked.
      const { query } = pg.Client.prototype
      if (typeof text !== 'string' || !Array.isArray(values)) {
        return Reflect.apply(query, client, [text, values, ...rest])
      }
      choosePlanning(client, text)
      const statement = { name: nameOf(text), text, values }
      // A writer's turn may be long in coming; PostgreSQL itself ends a transaction that takes too long.
      if (!limit || client.getTransactionStatus() === 'T') return Reflect.apply(query, client, [statement])
      const timed = { ...statement, query_timeout: limit.answerWithinMs }
      const answer: Promise<unknown> = Reflect.apply(query, client, [timed])
      answer.catch(error => {
        if (isSilence(error)) giveUp(client, limit)
      })
      return answer
    },
  })
  return ReadingClient
}

/** Connections on which PostgreSQL keeps the first plan of a prepared statement. */
const planningOnce = new WeakSet<pg.Client>()

/**
 * By itself PostgreSQL plans a read of lists anew each time, since the plan for whatever values looks dearer to it. Of
 * reads that may be as wide as they like that is well: so the mode, which is the connection’s, follows the reads. What
 * writes, begins and ends leaves it: a question more each time would cost entering a value as much as a look-up.
 */
function choosePlanning(client: pg.Client, text: string): void {
  if (!isRead(text)) return
  const isOnce = isPlannedOnce(text)
  if (planningOnce.has(client) === isOnce) return
  const status = client.getTransactionStatus()
  // What is set in a transaction is gone with one that fails: there the mode changes until its end, to the one for all.
  if (status === 'T' && !isOnce) setPlanning(client, 'local plan_cache_mode = auto')
  if (status !== 'I') return
  if (isOnce) planningOnce.add(client)
  else planningOnce.delete(client)
  setPlanning(client, `plan_cache_mode = ${isOnce ? 'force_generic_plan' : 'auto'}`)
}

/** In line before the statement: when this fails, so does that. */
function setPlanning(client: pg.Client, setting: string): void {
  client.query(`set ${setting}`).catch(() => {})
}

/** What is answered later on this connection would be taken for the answer to another question. */
function giveUp(client: pg.Client, { onSilence }: AnswerLimit): void {
  client.end().catch(() => {})
  onSilence()
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === SILENCE
}
