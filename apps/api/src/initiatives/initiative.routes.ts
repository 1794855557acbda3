import { initiativeListSchema, initiativeSchema, readQuerySchema, slugParamsSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadInitiative, loadInitiatives } from './initiative.load.ts'

export function registerInitiatives(app: App): void {
  publicRead(app, {
    url: '/api/v1/initiatives',
    query: readQuerySchema,
    response: initiativeListSchema,
    operationId: 'listInitiatives',
    summary: 'Initiatives',
    description:
      'Projects and efforts (insatser) under the goals and areas, as far as the sources tell of them.',
    tag: 'objectives',
    load: context => loadInitiatives(context),
  })
  publicRead(app, {
    url: '/api/v1/initiatives/:slug',
    params: slugParamsSchema,
    query: readQuerySchema,
    response: initiativeSchema,
    operationId: 'getInitiative',
    summary: 'An initiative',
    description: 'What it is for, what was done, and the region’s role in it.',
    tag: 'objectives',
    load: (context, { params }) => loadInitiative(context, params.slug),
  })
}
