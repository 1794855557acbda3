import type { Transaction } from 'kysely'
import type { DB } from './schema.ts'

type SluggedTable =
  | 'expectation'
  | 'indicator'
  | 'objective'
  | 'organisation'
  | 'source'
  | 'steering_document'
  | 'target'

/** The id behind a slug; null for null. Throws for a slug that the table lacks. */
export interface IdOf {
  (slug: string): number
  (slug: string | null): number | null
}

/** The ids of a catalogue table, read once for a whole set of rows that refer to it. */
export async function readSlugIds(trx: Transaction<DB>, table: SluggedTable): Promise<IdOf> {
  const rows = await trx.selectFrom(table).select(['slug', 'id']).execute()
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]))
  function idOf(slug: string): number
  function idOf(slug: string | null): number | null
  function idOf(slug: string | null): number | null {
    if (slug === null) return null
    const id = ids.get(slug)
    if (id === undefined) throw new Error(`${table} has no ${slug}`)
    return id
  }
  return idOf
}
