import { FULFILMENT_STATUSES } from '@malkoll/domain'
import { z } from 'zod'
import { withdrawalExtentSchema } from './change.ts'
import {
  answerFields,
  exampleSchema,
  organisationRefSchema,
  periodSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
  unitSchema,
  valueSchema,
} from './common.ts'
import { cellFields } from './measurement.ts'

export const cellHistoryQuerySchema = readQuerySchema.extend(cellFields)

export const cellHistorySchema = z.object({
  ...answerFields,
  indicator: z.object({ slug: slugSchema, name: z.string(), unit: unitSchema, decimals: z.int() }),
  geography: z.object({ code: z.string(), name: z.string() }).nullable(),
  organisation: organisationRefSchema.nullable(),
  breakdown: z.string(),
  period: periodSchema,
  example: exampleSchema,
  versions: z
    .array(
      valueSchema.extend({
        measurementId: z.int(),
        revision: z.int(),
        at: z.string().describe('From when it was known, ISO 8601 UTC.'),
        until: z.string().nullable().describe('When it was replaced; null: it holds.'),
        by: z.string().describe('The function that stored it, never a person: handläggare, inläsning …'),
        reason: z
          .string()
          .nullable()
          .describe('Why the value before it was corrected; else what was said of the whole change.'),
        withdrawal: withdrawalExtentSchema.describe(
          'Of the change that made the version, while it holds; else null.',
        ),
        withdraws: z.int().nullable().describe('The revision whose value it took back; null: none.'),
        valueText: z.string().describe('The value in full precision, or why it is missing.'),
        source: sourceSchema.nullable(),
        statuses: z
          .array(
            z.object({
              target: slugSchema,
              name: z.string(),
              status: z.enum(FULFILMENT_STATUSES),
              statusText: z.string(),
              verdict: z.string().describe('“57 % är minst 50 %.”'),
              laterRuleAt: z
                .string()
                .nullable()
                .describe(
                  'When the målvärde was decided or corrected, if that was after the value was stored: it led to this only then. ISO 8601; null: the målvärde was known.',
                ),
            }),
          )
          .describe('What it leads to, by the målvärden known at the moment asked about.'),
      }),
    )
    .describe('Newest first.'),
})
export type CellHistory = z.infer<typeof cellHistorySchema>
