import { seriesChartQuerySchema, slugParamsSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicFile } from '../http/public-read.ts'
import { CSV, PNG, SVG } from './media-types.ts'
import { seriesCsv } from './series-csv.ts'
import { loadSeriesPicture } from './series-picture.ts'
import { loadSeriesTable } from './series-table.load.ts'

/** Series of an indicator as pictures of every form, and as a table. */
export function registerSeriesImages(app: App): void {
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
      'Slide-ready, 16:9 unless `shape` says otherwise: headline, values, flags, source and as-of. EXEMPEL across examples. Lines, ranked bars, a map, slopes or stacked columns.',
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
      return { body: await app.files.make({ kind: 'png', ...picture }), fileName: `${picture.name}.png` }
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
    load: async (context, { params, query }) => {
      const { indicator, answer, name } = await loadSeriesTable(context, params.slug, query)
      return { body: seriesCsv(indicator, answer, context), fileName: `${name}.csv` }
    },
  })
}
