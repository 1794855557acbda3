import { assignmentListQuerySchema, assignmentListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadAssignments } from './assignment.load.ts'

export function registerAssignments(app: App): void {
  publicRead(app, {
    url: '/api/v1/assignments',
    query: assignmentListQuerySchema,
    response: assignmentListSchema,
    operationId: 'listAssignments',
    summary: 'Assignments',
    description: 'Numbered assignments of the plans, in the words and the states of the source.',
    tag: 'year',
    load: (context, { query }) => loadAssignments(context, query),
  })
}
