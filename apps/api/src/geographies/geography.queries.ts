import type { GeographyKind } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export type GeographyRow = Awaited<ReturnType<typeof listGeographies>>[number]

export function listGeographies(db: Kysely<DB>, filter: { kind?: GeographyKind } = {}) {
  return db
    .selectFrom('geography')
    .select(['code', 'kind', 'name', 'official_name', 'name_en', 'parent_code'])
    .$if(filter.kind !== undefined, query => query.where('kind', '=', filter.kind ?? 'country'))
    .execute()
}
