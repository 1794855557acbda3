import type { ExpectationList } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

const PATH = '/api/v1/expectations'

/** What residents expect results in, with the goals and indicators that we place there. */
export function expectationListQuery(search: SharedSearch) {
  const params = { lang: languageOf(search), asOf: search.asOf }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<ExpectationList>(PATH, params, signal),
  })
}
