import { FULFILMENT_STATUSES, FULL_YEAR_FORECASTS } from '@malkoll/domain'
import { z } from 'zod'
import { assessmentSchema, outcomeSchema, targetRuleSchema } from './assessment.ts'
import {
  answerFields,
  listSchema,
  objectiveRefSchema,
  organisationRefSchema,
  periodParameterSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
  unitSchema,
} from './common.ts'

const isFulfilmentStatus = (text: string) => FULFILMENT_STATUSES.some(status => status === text)

export const targetListQuerySchema = readQuerySchema.extend({
  period: periodParameterSchema.optional(),
  status: z
    .string()
    .refine(text => text.split(',').every(isFulfilmentStatus))
    .optional()
    .describe('met, not_met, not_measured; several with commas.'),
  objective: slugSchema.optional().describe('Region goal or administration goal.'),
  published: z.enum(['true', 'false']).optional(),
  cursor: z.string().optional(),
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
  example: z.boolean(),
  assumption: z.string().nullable(),
  source: sourceSchema.nullable(),
})
export type TargetSummary = z.infer<typeof targetSummarySchema>
export const targetListSchema = listSchema(targetSummarySchema)
export type TargetList = z.infer<typeof targetListSchema>

export const historyEntrySchema = z
  .object({
    period: z.string(),
    revision: z.int(),
    knownFrom: z.string(),
    knownTo: z.string().nullable(),
    valueText: z.string(),
    reason: z.string().nullable().describe('Why the value was corrected; null for the first.'),
  })
  .describe('One version of one cell.')

export const targetRowSchema = z.object({
  period: z.string(),
  periodText: z.string(),
  target: targetRuleSchema,
  outcome: outcomeSchema.nullable(),
  differenceText: z.string().nullable().describe('“+16 procentenheter”; null when either is missing.'),
  assessment: assessmentSchema,
  forecast: z
    .object({
      forecast: z.enum(FULL_YEAR_FORECASTS),
      text: z.string(),
      sentence: z.string(),
      by: z.string().describe('The function that answers for it, never a person.'),
    })
    .nullable()
    .describe('Helårsbedömning.'),
  cause: z.string().nullable(),
  measure: z.string().nullable(),
  causeNote: z.string().nullable(),
  history: z
    .array(historyEntrySchema)
    .describe('Corrections of the cell, newest first; one entry when never corrected.'),
  source: sourceSchema.nullable(),
  knownFrom: z.string().nullable().describe('Date the outcome is known from, YYYY-MM-DD.'),
  isKnownFromAssumed: z.boolean(),
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
  definition: z.string(),
  unit: unitSchema,
  decimals: z.int(),
  regionGoal: objectiveRefSchema,
  administrationGoal: objectiveRefSchema.nullable(),
  document: z.object({ slug: slugSchema, name: z.string() }),
  decidedBy: organisationRefSchema.nullable(),
  responsible: organisationRefSchema.nullable(),
  carriedOutBy: organisationRefSchema.nullable(),
  indicator: z.object({ slug: slugSchema, name: z.string() }),
  example: z.boolean(),
  assumption: z.string().nullable(),
  note: z.string().nullable(),
  rows: z.array(targetRowSchema).describe('Newest first.'),
  chart: z.object({
    headline: z.string().describe('At most 12 words.'),
    subtitle: z.string(),
    sourceLine: z.string(),
    text: z.string(),
  }),
  sources: z.array(sourceSchema),
})
export type Target = z.infer<typeof targetSchema>
