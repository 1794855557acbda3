import {
  COMPARATORS,
  DECISION_LIMITS,
  DESIRED_DIRECTIONS,
  FULFILMENT_STATUSES,
  isEnterable,
  UNIT_CODES,
} from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  periodParameterSchema,
  periodSchema,
  readQuerySchema,
  slugSchema,
  typedByQuerySchema,
  writtenTextSchema,
} from './common.ts'

const written = writtenTextSchema.min(1)

function writtenPair(longest: number) {
  return z.strictObject({
    sv: written.max(longest),
    en: written.max(longest).nullable().optional().describe('Left out: the Swedish is shown.'),
  })
}

const ruleNumber = z.number().refine(isEnterable)

const ruleFields = {
  comparator: z.enum(COMPARATORS).describe('`done` is met by the outcome 1 and not met by any other.'),
  value: ruleNumber.nullable().optional().describe('Threshold; lower bound for between.'),
  upper: ruleNumber.nullable().optional().describe('Upper bound for between, inclusive.'),
  base: z
    .strictObject({ period: periodParameterSchema, value: ruleNumber.nullable().optional() })
    .nullable()
    .optional()
    .describe('Of increase and decrease. Without a value it is the outcome of its period.'),
}

/** `POST /api/v1/targets/{slug}/decision`: what is decided, in the place of what is invented. */
export const targetDecisionSchema = z.strictObject({
  name: writtenPair(DECISION_LIMITS.name).describe('Of the mått, without “Exempel:”.'),
  definition: writtenPair(DECISION_LIMITS.definition)
    .optional()
    .describe('What is measured and how. Left out: said to be missing.'),
  unit: z.enum(UNIT_CODES).optional().describe('Left out: as the example.'),
  decimals: z.int().min(0).max(10).optional().describe('Left out: as the example.'),
  desiredDirection: z.enum(DESIRED_DIRECTIONS).optional().describe('Left out: as the example.'),
  ...ruleFields,
  isNameShared: z
    .boolean()
    .optional()
    .describe('true: another mått may have the name. Left out: such a name is refused (`name_taken`).'),
  reason: written.max(DECISION_LIMITS.reason).describe('The decision: who took it and when.'),
})
export type TargetDecision = z.infer<typeof targetDecisionSchema>

export const targetDecidedSchema = z.object({
  ...answerFields,
  target: slugSchema.describe('The new målvärde.'),
  indicator: slugSchema.describe('Its mått, for `POST /api/v1/measurements`.'),
  geography: z.string().nullable(),
  organisation: slugSchema.nullable(),
  breakdown: z.string(),
  periods: z.array(periodSchema).describe('That the example had, oldest first.'),
})
export type TargetDecided = z.infer<typeof targetDecidedSchema>

/** What of a decision can be corrected, as it is told among changes. */
export const DECISION_FIELDS = [
  'name',
  'name_en',
  'definition',
  'definition_en',
  'unit',
  'decimals',
  'direction',
  'rule',
  'decision',
] as const
export type DecisionField = (typeof DECISION_FIELDS)[number]

export const decisionChangeSchema = z
  .object({
    field: z.enum(DECISION_FIELDS),
    label: z.string().describe('The field in the answer’s language: “Namn”.'),
    before: z.string().nullable().describe('As it was shown; null: nothing was said.'),
    after: z.string().nullable(),
  })
  .describe('One field of a decision with what it said before and after.')
export type DecisionChange = z.infer<typeof decisionChangeSchema>

export const DECISION_STEPS = ['decided', 'corrected', 'withdrawn'] as const
export type DecisionStep = (typeof DECISION_STEPS)[number]

