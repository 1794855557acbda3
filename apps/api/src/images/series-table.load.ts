import type { Indicator, SeriesAnswer } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSeries } from '../series/series.load.ts'
import { loadChartedSeries, type SeriesChartQuery } from './charted-series.load.ts'
import { seriesFileName } from './file-name.ts'

export interface SeriesTable {
  indicator: Indicator
  answer: SeriesAnswer
  /** Of its file, without ending. */
  name: string
}

/** Every point behind a chart of an indicator. Throws as {@link loadChartedSeries} and the series themselves do. */
export async function loadSeriesTable(
  context: ReadContext,
  slug: string,
  asked: SeriesChartQuery,
): Promise<SeriesTable> {
  const { indicator, form, query } = await loadChartedSeries(context, slug, asked)
  const answer = await loadSeries(context, slug, { ...query, format: 'points' })
  const places = form === 'map' ? [] : answer.series.flatMap(({ geography }) => geography?.name ?? [])
  const periods = answer.series.flatMap(({ points }) => points.map(({ period }) => period)).toSorted()
  const subject = { name: indicator.name, periods, form: null, places: [...new Set(places)] }
  const name = seriesFileName(subject, context)
  return { indicator, answer, name }
}
