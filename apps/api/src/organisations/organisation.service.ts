import type { OrganisationKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface OrganisationInput {
  slug: string
  name: TextPair
  kind: OrganisationKind
  parent: string | null
}

export async function saveOrganisations(
  trx: Transaction<DB>,
  organisations: readonly OrganisationInput[],
): Promise<void> {
  const rows = organisations.map(({ slug, name, kind }) => ({
    slug,
    name_sv: name.sv,
    name_en: name.en,
    kind,
  }))
  await upsertRows(trx, 'organisation', ['slug'], rows)
  await placeInTree(trx, organisations, rows)
}

/** After every row has an id: a parent may stand after its child in the list. */
async function placeInTree(
  trx: Transaction<DB>,
  organisations: readonly OrganisationInput[],
  rows: { slug: string; name_sv: string; name_en: string | null; kind: OrganisationKind }[],
): Promise<void> {
  const idOf = await readSlugIds(trx, 'organisation')
  const parents = new Map(organisations.map(({ slug, parent }) => [slug, parent]))
  const placed = rows.map(row => ({ ...row, parent_id: idOf(parents.get(row.slug) ?? null) }))
  await upsertRows(trx, 'organisation', ['slug'], placed)
}
