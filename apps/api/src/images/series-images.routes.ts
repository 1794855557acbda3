import { seriesChartQuerySchema, slugParamsSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { dateInStockholm } from '../http/moment.ts'
import { publicFile, type ReadContext } from '../http/public-read.ts'
import { loadSeries } from '../series/series.load.ts'
import { seriesFileName } from './file-name.ts'
import { CSV, PNG, SVG } from './media-types.ts'
import type { PngPool } from './png-pool.ts'
import { seriesCsv } from './series-csv.ts'
import { loadSeriesPicture } from './series-picture.ts'
import { loadShownSeries, type SeriesChartQuery } from './shown-series.load.ts'

/** Series of an indicator as lines, bars or map, and as a table. */
export function registerSeriesImages(app: App, pool: PngPool): void {
  const { organisation } = app.config
  const query = seriesChartQuerySchema

  publicFile(app, {
    url: '/api/v1/indicators/:slug/chart.svg',
    params: slugParamsSchema,
    query,
    mediaType: SVG,
    operationId: 'getIndicatorChartSvg',
    summary: 'Series of an indicator as an SVG picture',
    description:
      'Slide-ready, 16:9: headline, values, flags, source and as-of. EXEMPEL across examples. Lines, ranked bars or a map.',
    tag: 'indicators',
    rateLimit: 'images',
    load: async (context, input) => {
      const { slug } = input.params
      const picture = await loadSeriesPicture(context, { slug, query: input.query, organisation })
      return { body: picture.svg, fileName: `${picture.name}.svg` }
    },
  })
  publicFile(app, {
    url: '/api/v1/indicators/:slug/chart.png',
    params: slugParamsSchema,
    query,
    mediaType: PNG,
    operationId: 'getIndicatorChartPng',
    summary: 'Series of an indicator as a PNG picture',
    description: 'The same picture as chart.svg, drawn with the font inside it.',
    tag: 'indicators',
    rateLimit: 'images',
    load: async (context, input) => {
      const { slug } = input.params
      const picture = await loadSeriesPicture(context, { slug, query: input.query, organisation })
      return { body: await pool.draw(picture), fileName: `${picture.name}.png` }
    },
  })
  publicFile(app, {
    url: '/api/v1/indicators/:slug/chart.csv',
    params: slugParamsSchema,
    query,
    mediaType: CSV,
    operationId: 'getIndicatorChartCsv',
    summary: 'Series of an indicator as a table for spreadsheets',
    description:
      'A row per place, breakdown and period, oldest first; semicolons, decimal comma, UTF-8 with byte order mark.',
    tag: 'indicators',
    rateLimit: 'exports',
    load: (context, { params, query }) => loadTable(context, params.slug, query),
  })
}

async function loadTable(context: ReadContext, slug: string, asked: SeriesChartQuery) {
  const { indicator, form, query } = await loadShownSeries(context, slug, asked)
  const answer = await loadSeries(context, slug, { ...query, format: 'points' })
  const places = form === 'map' ? [] : answer.series.flatMap(({ geography }) => geography?.name ?? [])
  const periods = answer.series.flatMap(({ points }) => points.map(({ period }) => period)).toSorted()
  const subject = { name: indicator.name, periods, form: null, places: [...new Set(places)] }
  const name = seriesFileName(subject, dateInStockholm(new Date(context.asOf)), context.language)
  return { body: seriesCsv(indicator, answer, context.language), fileName: `${name}.csv` }
}
