import {
  listQuerySchema,
  slugParamsSchema,
  steeringDocumentListSchema,
  steeringDocumentQuerySchema,
  steeringDocumentSchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadSteeringDocument, loadSteeringDocuments } from './steering-document.load.ts'

export function registerSteeringDocuments(app: App): void {
  publicRead(app, {
    url: '/api/v1/steering-documents',
    query: listQuerySchema,
    response: steeringDocumentListSchema,
    operationId: 'listSteeringDocuments',
    summary: 'Steering documents',
    description: 'Strategies, plans and programmes with their versions, newest first.',
    tag: 'steering-documents',
    load: (context, { query }) => loadSteeringDocuments(context, query.cursor),
  })
  publicRead(app, {
    url: '/api/v1/steering-documents/:slug',
    params: slugParamsSchema,
    query: steeringDocumentQuerySchema,
    response: steeringDocumentSchema,
    operationId: 'getSteeringDocument',
    summary: 'A steering document',
    description:
      'Its versions, and the tree of goals of one of them: the newest that is not under revision unless a version is asked for.',
    tag: 'steering-documents',
    load: (context, { params, query }) => loadSteeringDocument(context, params.slug, query.version),
  })
}
