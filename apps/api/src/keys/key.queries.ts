import type { Role } from '@malkoll/domain'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'

export interface FoundKey {
  id: number
  name: string
  role: Role
  person_id: number
  person_name: string
  created_at: string
  expires_at: string
  last_used_on: string | null
}

function selectKeys(db: Kysely<DB>) {
  return db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'person_id')
    .select([
      'api_key.id',
      'api_key.name',
      'api_key.role',
      'person_id',
      'person.name as person_name',
      'api_key.created_at',
      'expires_at',
      'last_used_on',
    ])
}

export function listKeys(db: Kysely<DB>): Promise<FoundKey[]> {
  return selectKeys(db).orderBy('api_key.created_at', 'desc').orderBy('api_key.id', 'desc').execute()
}

export interface NewKeyRow {
  person_id: number
  name: string
  role: Role
  token_hash: Buffer
  created_at: string
  expires_at: string
}

export async function addKeyRow(db: Kysely<DB>, row: NewKeyRow): Promise<FoundKey> {
  const { id } = await db.insertInto('api_key').values(row).returning('id').executeTakeFirstOrThrow()
  return selectKeys(db).where('api_key.id', '=', id).executeTakeFirstOrThrow()
}

/** What was removed; undefined when there is none. */
export function removeKey(
  db: Kysely<DB>,
  id: number,
): Promise<Pick<FoundKey, 'person_id' | 'name' | 'role'> | undefined> {
  return db
    .deleteFrom('api_key')
    .where('id', '=', id)
    .returning(['person_id', 'name', 'role'])
    .executeTakeFirst()
}

/** Undefined for a person who may not sign in. */
export function findRoles(db: Kysely<DB>, personId: number): Promise<{ roles: Role[] } | undefined> {
  return db
    .selectFrom('person')
    .where('id', '=', personId)
    .where('deleted_at', 'is', null)
    .where('disabled_at', 'is', null)
    .select(sql<Role[]>`array(select role from person_role where person_id = person.id)`.as('roles'))
    .executeTakeFirst()
}
