import { cellHistoryQuerySchema, cellHistorySchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadCellHistory } from './history.load.ts'

export function registerHistory(app: App): void {
  publicRead(app, {
    url: '/api/v1/measurements/history',
    query: cellHistoryQuerySchema,
    response: cellHistorySchema,
    operationId: 'getCellHistory',
    summary: 'Every version of one value',
    description:
      'What a cell has said since when, newest first: before and after, which function changed it and why, and the status that each version leads to.',
    tag: 'changes',
    refusals: { 404: 'No indicator of that name exists, or the cell holds no value (`unknown_cell`).' },
    load: (context, { query }) => loadCellHistory(context, query),
  })
}
