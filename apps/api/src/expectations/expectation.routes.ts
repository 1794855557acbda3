import { expectationListQuerySchema, expectationListSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadExpectations } from './expectation.load.ts'

export function registerExpectations(app: App): void {
  publicRead(app, {
    url: '/api/v1/expectations',
    query: expectationListQuerySchema,
    response: expectationListSchema,
    operationId: 'listExpectations',
    summary: 'What residents expect results in',
    description: 'Seven areas, with the goals and indicators that we propose under each.',
    tag: 'objectives',
    load: context => loadExpectations(context),
  })
}
