import type { SearchResult } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { languageOf, type SearchPageSearch } from '../../lib/page-search.ts'

/** What is found by the words in the address; without words nothing is asked. */
export function searchQuery(search: SearchPageSearch) {
  const q = search.q?.trim() ?? ''
  const address = apiAddress('/api/v1/search', { lang: languageOf(search), asOf: search.asOf, q })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<SearchResult>(address, signal),
    enabled: q !== '',
  })
}
