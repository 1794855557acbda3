import type { GeographyDetail } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

/** A place with its latest figures beside the county's. */
export function placeQuery(code: string, search: SharedSearch) {
  const address = apiAddress(`/api/v1/geographies/${encodeURIComponent(code)}`, {
    lang: languageOf(search),
    asOf: search.asOf,
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<GeographyDetail>(address, signal),
  })
}
