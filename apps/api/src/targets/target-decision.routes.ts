import {
  slugParamsSchema,
  targetDecidedSchema,
  targetDecisionSchema,
  typedByQuerySchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { signedIn } from '../http/signed-in.ts'
import { expectTypist } from '../http/typed-by.ts'
import { decideTarget } from './target-decision.service.ts'

export function registerTargetDecision(app: App): void {
  signedIn(app, {
    method: 'POST',
    url: '/api/v1/targets/:slug/decision',
    action: 'targets.decide',
    params: slugParamsSchema,
    query: typedByQuerySchema,
    body: targetDecisionSchema,
    rateLimit: 'writes',
    response: targetDecidedSchema,
    status: 201,
    operationId: 'decideTarget',
    summary: 'Put a decided målvärde in the place of an example',
    description:
      'Makes the mått, its series and its målvärde for the periods that the example has, and takes the example from the board. The example stays as it was for moments before.',
    tag: 'entry',
    refusals: {
      401: 'Nobody is signed in, or somebody else than `person`; or the key is not valid.',
      403: 'No role of the user may decide målvärden, or the example is not the user’s (`not_yours`).',
      409: 'The målvärde is real, or its example is decided already (`not_an_example`).',
    },
    load: async (context, { params, query, body }) => {
      expectTypist(context, query)
      const decided = await decideTarget(context, params.slug, body)
      app.answers.moveTo(decided.revision)
      return decided
    },
  })
}
