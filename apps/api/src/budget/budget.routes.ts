import { budgetQuerySchema, budgetSchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { loadBudget } from './budget.load.ts'

export function registerBudget(app: App): void {
  publicRead(app, {
    url: '/api/v1/budget',
    query: budgetQuerySchema,
    response: budgetSchema,
    operationId: 'getBudget',
    summary: 'Budget and outcome',
    description:
      'Thousands of kronor by kind of income and cost, or by operation. The deviation is the printed one where the source prints it.',
    tag: 'year',
    load: (context, { query }) => loadBudget(context, query),
  })
}
