import { buildSeriesChart } from '@malkoll/charts/model'
import { renderSeriesSvg } from '@malkoll/charts/svg-file'
import { CHART_WIDTHS, type SeriesColumns } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSeries } from '../series/series.load.ts'
import { seriesFileName } from './file-name.ts'
import { asOfDay, type Picture, pictureColours } from './picture.ts'
import { loadShownSeries, type SeriesChartQuery, type ShownSeries } from './shown-series.load.ts'

interface SeriesPictureRequest {
  slug: string
  query: SeriesChartQuery
  organisation: Config['organisation']
}

/** Series of an indicator as a slide. Throws as {@link loadShownSeries} and the series themselves do. */
export async function loadSeriesPicture(
  context: ReadContext,
  { slug, query, organisation }: SeriesPictureRequest,
): Promise<Picture> {
  const shown = await loadShownSeries(context, slug, query)
  const { series, period } = await loadDrawn(context, shown)
  const { indicator, form } = shown
  const model = buildSeriesChart(
    {
      indicator,
      series,
      form,
      period,
      language: context.language,
      organisationName: organisation.name,
      asOfText: asOfDay(context, { asked: query.asOf, knownFrom: null }),
    },
    'slide',
  )
  const width = query.width ?? CHART_WIDTHS.default
  const subject = {
    name: indicator.name,
    periods: period === null ? series.periods : [period],
    form,
    places: form === 'map' ? [] : series.geographies.map(place => place.name),
  }
  return {
    svg: renderSeriesSvg(model, pictureColours(organisation), width),
    width,
    name: seriesFileName(subject, dateInStockholm(new Date(context.asOf)), context.language),
  }
}

/** Lines: every period asked for. Bars and map: the latest of them that has a value. */
async function loadDrawn(
  context: ReadContext,
  { indicator, form, query }: ShownSeries,
): Promise<{ series: SeriesColumns; period: string | null }> {
  const asked = await loadSeries(context, indicator.slug, { ...query, format: 'columns' })
  const period = form === 'line' ? null : latestWithValue(asked)
  if (period === null) return { series: asked, period }
  const own = await loadSeries(context, indicator.slug, {
    ...query,
    from: period,
    to: period,
    format: 'columns',
  })
  // The other periods decide signs and colour classes, so that every year is drawn by the same ones.
  const whole = await loadSeries(context, indicator.slug, {
    ...query,
    from: undefined,
    to: undefined,
    format: 'columns',
  })
  return { series: { ...whole, sources: own.sources }, period }
}

function latestWithValue({ periods, series }: SeriesColumns): string | null {
  return periods.findLast((_, i) => series.some(({ values }) => (values[i] ?? null) !== null)) ?? null
}
