import {
  ENTRY_WARNING_CODES,
  FULFILMENT_STATUSES,
  isEnterable,
  MEASUREMENT_FLAGS,
  MEASUREMENT_LIMITS,
  MISSING_CODES,
} from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  periodParameterSchema,
  periodSchema,
  slugSchema,
  storedTextSchema,
  valueSchema,
  writtenTextSchema,
} from './common.ts'

/** What the database’s whole numbers hold. */
const MOST_RESPONDENTS = 2_147_483_647

/** The parameters that name a cell: a series of an indicator, and a period. */
export const cellFields = {
  indicator: slugSchema,
  geography: storedTextSchema
    .max(10)
    .nullable()
    .optional()
    .describe('Code of the place; null or left out: the series belongs to an organisation.'),
  organisation: slugSchema
    .optional()
    .describe('Only needed when the indicator has series of several organisations.'),
  breakdown: storedTextSchema.min(1).max(40).optional().describe('total, women, men … Default total.'),
  period: periodParameterSchema,
}

export const measurementItemSchema = z
  .strictObject({
    ...cellFields,
    value: z
      .union([z.number(), storedTextSchema.max(MEASUREMENT_LIMITS.value)])
      .nullable()
      .describe(
        'A number, or text as people write it in the answer’s language: “1 234,5”, “66 %”. Null exactly when `missing` is given. A lone “-” or “..” is refused with a question, never read as 0.',
      ),
    missing: z.enum(MISSING_CODES).optional().describe('Why there is no value.'),
    flags: z.array(z.enum(MEASUREMENT_FLAGS)).optional().describe('Left out: as the cell says now.'),
    margin: z
      .number()
      .min(0)
      .refine(isEnterable)
      .nullable()
      .optional()
      .describe('± in the unit, as the source publishes it. Left out: as the cell says now.'),
    n: z
      .int()
      .min(0)
      .max(MOST_RESPONDENTS)
      .nullable()
      .optional()
      .describe('Respondents. Left out: as the cell says now.'),
    note: writtenTextSchema
      .max(MEASUREMENT_LIMITS.note)
      .nullable()
      .optional()
      .describe(
        'What has to be said of this value; shown to everyone. It is the comment that some warnings require. Left out: as the cell says now.',
      ),
    replaces: z
      .int()
      .nullable()
      .describe(
        'measurementId that was seen in the cell; null: it was seen empty. Another one there is 412.',
      ),
  })
  .describe('What one cell is to say.')
export type MeasurementItem = z.infer<typeof measurementItemSchema>

export const measurementsSchema = z
  .strictObject({
    reason: writtenTextSchema
      .min(1)
      .max(MEASUREMENT_LIMITS.reason)
      .optional()
      .describe('Why values are corrected. Required when a cell already says something else.'),
    items: z.array(measurementItemSchema).min(1).max(MEASUREMENT_LIMITS.items),
  })
  .describe('All of the items are stored, or none.')
export type Measurements = z.infer<typeof measurementsSchema>

export const entryWarningSchema = z.object({
  code: z.enum(ENTRY_WARNING_CODES),
  message: z.string().describe('In the answer’s language: “190 är nästan åtta gånger 2021 års värde.”'),
  requiresComment: z.boolean().describe('The value is stored only with a comment.'),
})
export type EntryWarning = z.infer<typeof entryWarningSchema>

export const measurementsResultSchema = z.object({
  ...answerFields,
  items: z
    .array(
      z.object({
        change: z.enum(['added', 'corrected', 'unchanged']),
        measurementId: z.int().describe('What `replaces` names the next time.'),
        value: z.number().nullable(),
        missing: z.enum(MISSING_CODES).nullable(),
        warnings: z.array(entryWarningSchema),
        assessments: z
          .array(z.object({ target: slugSchema, status: z.enum(FULFILMENT_STATUSES), sentence: z.string() }))
          .describe('What the value leads to, one per målvärde of the series and period.'),
      }),
    )
    .describe('In the order of the question.'),
})
export type MeasurementsResult = z.infer<typeof measurementsResultSchema>

/** Extension member `conflicts` of the problem `lost_update` (412). */
export const measurementConflictSchema = z.object({
  index: z.int().describe('Of the item in the question, from 0.'),
  indicator: slugSchema,
  geography: z.string().nullable(),
  breakdown: z.string(),
  period: periodSchema,
  own: z.object({ value: z.number().nullable(), missing: z.enum(MISSING_CODES).nullable() }),
  theirs: z
    .object({
      measurementId: z.int(),
      ...valueSchema.shape,
      at: z.string().describe('When it was stored, ISO 8601 UTC.'),
      by: z.string().nullable().describe('Name of who stored it; null: a program or a removed user.'),
    })
    .nullable()
    .describe('Null: the cell that was seen holds nothing.'),
})
export type MeasurementConflict = z.infer<typeof measurementConflictSchema>
