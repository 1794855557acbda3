import type { OrganisationRef } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { translated } from '../translations/translated.ts'
import { listOrganisations } from './organisation.queries.ts'

export type FindOrganisation = (id: number | null) => OrganisationRef | null

/** A lookup over the organisations that one answer names. */
export async function loadOrganisations(
  context: Pick<ReadContext, 'db' | 'language' | 'remember'>,
  ids: Iterable<number | null>,
): Promise<FindOrganisation> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  const rows =
    wanted.length === 0
      ? []
      : await context.remember(['organisations', wanted], () => listOrganisations(context.db, wanted))
  const byId = new Map(
    rows.map(row => [
      row.id,
      { slug: row.slug, name: translated(context.language, row.name_sv, row.name_en) },
    ]),
  )
  return id => (id === null ? null : (byId.get(id) ?? null))
}
