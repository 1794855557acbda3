import type { SourceNoteList } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

const PATH = '/api/v1/source-notes'

/** What the sources name of the period without figures, and what they do not give. */
export function sourceNoteListQuery(period: string, search: SharedSearch) {
  const params = { lang: languageOf(search), asOf: search.asOf, period }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<SourceNoteList>(PATH, params, signal),
  })
}
