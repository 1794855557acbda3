import { FULFILMENT_STATUSES, FULL_YEAR_FORECASTS } from '@malkoll/domain'
import { z } from 'zod'
import { assessmentSchema, outcomeSchema, targetRuleSchema } from './assessment.ts'
import {
  answerFields,
  assumptionSchema,
  exampleSchema,
  listQuerySchema,
  listSchema,
  objectiveRefSchema,
  organisationRefSchema,
  periodParameterSchema,
  periodSchema,
  publishedParameterSchema,
  slugSchema,
  sourceSchema,
  unitSchema,
} from './common.ts'

const isFulfilmentStatus = (text: string) => FULFILMENT_STATUSES.some(status => status === text)

export const targetListQuerySchema = listQuerySchema.extend({
  period: periodParameterSchema.optional(),
  status: z
    .string()
    .refine(text => text.split(',').every(isFulfilmentStatus))
    .optional()
    .describe('met, not_met, not_measured; several with commas.'),
  objective: slugSchema.optional().describe('Region goal or administration goal.'),
  published: publishedParameterSchema,
})

export const targetSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  period: z.string().describe('The latest period with a row, or the one asked for.'),
  periods: z.array(z.string()).describe('Newest first.'),
  regionGoal: objectiveRefSchema,
  administrationGoal: objectiveRefSchema.nullable(),
  target: targetRuleSchema,
  outcome: outcomeSchema.nullable(),
  assessment: assessmentSchema,
  example: exampleSchema,
  assumption: assumptionSchema,
  source: sourceSchema.nullable(),
})
export type TargetSummary = z.infer<typeof targetSummarySchema>
export const targetListSchema = listSchema(targetSummarySchema)
export type TargetList = z.infer<typeof targetListSchema>

export const historyEntrySchema = z
  .object({
    period: periodSchema,
    revision: z.int().describe('The change that wrote it.'),
    knownFrom: z.string().describe('ISO 8601 in UTC.'),
    knownTo: z
      .string()
      .nullable()
      .describe('When the next version took its place; null for the current one.'),
    valueText: z.string().describe('The value as it was shown, or why it was missing.'),
    reason: z.string().nullable().describe('Why the value was corrected; null for the first.'),
  })
  .describe('One version of one cell.')

export const targetRowSchema = z.object({
  period: periodSchema,
  periodText: z.string().describe('“2022”, “januari–augusti 2022”.'),
  target: targetRuleSchema,
  outcome: outcomeSchema.nullable(),
  differenceText: z.string().nullable().describe('“+16 procentenheter”; null when either is missing.'),
  assessment: assessmentSchema,
  forecast: z
    .object({
      forecast: z.enum(FULL_YEAR_FORECASTS),
      text: z.string().describe('“Bedöms uppfyllas”, “Bedöms inte uppfyllas”, “Kan inte bedömas än”.'),
      sentence: z.string().describe('The ground for it, in the words of the one who made it.'),
      by: z.string().describe('The function that answers for it, never a person.'),
    })
    .nullable()
    .describe('Helårsbedömning; null when none was made. After the year it stands beside the result.'),
  cause: z.string().nullable().describe('Orsak, as the source words it.'),
  measure: z.string().nullable().describe('Åtgärd, as the source words it.'),
  causeNote: z.string().nullable().describe('Said when a not met målvärde has neither.'),
  history: z
    .array(historyEntrySchema)
    .describe('Corrections of the cell, newest first; one entry when never corrected.'),
  source: sourceSchema.nullable(),
  knownFrom: z.string().nullable().describe('Date the outcome is known from, YYYY-MM-DD.'),
  isKnownFromAssumed: z.boolean().describe('The source bears no date; knownFrom is our assumption.'),
})
export type TargetRow = z.infer<typeof targetRowSchema>

export const targetSchema = z.object({
  ...answerFields,
  slug: slugSchema,
  name: z.string(),
  sentence: z
    .string()
    .describe(
      '“66 % av medarbetarna nyttjade friskvårdsbidraget 2022. Målvärdet är minst 50 %. Uppfyllt sedan 2021.”',
    ),
  laterOutcome: z
    .string()
    .nullable()
    .describe(
      'A sentence about the newest outcome of the series when it is later than every period with a målvärde; else null.',
    ),
  definition: z.string().describe('What is measured and how.'),
  unit: unitSchema,
  decimals: z.int().describe('Shown as a rule; a value close to its målvärde shows more.'),
  regionGoal: objectiveRefSchema,
  administrationGoal: objectiveRefSchema.nullable(),
  document: z.object({ slug: slugSchema, name: z.string() }),
  decidedBy: organisationRefSchema.nullable().describe('Beslutat av.'),
  responsible: organisationRefSchema.nullable().describe('Ansvarig nämnd.'),
  carriedOutBy: organisationRefSchema.nullable().describe('Utförs av.'),
  indicator: z.object({ slug: slugSchema, name: z.string() }).describe('The mått behind it.'),
  series: z
    .object({
      geography: z.string().nullable().describe('Code; null when the series belongs to an organisation.'),
      breakdown: z.string(),
    })
    .describe('Whose values answer it.'),
  example: exampleSchema,
  isDecidedHere: z
    .boolean()
    .describe('Decided in Målkoll: `/targets/{slug}/decision` has the decision and its corrections.'),
  assumption: assumptionSchema,
  note: z.string().nullable(),
  rows: z.array(targetRowSchema).describe('Newest first.'),
  chart: z.object({
    headline: z.string().describe('At most 12 words.'),
    subtitle: z.string().describe('What, in which unit and when.'),
    sourceLine: z.string(),
    text: z.string().describe('The chart in plain words, for those who cannot see it.'),
  }),
  sources: z.array(sourceSchema),
})
export type Target = z.infer<typeof targetSchema>

/** Extension member `replacedBy` of the problems `replaced_example` and `withdrawn_decision` (410). */
export const replacedExampleSchema = z.object({
  slug: slugSchema.describe('Of the målvärde that stands there now, and of its mått.'),
  name: z.string(),
  until: z.string().describe('The last moment that what was asked for was shown, ISO 8601 UTC, for `asOf`.'),
})
export type ReplacedExample = z.infer<typeof replacedExampleSchema>
