import type { Indicator, IndicatorList, SeriesChartForm, SeriesColumns } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { fetchWholeList } from '../../lib/list.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'
import type { FileType } from '../downloads/downloads.tsx'

const PATH = '/api/v1/indicators'

/** Every real indicator; examples belong to the målvärden alone. What is filtered is filtered in the browser. */
export function indicatorListQuery(search: SharedSearch) {
  const params = { lang: languageOf(search), asOf: search.asOf, published: 'true' }
  return queryOptions({
    queryKey: [apiAddress(PATH, params)],
    queryFn: ({ signal }) => fetchWholeList<IndicatorList>(PATH, params, signal),
  })
}

export function indicatorQuery(slug: string, search: SharedSearch) {
  const address = apiAddress(indicatorPath(slug), { lang: languageOf(search), asOf: search.asOf })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Indicator>(address, signal),
  })
}

/** Every place and period of the groups; places, period and form are chosen in the browser. */
export function seriesQuery(slug: string, search: SharedSearch, breakdowns: readonly string[]) {
  const address = apiAddress(`${indicatorPath(slug)}/series`, {
    lang: languageOf(search),
    asOf: search.asOf,
    breakdown: breakdowns.join(','),
    format: 'columns',
  })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<SeriesColumns>(address, signal),
  })
}

export interface SeriesFileQuery extends SharedSearch {
  form: SeriesChartForm
  geography: string | undefined
  breakdown: string
  period: string | undefined
}

/** The address of the picture or the table of what is shown. */
export function seriesFileAddress(
  slug: string,
  type: FileType,
  { form, geography, breakdown, period, ...search }: SeriesFileQuery,
): string {
  return apiAddress(`${indicatorPath(slug)}/chart.${type}`, {
    lang: languageOf(search),
    asOf: search.asOf,
    form,
    geography,
    breakdown,
    from: period,
    to: period,
  })
}

function indicatorPath(slug: string): string {
  return `${PATH}/${encodeURIComponent(slug)}`
}
