import {
  objectiveListQuerySchema,
  objectiveListSchema,
  objectiveSchema,
  readQuerySchema,
  slugParamsSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadObjective, loadObjectives } from './objective.load.ts'

export function registerObjectives(app: App): void {
  publicRead(app, {
    url: '/api/v1/objectives',
    query: objectiveListQuerySchema,
    response: objectiveListSchema,
    operationId: 'listObjectives',
    summary: 'Goals',
    description: 'The goals of every steering document as their trees are read, each in its latest version.',
    tag: 'objectives',
    load: (context, { query }) => loadObjectives(context, query),
  })
  publicRead(app, {
    url: '/api/v1/objectives/:slug',
    params: slugParamsSchema,
    query: readQuerySchema,
    response: objectiveSchema,
    operationId: 'getObjective',
    summary: 'A goal',
    description: 'Where it stands in its document, who answers for it, and what measures it.',
    tag: 'objectives',
    load: (context, { params }) => loadObjective(context, params.slug),
  })
}
