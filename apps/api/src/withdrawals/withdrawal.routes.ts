import { withdrawalResultSchema, withdrawalSchema } from '@malkoll/contracts'
import { z } from 'zod'
import type { App } from '../app.ts'
import { signedIn } from '../http/signed-in.ts'
import { withdrawChange } from './withdrawal.service.ts'

export function registerWithdrawals(app: App): void {
  signedIn(app, {
    method: 'POST',
    rateLimit: 'writes',
    url: '/api/v1/changes/:revision/withdraw',
    action: 'changes.withdraw',
    params: z.object({
      revision: z.coerce
        .number()
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER)
        .describe('Of the change, as /api/v1/changes tells it.'),
    }),
    body: withdrawalSchema,
    response: withdrawalResultSchema,
    operationId: 'withdrawChange',
    summary: 'Takes a change of values back',
    description:
      'Corrects each cell of the change to what it said before; a cell that the change made becomes missing, as withdrawn. It is a revision of its own and can be withdrawn too. Base data and decisions on målvärden cannot.',
    tag: 'changes',
    refusals: {
      409: 'A later change stands on top of one of the cells, which `cells` lists, or the change is of another kind.',
    },
    load: (context, { params, body }) => withdrawChange(context, { ...params, ...body }),
  })
}
