import type { Target, TargetList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch, type TargetListSearch } from '../../lib/page-search.ts'
import type { FileType } from '../downloads/downloads.tsx'

const PATH = '/api/v1/targets'

/** All målvärden of a period; status, goal and text are filtered in the browser. */
export function targetListQuery(search: TargetListSearch) {
  const params = {
    lang: languageOf(search),
    asOf: search.asOf,
    period: search.period,
    published: search.publicerat === '1' ? 'true' : undefined,
  }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<TargetList>(PATH, params, signal),
  })
}

export function targetQuery(slug: string, search: SharedSearch) {
  const address = apiAddress(targetPath(slug), { lang: languageOf(search), asOf: search.asOf })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Target>(address, signal),
  })
}

export function targetFileAddress(
  slug: string,
  type: FileType,
  options: { language: Language; asOf: string | undefined },
): string {
  return apiAddress(`${targetPath(slug)}/chart.${type}`, { lang: options.language, asOf: options.asOf })
}

function targetPath(slug: string): string {
  return `${PATH}/${encodeURIComponent(slug)}`
}
