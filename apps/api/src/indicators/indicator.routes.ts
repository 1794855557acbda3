import {
  indicatorListQuerySchema,
  indicatorListSchema,
  indicatorSchema,
  readQuerySchema,
  slugParamsSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadIndicator, loadIndicators } from './indicator.load.ts'

export function registerIndicators(app: App): void {
  publicRead(app, {
    url: '/api/v1/indicators',
    query: indicatorListQuerySchema,
    response: indicatorListSchema,
    operationId: 'listIndicators',
    summary: 'Indicators',
    description: 'What is measured, with the span of the figures, or the reason that there are none.',
    tag: 'indicators',
    load: (context, { query }) => loadIndicators(context, query),
  })
  publicRead(app, {
    url: '/api/v1/indicators/:slug',
    params: slugParamsSchema,
    query: readQuerySchema,
    response: indicatorSchema,
    operationId: 'getIndicator',
    summary: 'An indicator',
    description: 'Definition, tables, series breaks, places and sources of one indicator.',
    tag: 'indicators',
    load: (context, { params }) => loadIndicator(context, params.slug),
  })
}