/** `GET /api/v1/targets/{slug}/decision`. */
export const decisionSchema = z.object({
  ...answerFields,
  target: slugSchema,
  name: z.object({ sv: z.string(), en: z.string().nullable() }),
  definition: z
    .object({ sv: z.string(), en: z.string().nullable() })
    .nullable()
    .describe('Null: nobody has said how it is measured.'),
  unit: z.enum(UNIT_CODES),
  decimals: z.int(),
  desiredDirection: z.enum(DESIRED_DIRECTIONS),
  comparator: z.enum(COMPARATORS),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  base: z.object({ period: periodSchema, value: z.number().nullable() }).nullable(),
  decision: z.string().describe('Who took it and when.'),
  periods: z.array(periodSchema).describe('That it holds for, oldest first.'),
  example: z
    .object({ slug: slugSchema, name: z.string() })
    .describe('The example in whose place it stands, and which comes back if the decision is withdrawn.'),
  valueCount: z.int().describe('Values of the mått, which a withdrawal of the decision takes back.'),
  lastChange: z.int().describe('The revision that last changed it: what `replaces` names.'),
  history: z
    .array(
      z.object({
        revision: z.int(),
        at: z.string().describe('ISO 8601 in UTC.'),
        by: z.string().describe('The function that made it, never a person.'),
        kind: z
          .enum(DECISION_STEPS)
          .describe('`decided` twice: it was withdrawn, and taken anew at the same address.'),
        reason: z
          .string()
          .nullable()
          .describe('Of `decided`: the decision. Of others: why it was corrected or withdrawn.'),
        changes: z
          .array(decisionChangeSchema)
          .describe('From what it said last. Empty for the oldest and for withdrawals.'),
      }),
    )
    .describe('The decision with its corrections and withdrawals, newest first.'),
})
export type Decision = z.infer<typeof decisionSchema>

const reason = written.max(DECISION_LIMITS.reason).describe('Why; shown to everyone.')
const replaces = z
  .int()
  .min(1)
  .describe('`lastChange` of the decision as it was read. Another one meanwhile is 412.')

/** `PATCH /api/v1/targets/{slug}/decision`. */
export const decisionCorrectionSchema = z
  .strictObject({
    ...targetDecisionSchema.omit({ reason: true }).partial().shape,
    definition: writtenPair(DECISION_LIMITS.definition)
      .nullable()
      .optional()
      .describe('What is measured and how. Null: said to be missing.'),
    decision: written.max(DECISION_LIMITS.reason).optional().describe('Who took it and when.'),
    reason,
    replaces,
  })
  .describe(
    'What is left out stays as it is. Of a rule all is given that it compares with; only `comparator` may stay.',
  )
export type DecisionCorrection = z.infer<typeof decisionCorrectionSchema>

/** `POST /api/v1/targets/{slug}/decision/withdraw`. */
export const decisionWithdrawalSchema = z.strictObject({ reason, replaces })
export type DecisionWithdrawal = z.infer<typeof decisionWithdrawalSchema>

export const decisionChangeQuerySchema = typedByQuerySchema.extend({
  preview: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: tells what would change, and changes nothing. Default false.'),
})

const countsSchema = z.object({
  met: z.int(),
  notMet: z.int(),
  notMeasured: z.int(),
  total: z.int(),
})

const shownSchema = z.object({
  status: z.enum(FULFILMENT_STATUSES),
  text: z.string(),
  value: z.number().nullable().describe('The outcome; null: there is none.'),
})

export const decisionEffectSchema = z
  .object({
    ...answerFields,
    preview: z.boolean().describe('Nothing is changed.'),
    target: slugSchema.describe('The målvärde that stands there after it.'),
    changes: z.array(decisionChangeSchema).describe('Empty for a withdrawal, and when nothing changes.'),
    boards: z
      .array(
        z.object({
          period: periodSchema,
          before: shownSchema.describe('Of the målvärde that stood there.'),
          after: shownSchema.describe('Of the målvärde that stands there now.'),
          countsBefore: countsSchema.describe('Of the whole board.'),
          countsAfter: countsSchema,
        }),
      )
      .describe('What the board of each period says before and after, oldest first.'),
    valueCount: z.int().describe('Values that are taken back.'),
    sentences: z.array(z.string()).describe('The same in words.'),
  })
  .describe('What a correction or a withdrawal of a decision changes.')
export type DecisionEffect = z.infer<typeof decisionEffectSchema>

export const decisionQuerySchema = readQuerySchema
