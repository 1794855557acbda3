import { boardQuerySchema, boardSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadBoard } from './board.load.ts'

export function registerBoard(app: App): void {
  publicRead(app, {
    url: '/api/v1/board',
    query: boardQuerySchema,
    response: boardSchema,
    operationId: 'getBoard',
    summary: 'Are the goals met?',
    description:
      'The målvärden of one period as counts, shares and plain sentences, by region goal with the worst first.',
    tag: 'board',
    load: (context, { query }) => loadBoard(context, query),
  })
}
