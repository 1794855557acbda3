import type { OrganisationKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { Row } from '../db/rows.ts'
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
  const rows = organisations.map(rowOf)
  await upsertRows(trx, 'organisation', ['slug'], rows)
  // A parent may stand after its child in the list: the tree is written when every row has an id.
  const idOf = await readSlugIds(trx, 'organisation')
  const placed = rows.map((row, index) => ({ ...row, parent_id: idOf(organisations[index]?.parent ?? null) }))
  await upsertRows(trx, 'organisation', ['slug'], placed)
}

function rowOf({ slug, name, kind }: OrganisationInput): Row<'organisation'> {
  return { slug, name_sv: name.sv, name_en: name.en, kind }
}
