import {
  decisionChangeQuerySchema,
  decisionCorrectionSchema,
  decisionEffectSchema,
  decisionQuerySchema,
  decisionSchema,
  decisionWithdrawalSchema,
  slugParamsSchema,
  targetDecidedSchema,
  targetDecisionSchema,
  typedByQuerySchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicRead } from '../http/public-read.ts'
import { signedIn } from '../http/signed-in.ts'
import { expectTypist } from '../http/typed-by.ts'
import { loadDecision } from './decision.load.ts'
import { decideTarget } from './decision.service.ts'
import { correctDecision } from './decision-correction.service.ts'
import { withdrawDecision } from './decision-withdrawal.service.ts'

const REFUSALS = {
  401: 'Nobody is signed in, or somebody else than `person`; or the key is not valid.',
  403: 'No role of the user may decide målvärden, or the målvärde is not the user’s (`not_yours`).',
}

const REFUSALS_OF_CHANGES = {
  ...REFUSALS,
  404: 'There is no such målvärde, or it was not decided here (`not_decided_here`).',
  410: 'The decision was withdrawn; `replacedBy` tells the example that is back (`withdrawn_decision`).',
  412: 'Somebody has corrected the decision since it was read (`lost_update`).',
}

export function registerDecisions(app: App): void {
  registerDecision(app)
  registerDecisionRead(app)
  registerCorrection(app)
  registerWithdrawal(app)
}

function registerDecision(app: App): void {
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
      'Makes the mått, its series and its målvärde for the periods that the example has, and takes the example from the board. The example stays as it was for moments before. A decision that was withdrawn and is taken again, under its name, gets its own address again; its values stay withdrawn.',
    tag: 'entry',
    refusals: {
      ...REFUSALS,
      409: 'The målvärde is real, or its example is decided already (`not_an_example`).',
    },
    load: async (context, { params, query, body }) => {
      expectTypist(context, query)
      return decideTarget(context, params.slug, body)
    },
  })
}

function registerDecisionRead(app: App): void {
  publicRead(app, {
    url: '/api/v1/targets/:slug/decision',
    params: slugParamsSchema,
    query: decisionQuerySchema,
    response: decisionSchema,
    operationId: 'getDecision',
    summary: 'The decision of a målvärde, with its corrections',
    description: 'Only målvärden that were decided here have one; others are 404 (`not_decided_here`).',
    tag: 'targets',
    load: (context, { params }) => loadDecision(context, params.slug),
  })
}

function registerCorrection(app: App): void {
  signedIn(app, {
    method: 'PATCH',
    url: '/api/v1/targets/:slug/decision',
    action: 'targets.decide',
    params: slugParamsSchema,
    query: decisionChangeQuerySchema,
    body: decisionCorrectionSchema,
    rateLimit: 'writes',
    response: decisionEffectSchema,
    operationId: 'correctDecision',
    summary: 'Correct a decided målvärde',
    description:
      'Corrects what the decision says, for every period it holds for. Its address stays, moments before show it as it was, and `/changes` tells what was corrected. What says the same already makes no revision.',
    tag: 'entry',
    refusals: REFUSALS_OF_CHANGES,
    load: async (context, { params, query, body }) => {
      expectTypist(context, query)
      return correctDecision(context, params.slug, {
        ...body,
        isPreview: query.preview === 'true',
      })
    },
  })
}

function registerWithdrawal(app: App): void {
  signedIn(app, {
    method: 'POST',
    url: '/api/v1/targets/:slug/decision/withdraw',
    action: 'targets.decide',
    params: slugParamsSchema,
    query: decisionChangeQuerySchema,
    body: decisionWithdrawalSchema,
    rateLimit: 'writes',
    response: decisionEffectSchema,
    operationId: 'withdrawDecision',
    summary: 'Withdraw a decided målvärde',
    description:
      'Takes the decided målvärde and its values back, and puts the example in its place again, at its own address. Moments before show what was decided. An example can be decided anew, the same decision at its own address.',
    tag: 'entry',
    refusals: REFUSALS_OF_CHANGES,
    load: async (context, { params, query, body }) => {
      expectTypist(context, query)
      return withdrawDecision(context, params.slug, {
        ...body,
        isPreview: query.preview === 'true',
      })
    },
  })
}
