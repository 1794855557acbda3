import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'

export function listSessions(db: Kysely<DB>, { personId, now }: { personId: number; now: Date }) {
  return db
    .selectFrom('session')
    .select(['id', 'user_agent', 'created_at', 'updated_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now.toISOString())
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Every session of the person but one, which may be none. */
export async function endOtherSessions(
  db: Kysely<DB>,
  { personId, but }: { personId: number; but: number | null },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(but !== null, query => query.where('id', '<>', but ?? 0))
    .execute()
}

/** Those that wait for their second factor. */
export async function endHalfSignIns(db: Kysely<DB>, personId: number): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', String(personId)).execute()
}

/** Those that nobody came back to. Sessions run by the real clock, which is better-auth’s. */
export async function removeOverSessions(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', sql<string>`now()`).execute()
}

export async function renamePerson(db: Kysely<DB>, id: number, name: string): Promise<void> {
  await db.updateTable('person').set({ name }).where('id', '=', id).execute()
}
