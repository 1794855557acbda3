import type { Objective } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

/** A development area or a goal, with its proposed indicators and their direction. */
export function objectiveQuery(slug: string, search: SharedSearch) {
  const address = apiAddress(`/api/v1/objectives/${encodeURIComponent(slug)}`, {
    lang: languageOf(search),
    asOf: search.asOf,
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Objective>(address, signal),
  })
}

/** Another language or day of the same goal may stand until its own answer is there; another goal may not. */
export function earlierAnswerOf(slug: string) {
  return (previous: Objective | undefined) => (previous?.slug === slug ? previous : undefined)
}
