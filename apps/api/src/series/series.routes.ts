import { seriesColumnsSchema, seriesQuerySchema, seriesSchema, slugParamsSchema } from '@malkoll/contracts'
import { z } from 'zod'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadSeries } from './series.load.ts'

export function registerSeries(app: App): void {
  publicRead(app, {
    url: '/api/v1/indicators/:slug/series',
    params: slugParamsSchema,
    query: seriesQuerySchema,
    response: z.union([seriesSchema, seriesColumnsSchema]),
    operationId: 'getSeries',
    summary: 'Series of an indicator',
    description:
      'The values by place and breakdown, as points or as columns. Where the sources have no county value and arithmetic allows one, it is computed from the municipalities and flagged.',
    tag: 'indicators',
    load: (context, { params, query }) => loadSeries(context, params.slug, query),
  })
}
