import type { Role } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import { compiledRead } from '../db/compiled-read.ts'
import type { DB } from '../db/schema.ts'

export interface FoundUser {
  id: number
  name: string
  email: string
  function_title: string | null
  organisation_id: number | null
  has_totp: boolean
  roles: Role[]
  indicator_ids: number[]
}

function selectUsers(db: Kysely<DB>) {
  return db
    .selectFrom('person')
    .where('disabled_at', 'is', null)
    .where('deleted_at', 'is', null)
    .select([
      'person.id',
      'person.name',
      sql<string>`person.email`.as('email'),
      'function_title',
      'organisation_id',
      'two_factor_enabled as has_totp',
      sql<number[]>`array(select indicator_id from indicator_owner where person_id = person.id)`.as(
        'indicator_ids',
      ),
    ])
}

const rolesOfPerson = sql<Role[]>`array(select role from person_role where person_id = person.id)`

/** Neither disabled nor deleted. */
export function findUser(db: Kysely<DB>, id: number): Promise<FoundUser | undefined> {
  return selectUsers(db).where('person.id', '=', id).select(rolesOfPerson.as('roles')).executeTakeFirst()
}

export async function maySignIn(db: Kysely<DB>, id: number): Promise<boolean> {
  return (await findUser(db, id)) !== undefined
}

/**
 * Whose key it is, with the key's role instead of the person's. A key rests while its person is disabled, and when the
 * person has lost its role, which administrators need not have.
 */
export async function findKeyHolder(db: Kysely<DB>, { hash, now }: { hash: Buffer; now: Date }) {
  const [found] = await readKeyHolder(db, { hash, now: now.toISOString() })
  return found
}

const readKeyHolder = compiledRead((db, { hash, now }: { hash: Buffer; now: string }) =>
  selectUsers(db)
    .innerJoin('api_key', 'api_key.person_id', 'person.id')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .where(sql<boolean>`${rolesOfPerson} && array[api_key.role, 'administrator']`)
    .select(['api_key.id as key_id', 'api_key.last_used_on', sql<Role[]>`array[api_key.role]`.as('roles')]),
)

export async function noteKeyUse(db: Kysely<DB>, keyId: number, day: string): Promise<void> {
  await db.updateTable('api_key').set({ last_used_on: day }).where('id', '=', keyId).execute()
}

export function findOrganisation(db: Kysely<DB>, id: number) {
  return db
    .selectFrom('organisation')
    .select(['slug', 'name_sv', 'name_en'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** False when the person has no such session. */
export async function endSession(db: Kysely<DB>, { id, personId }: { id: number; personId: number }) {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function endSessionOf(db: Kysely<DB>, token: string): Promise<void> {
  await db.deleteFrom('session').where('token', '=', token).execute()
}
