import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'

interface Counting {
  key: Buffer
  now: Date
  /** A count that began before this begins anew. */
  since: Date
}

/** Counts one more before it is known how it ends, so that many at the same moment are all counted. */
export async function countAttempt(
  db: Kysely<DB>,
  { key, now, since }: Counting,
): Promise<{ failures: number; counted_from: string }> {
  const isOver = sql<boolean>`sign_in_attempt.counted_from <= ${since.toISOString()}`
  return db
    .insertInto('sign_in_attempt')
    .values({ key, failures: 1, counted_from: now.toISOString() })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({
        failures: sql<number>`case when ${isOver} then 1 else sign_in_attempt.failures + 1 end`,
        counted_from: sql<string>`case when ${isOver} then excluded.counted_from else sign_in_attempt.counted_from end`,
      }),
    )
    .returning(['failures', 'counted_from'])
    .executeTakeFirstOrThrow()
}

/** What was counted before it ended well. */
export async function uncountAttempt(db: Kysely<DB>, key: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).where('failures', '=', 1).execute()
  await db
    .updateTable('sign_in_attempt')
    .set({ failures: sql<number>`failures - 1` })
    .where('key', '=', key)
    .execute()
}

export async function forgetAttempts(db: Kysely<DB>, key: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute()
}

export async function removeOldAttempts(db: Kysely<DB>, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('counted_from', '<=', before.toISOString()).execute()
}
