import type { ChangeList } from '@malkoll/contracts'
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { type ChangesSearch, languageOf } from '../../lib/page-search.ts'

const PATH = '/api/v1/changes'

/** Two moments; `since` is always given. */
export type ComparedSearch = ChangesSearch & { since: string }

/** The first page compares the moments; the following ones hold older steps. */
export function changesQuery(search: ComparedSearch) {
  const params = paramsOf(search)
  return infiniteQueryOptions({
    // Not the address alone: under that the server's first answers lie, which are single pages.
    queryKey: [apiAddress(PATH, params), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      fetchAnswer<ChangeList>(apiAddress(PATH, { ...params, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
}

/** What the server wrote into the page lies under the address of the first page. */
export function firstPageOf(queryClient: QueryClient, search: ComparedSearch) {
  const first = queryClient.getQueryData<ChangeList>([apiAddress(PATH, paramsOf(search))])
  return first && { pages: [first], pageParams: [undefined] }
}

export function changesFileAddress(search: ComparedSearch): string {
  return apiAddress(`${PATH}.csv`, paramsOf(search))
}

function paramsOf(search: ComparedSearch) {
  const { asOf, since, until } = search
  const published = search.publicerat === '1' ? 'true' : undefined
  return { lang: languageOf(search), asOf, since, until, published }
}
