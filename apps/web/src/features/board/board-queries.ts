import type { Board } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { type BoardSearch, languageOf } from '../../lib/page-search.ts'

export function boardQuery(search: BoardSearch) {
  const address = apiAddress('/api/v1/board', {
    lang: languageOf(search),
    asOf: search.asOf,
    period: search.period,
    published: search.publicerat === '1' ? 'true' : undefined,
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Board>(address, signal),
  })
}
