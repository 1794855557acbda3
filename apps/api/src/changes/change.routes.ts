import { changeListQuerySchema, changeListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadChanges } from './change.load.ts'

export function registerChanges(app: App): void {
  publicRead(app, {
    url: '/api/v1/changes',
    query: changeListQuerySchema,
    response: changeListSchema,
    operationId: 'listChanges',
    summary: 'What changed between two moments',
    description: 'The revisions of the window, newest first, with the cells and målvärden that each changed.',
    tag: 'changes',
    load: (context, { query }) => loadChanges(context, query),
  })
}
