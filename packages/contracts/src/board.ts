import { COMPARISON_VERDICTS, FULFILMENT_STATUSES, NOT_MEASURED_REASONS } from '@malkoll/domain'
import { z } from 'zod'
import { assessmentSchema, outcomeSchema, targetRuleSchema } from './assessment.ts'
import {
  answerFields,
  assumptionSchema,
  exampleSchema,
  objectiveRefSchema,
  organisationRefSchema,
  periodParameterSchema,
  periodSchema,
  publishedParameterSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
} from './common.ts'

export const boardQuerySchema = readQuerySchema.extend({
  period: periodParameterSchema
    .optional()
    .describe('A year, for example 2022. Default: the latest with målvärden.'),
  published: publishedParameterSchema,
})

export const countsSchema = z
  .object({ met: z.int(), notMet: z.int(), notMeasured: z.int(), total: z.int() })
  .describe('Number of målvärden by status.')
export type Counts = z.infer<typeof countsSchema>

export const sharesSchema = z
  .object({ met: z.int(), notMet: z.int(), notMeasured: z.int() })
  .describe('Whole per cent that sum to 100 (largest remainder).')
export type Shares = z.infer<typeof sharesSchema>

export const publishedResultSchema = z
  .object({
    period: periodSchema,
    total: z.int().describe('Number of målvärden in the result.'),
    shares: sharesSchema.describe('As printed by the source.'),
    counts: countsSchema,
    areCountsDerived: z
      .boolean()
      .describe('True: the counts are derived from the shares, the only whole numbers that fit.'),
    pendingExpected: z.string().nullable().describe('When the unmeasured are measured, for example 2023-Q1.'),
    pendingAreas: z.array(z.string()).describe('What the unmeasured are about, in the words of the source.'),
    remarks: z.array(z.string()).describe('What the source says beside the figures.'),
    note: z.string().nullable(),
    source: sourceSchema,
    knownFrom: z.string().describe('Date known from, YYYY-MM-DD.'),
    isKnownFromAssumed: z.boolean().describe('The source bears no date; knownFrom is our assumption.'),
  })
  .describe('The result the organisation itself published: a datum of its own, never recomputed.')
export type PublishedResult = z.infer<typeof publishedResultSchema>

export const boardTargetSchema = z.object({
  slug: slugSchema,
  name: z.string().describe('The name of the mått. Examples begin with “Exempel:”, in English “Example:”.'),
  regionGoal: objectiveRefSchema,
  administrationGoal: objectiveRefSchema.nullable(),
  period: periodSchema,
  target: targetRuleSchema,
  outcome: outcomeSchema.nullable(),
  status: z.enum(FULFILMENT_STATUSES),
  reason: z.enum(NOT_MEASURED_REASONS).nullable().describe('Why it is not measured; null when it is.'),
  expected: z.string().nullable().describe('Period when a value is expected, for example 2023-Q1.'),
  assessment: assessmentSchema,
  sentence: z.string().describe('Outcome, målvärde and status in plain words.'),
  cause: z.string().nullable().describe('Orsak, as the source words it; null when it gives none.'),
  measure: z.string().nullable().describe('Åtgärd, as the source words it; null when it gives none.'),
  causeNote: z
    .string()
    .nullable()
    .describe('Said when a not met målvärde has neither: “Orsak och åtgärd saknas i källan”.'),
  example: exampleSchema,
  assumption: assumptionSchema,
  source: sourceSchema.nullable(),
})
export type BoardTarget = z.infer<typeof boardTargetSchema>

export const boardObjectiveSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  position: z.int().describe('Order in its document.'),
  counts: countsSchema,
  sentence: z.string().describe('The distribution in words, worst first; never a mean.'),
  worst: z.string().nullable().describe('Name of the worst målvärde, null when none is not met.'),
  known: z.string().nullable().describe('What is known of a goal without målvärden.'),
  targets: z.array(slugSchema).describe('Its målvärden, worst first; each is one of the board’s targets.'),
})
export type BoardObjective = z.infer<typeof boardObjectiveSchema>

export const BOARD_FACT_IDS = ['target', 'budget', 'assignments', 'comparison', 'strategy'] as const
export const boardFactSchema = z.object({
  id: z.enum(BOARD_FACT_IDS),
  figure: z.string().nullable().describe('The large figure: “66 %”, “195,1 mkr”, “5 av 7”.'),
  text: z.string().describe('The fact in one finished sentence.'),
  comparison: z
    .enum(COMPARISON_VERDICTS)
    .nullable()
    .describe('Where the fact compares with others, never a status; null when it compares nothing.'),
  comparisonText: z.string().nullable().describe('“Lägre än riket”.'),
  link: z.string().nullable().describe('Path of the page that tells more, null when there is none.'),
  source: sourceSchema.nullable(),
})
export type BoardFact = z.infer<typeof boardFactSchema>

export const boardSchema = z.object({
  ...answerFields,
  period: z.string().nullable().describe('Null when nothing was known yet.'),
  periods: z.array(z.string()).describe('Periods with målvärden, newest first.'),
  periodText: z.string().describe('“helår 2022”, “januari–augusti 2022”.'),
  isPartial: z.boolean().describe('The period is not over, or only year-to-date values are known.'),
  organisation: organisationRefSchema.nullable(),
  title: z.string().describe('“Hur gick det 2022?” for a closed period, “Når vi målen?” for an open one.'),
  headline: z.string().describe('The answer in one sentence: “7 av 17 målvärden är uppfyllda.”'),
  headlineFigure: z.string().nullable().describe('“7 av 17”: the beginning of headline.'),
  age: z.string().describe('How old the answer is, in words; part of the same sentence on the page.'),
  sentences: z
    .array(z.string())
    .describe('The board in plain sentences, in reading order; the first holds title and headline.'),
  counts: countsSchema,
  countsBasis: z
    .enum(['rows', 'published'])
    .describe('published: taken from publishedResult because examples are hidden.'),
  recountNote: z
    .string()
    .nullable()
    .describe(
      'Said when the målvärden do not give the counts of publishedResult: something was entered or corrected since. Null when they agree, when nothing was published, and when countsBasis is published.',
    ),
  shares: sharesSchema
    .nullable()
    .describe('Null when the sources hold fewer målvärden than the period’s plan.'),
  sharesNote: z
    .string()
    .nullable()
    .describe('Why there are no shares; null when there are, or nothing to count.'),
  pendingSentence: z
    .string()
    .nullable()
    .describe('What is not met and not measured; one of sentences. Null when all are met.'),
  pendingText: z.string().describe('Label of the unmeasured: “mäts Q1 2023”.'),
  exampleNote: z.string().nullable().describe('Said whenever examples stand on the board.'),
  publishedResult: publishedResultSchema.nullable(),
  facts: z.array(boardFactSchema),
  objectives: z.array(boardObjectiveSchema).describe('The goal with the largest share not met first.'),
  targets: z.array(boardTargetSchema),
})
export type Board = z.infer<typeof boardSchema>
