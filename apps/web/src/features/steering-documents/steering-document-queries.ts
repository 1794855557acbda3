import type { SteeringDocument } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

/** The county's strategy: its versions, and the tree of the newest one that is not under revision. */
export function strategyQuery(search: SharedSearch) {
  const address = apiAddress('/api/v1/steering-documents/rus', {
    lang: languageOf(search),
    asOf: search.asOf,
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<SteeringDocument>(address, signal),
  })
}
