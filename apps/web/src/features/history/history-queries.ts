import type { CellHistory, RevisionPeople } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer, sendChange } from '../../lib/api.ts'
import { type HistorySearch, languageOf } from '../../lib/page-search.ts'

/** Every version of the cell that the address names. */
export function cellHistoryQuery(search: HistorySearch) {
  const { asOf, indicator, geography, organisation, breakdown, period } = search
  const address = apiAddress('/api/v1/measurements/history', {
    lang: languageOf(search),
    asOf,
    indicator,
    geography,
    organisation,
    breakdown,
    period,
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<CellHistory>(address, signal),
  })
}

const MOST_REVISIONS = 200

/** Who made the changes; only for those who may know. */
export function revisionPeopleQuery(revisions: readonly number[], language: Language) {
  const asked = revisions.slice(0, MOST_REVISIONS).join(',')
  const address = apiAddress('/api/v1/revision-people', { lang: language, revision: asked })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<RevisionPeople>(address, signal),
  })
}

/** Takes a change back. Throws ApiError. */
export function withdrawChange(
  revision: number,
  { reason, language }: { reason: string; language: Language },
): Promise<unknown> {
  return sendChange('POST', apiAddress(`/api/v1/changes/${revision}/withdraw`, { lang: language }), {
    reason,
  })
}
