import type { Indicator, SeriesChartForm } from '@malkoll/contracts'
import { shownBreakdowns } from '@malkoll/domain'
import { listGeographies } from '../geographies/geography.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadIndicator } from '../indicators/indicator.load.ts'
import { validationFailed } from '../problems.ts'
import { loadSeries, type SeriesQuery } from '../series/series.load.ts'
import { compareSwedish } from '../translations/swedish-order.ts'

export interface SeriesChartQuery extends Omit<SeriesQuery, 'format'> {
  form?: SeriesChartForm | undefined
  width?: number | undefined
  asOf?: string | undefined
}

/** What a picture or table of an indicator shows. */
export interface ChartedSeries {
  indicator: Indicator
  form: SeriesChartForm
  /** The reader's query with the choices filled in that a chart cannot do without. */
  query: Omit<SeriesQuery, 'format'>
}

/**
 * The indicator and the series of it that a chart of the form asked for shows. Throws unknown_indicator, and
 * validation_failed for a map of what municipalities have no values of and a stack of what does not add up.
 */
export async function loadChartedSeries(
  context: ReadContext,
  slug: string,
  { form = 'line', geography, breakdown, from, to }: SeriesChartQuery,
): Promise<ChartedSeries> {
  const indicator = await loadIndicator(context, slug)
  const query = { geography, breakdown: breakdown ?? usualBreakdowns(indicator), from, to }
  if (form === 'stacked' && indicator.countyAggregation !== 'sum') {
    throw validationFailed([{ path: 'form', code: 'not_additive', value: form }])
  }
  if (form !== 'map') return { indicator, form, query }
  // Refuses unknown places and breakdowns, although a map draws every municipality.
  await loadSeries(context, slug, query)
  const municipalities = await municipalitiesOf(context, indicator)
  if (municipalities.length === 0) {
    throw validationFailed([{ path: 'form', code: 'no_municipal_values', value: form }])
  }
  const [firstBreakdown] = query.breakdown?.split(',') ?? []
  return {
    indicator,
    form,
    query: { ...query, geography: municipalities.join(','), breakdown: firstBreakdown },
  }
}

/** As the pages show them; undefined for an indicator without figures, which has none. */
function usualBreakdowns({ breakdowns }: Indicator): string | undefined {
  return shownBreakdowns(breakdowns, []).join(',') || undefined
}

/** Codes of the municipalities with at least one value, in the order of their names. */
async function municipalitiesOf(context: ReadContext, { geographies }: Indicator): Promise<string[]> {
  const places = await context.remember(['geographies'], () => listGeographies(context.db))
  return places
    .filter(({ kind, code }) => kind === 'municipality' && geographies.includes(code))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
    .map(({ code }) => code)
}
