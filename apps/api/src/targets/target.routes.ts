import {
  readQuerySchema,
  slugParamsSchema,
  targetListQuerySchema,
  targetListSchema,
  targetSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadTarget, loadTargetList } from './target.load.ts'

export function registerTargets(app: App): void {
  publicRead(app, {
    url: '/api/v1/targets',
    query: targetListQuerySchema,
    response: targetListSchema,
    operationId: 'listTargets',
    summary: 'Målvärden',
    description: 'Every målvärde in its latest period, or in the one asked for, with its status and receipt.',
    tag: 'targets',
    load: (context, { query }) => loadTargetList(context, query),
  })
  publicRead(app, {
    url: '/api/v1/targets/:slug',
    params: slugParamsSchema,
    query: readQuerySchema,
    response: targetSchema,
    operationId: 'getTarget',
    summary: 'A målvärde',
    description: 'Outcome against målvärde by period, with receipts, corrections, cause and measure.',
    tag: 'targets',
    load: (context, { params }) => loadTarget(context, params.slug),
  })
}
