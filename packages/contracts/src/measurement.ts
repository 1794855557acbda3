import {
  COMPARATORS,
  DESIRED_DIRECTIONS,
  ENTRY_WARNING_CODES,
  FULFILMENT_STATUSES,
  isEnterable,
  MEASUREMENT_FLAGS,
  MISSING_CODES,
  NOT_MEASURED_REASONS,
} from '@malkoll/domain'
import { z } from 'zod'
import { withdrawalExtentSchema } from './change.ts'
import {
  answerFields,
  exampleSchema,
  objectiveRefSchema,
  organisationRefSchema,
  periodParameterSchema,
  periodSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
  unitSchema,
  valueSchema,
} from './common.ts'
import { SEARCH_LENGTH } from './search.ts'

export const MEASUREMENT_LIMITS = { items: 1000, value: 64, note: 2000, reason: 2000 } as const

/** A page that has been open for long may send what somebody else than the one now signed in has typed. */
export const typedByQuerySchema = readQuerySchema.pick({ lang: true }).extend({
  person: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Number of the person who has typed it: anybody else is refused as not signed in.'),
})

/** What the database’s whole numbers hold. */
const MOST_RESPONDENTS = 2_147_483_647

/** A text column holds every character but this one. */
const text = z.string().refine(value => !value.includes('\0'))

/** Which cell: a series of an indicator, and a period. */
const cellFields = {
  indicator: slugSchema,
  geography: text
    .max(10)
    .nullable()
    .optional()
    .describe('Code of the place; null or left out: the series belongs to an organisation.'),
  organisation: slugSchema
    .optional()
    .describe('Only needed when the indicator has series of several organisations.'),
  breakdown: text.min(1).max(40).optional().describe('total, women, men … Default total.'),
  period: periodParameterSchema,
}

export const measurementItemSchema = z
  .strictObject({
    ...cellFields,
    value: z
      .union([z.number(), text.max(MEASUREMENT_LIMITS.value)])
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
    note: text
      .trim()
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
    reason: text
      .trim()
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

export const ENTRY_SCOPES = ['own', 'all'] as const

export const entrySheetQuerySchema = readQuerySchema.pick({ lang: true }).extend({
  scope: z
    .enum(ENTRY_SCOPES)
    .optional()
    .describe('own: the indicators one is mätansvarig for. Default: own for those who have any, else all.'),
  from: periodParameterSchema.optional().describe('First column. Default: two before `to`.'),
  to: periodParameterSchema
    .optional()
    .describe('Last column, of the same kind. Default: the year the board shows. At most 36 columns.'),
  indicator: text.optional().describe('Slugs with commas. Default: all of the scope.'),
  geography: text.optional().describe('Codes with commas. Default: all, and series of organisations.'),
  q: text
    .max(SEARCH_LENGTH.max)
    .optional()
    .describe('Words that all stand in the name of a row: of its indicator, its place or its group.'),
  objective: slugSchema
    .optional()
    .describe('Only rows with a målvärde of this objective, or of one under it.'),
  cursor: z.string().optional().describe('nextCursor of the page before. At most 200 rows a page.'),
})

/** Why a row cannot be written in; `other_period`: it is told for another kind of period than the columns. */
export const ENTRY_LOCKS = ['not_yours', 'read_only', 'other_period'] as const

const entryCellSchema = valueSchema.extend({
  period: periodSchema,
  measurementId: z.int().nullable().describe('Null: the cell is empty.'),
  knownFrom: z.string().nullable().describe('When the value was stored, ISO 8601 UTC.'),
})

const entryTargetSchema = z
  .object({
    slug: slugSchema,
    objective: objectiveRefSchema.nullable().describe('The region’s goal, as the board groups.'),
    period: periodSchema,
    comparator: z.enum(COMPARATORS),
    value: z.number().nullable(),
    upper: z.number().nullable(),
    base: z.object({ period: z.string(), value: z.number().nullable() }).nullable(),
    isBaseMeasured: z
      .boolean()
      .describe('The base’s value is the outcome of its period, so that entering it changes the rule.'),
    notMeasured: z
      .object({ reason: z.enum(NOT_MEASURED_REASONS), expected: z.string().nullable() })
      .nullable(),
    marginDecides: z.boolean(),
    status: z.enum(FULFILMENT_STATUSES).describe('What everyone is shown now.'),
    isOverridden: z.boolean().describe('A person’s word stands over the computed status.'),
  })
  .describe('Everything that assessTarget of @malkoll/domain needs beside the outcome.')

export const entryRowSchema = z.object({
  indicator: z.object({
    slug: slugSchema,
    name: z.string(),
    unit: unitSchema,
    decimals: z.int(),
    desiredDirection: z.enum(DESIRED_DIRECTIONS),
    definition: z.string(),
    periodicity: z.string(),
    measureOwner: z.string().nullable().describe('Mätansvarig function.'),
  }),
  geography: z.object({ code: z.string(), name: z.string() }).nullable(),
  organisation: organisationRefSchema.nullable(),
  breakdown: z.string(),
  example: exampleSchema,
  lock: z.enum(ENTRY_LOCKS).nullable().describe('Null: the reader may enter values here.'),
  plausibleRange: z
    .object({ low: z.number().nullable(), high: z.number().nullable() })
    .nullable()
    .describe('Inclusive, in the unit; null: none is known.'),
  cells: z.array(entryCellSchema).describe('One per column, in the columns’ order.'),
  history: z
    .array(z.object({ period: periodSchema, value: z.number() }))
    .describe('Every value of the same period kind, oldest first, also those that are columns.'),
  otherPeriod: periodSchema
    .nullable()
    .describe(
      'Newest period of the row when those are of another kind than the columns; null: they are not.',
    ),
  targets: z.array(entryTargetSchema).describe('Målvärden of the series, every period.'),
})
export type EntryRow = z.infer<typeof entryRowSchema>

export const entrySheetSchema = z.object({
  ...answerFields,
  scope: z.enum(ENTRY_SCOPES),
  periods: z.array(periodSchema).describe('The columns, oldest first.'),
  rows: z
    .array(entryRowSchema)
    .describe(
      'By the name of the indicator, those with a målvärde first; then of organisations before places, counties before municipalities.',
    ),
  totals: z
    .object({
      rows: z.int().describe('That fit the question, on all pages.'),
      enterable: z.int().describe('Of them, those that the reader may enter values in.'),
      empty: z.int().describe('Of those, with nothing in the last column, or with what has been taken back.'),
    })
    .nullable()
    .describe('Null on the pages after the first.'),
  objectives: z
    .array(objectiveRefSchema)
    .nullable()
    .describe(
      'The region’s goals that the scope has målvärden of, by name. Null on the pages after the first.',
    ),
  nextCursor: z.string().nullable(),
})
export type EntrySheet = z.infer<typeof entrySheetSchema>

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
            }),
          )
          .describe('What it led to, by the målvärden known now.'),
      }),
    )
    .describe('Newest first.'),
})
export type CellHistory = z.infer<typeof cellHistorySchema>
