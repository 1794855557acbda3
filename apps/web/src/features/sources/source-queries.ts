import type { SourceList } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

const PATH = '/api/v1/sources'

/** Every source that a figure or a wording comes from. */
export function sourceListQuery(search: SharedSearch) {
  const params = { lang: languageOf(search), asOf: search.asOf }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<SourceList>(PATH, params, signal),
  })
}
