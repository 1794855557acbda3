import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { selectAdministrators } from '../users/user.queries.ts'

export interface FoundInvitation {
  person_id: number | null
  is_reset: boolean
  expires_at: string
  name: string | null
  email: string | null
}

export interface NewInvitation {
  /** Null: the first administrator, who is nobody yet. */
  personId: number | null
  isReset: boolean
  hash: Buffer
  now: Date
  expiresAt: Date
}

/** One at a time for each person: an earlier address is of no more use. */
export async function replaceInvitation(db: Kysely<DB>, given: NewInvitation): Promise<void> {
  const { personId, isReset, hash, now, expiresAt } = given
  await db.deleteFrom('invitation').where(sql<boolean>`person_id is not distinct from ${personId}`).execute()
  await db
    .insertInto('invitation')
    .values({
      person_id: personId,
      is_reset: isReset,
      token_hash: hash,
      created_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute()
}

/** Not one that is over, of a disabled person, or of a first administrator when there is one who can sign in. */
export function findInvitation(
  db: Kysely<DB>,
  { hash, now }: { hash: Buffer; now: Date },
): Promise<FoundInvitation | undefined> {
  return db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.person_id')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now.toISOString())
    .where('person.disabled_at', 'is', null)
    .where(eb =>
      eb.or([eb('invitation.person_id', 'is not', null), eb.not(eb.exists(selectAdministrators(db)))]),
    )
    .select(['invitation.person_id', 'is_reset', 'expires_at', 'person.name', 'person.email'])
    .executeTakeFirst()
}

/** False when somebody else was faster. */
export async function useInvitation(trx: Transaction<DB>, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('invitation')
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function setPassword(trx: Transaction<DB>, personId: number, password: string): Promise<void> {
  await trx
    .insertInto('credential')
    .values({ person_id: personId, provider: 'credential', account_id: String(personId), password })
    .onConflict(conflict => conflict.columns(['person_id', 'provider']).doUpdateSet({ password }))
    .execute()
}
