import { BUDGET_VERDICTS } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  organisationRefSchema,
  periodParameterSchema,
  readQuerySchema,
  sourceSchema,
} from './common.ts'

export const BUDGET_BREAKDOWNS = ['line', 'operation'] as const
export type BudgetBreakdown = (typeof BUDGET_BREAKDOWNS)[number]

export const budgetQuerySchema = readQuerySchema.extend({
  period: periodParameterSchema.optional().describe('A year, for example 2022. Default: the latest.'),
  by: z
    .enum(BUDGET_BREAKDOWNS)
    .optional()
    .describe('line: intäkts- och kostnadsslag. operation: verksamhet. Default: line.'),
})

export const budgetLineSchema = z.object({
  name: z.string().describe('As the source names the line.'),
  budget: z.int().describe('Thousands of kronor; income negative, cost positive.'),
  outcome: z.int().describe('Thousands of kronor, the same signs.'),
  deviation: z.int().describe('budget − outcome: the printed one where the source prints one.'),
  isComputed: z.boolean().describe('The source prints no deviation: “beräknad”.'),
  roundingNote: z
    .string()
    .nullable()
    .describe('“avrundning ±1” where the printed deviation differs from the computed one.'),
  verdict: z.enum(BUDGET_VERDICTS),
  text: z.string().describe('“bättre än budget”, “sämre än budget”, “enligt budget”.'),
})
export type BudgetLine = z.infer<typeof budgetLineSchema>

export const budgetSchema = z.object({
  ...answerFields,
  period: z.string().nullable().describe('Null: no period asked for and none known.'),
  periods: z.array(z.string()).describe('Every period there is, newest first.'),
  by: z.enum(BUDGET_BREAKDOWNS),
  organisation: organisationRefSchema
    .nullable()
    .describe('Null when the sources hold no budget of the period.'),
  sentence: z.string().describe('The result in one sentence, or that the sources hold none.'),
  lines: z.array(budgetLineSchema),
  total: budgetLineSchema.nullable().describe('Summa, which is the net cost.'),
  notes: z.array(z.string()).describe('What the source says beside the figures.'),
  source: sourceSchema.nullable(),
})
export type Budget = z.infer<typeof budgetSchema>
