import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export function listOrganisations(db: Kysely<DB>, ids: readonly number[]) {
  return db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name_sv', 'name_en'])
    .where('id', 'in', ids)
    .execute()
}
