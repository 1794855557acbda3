import { listQuerySchema, sourceListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadSourceList } from './source.load.ts'

export function registerSources(app: App): void {
  publicRead(app, {
    url: '/api/v1/sources',
    query: listQuerySchema,
    response: sourceListSchema,
    operationId: 'listSources',
    summary: 'Sources',
    description: 'Where the figures and wordings come from, with licence and the date each was read.',
    tag: 'sources',
    load: (context, { query }) => loadSourceList(context, query.cursor),
  })
}
