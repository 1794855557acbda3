import type { AssignmentList } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

const PATH = '/api/v1/assignments'

/** The assignments of the documents that are valid in the period. */
export function assignmentListQuery(period: string, search: SharedSearch) {
  const params = { lang: languageOf(search), asOf: search.asOf, period }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<AssignmentList>(PATH, params, signal),
  })
}
