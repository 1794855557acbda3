import { COMPARATORS, DESIRED_DIRECTIONS, FULFILMENT_STATUSES, NOT_MEASURED_REASONS } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  exampleSchema,
  objectiveRefSchema,
  organisationRefSchema,
  periodParameterSchema,
  periodSchema,
  readQuerySchema,
  slugSchema,
  storedTextSchema,
  unitSchema,
  valueSchema,
} from './common.ts'
import { SEARCH_LENGTH } from './search.ts'

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
  indicator: storedTextSchema.optional().describe('Slugs with commas. Default: all of the scope.'),
  geography: storedTextSchema
    .optional()
    .describe('Codes with commas. Default: all, and series of organisations.'),
  q: storedTextSchema
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
  hasNamesakes: z
    .boolean()
    .describe(
      'Other organisations have a series of the same indicator and breakdown: only its own name tells them apart.',
    ),
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
  unplaced: z
    .int()
    .nullable()
    .describe(
      'Indicators that one is mätansvarig for and nobody has told yet get a row of one’s organisation, last; how many have none, since one belongs to no organisation. Null on the pages after the first.',
    ),
  objectives: z
    .array(objectiveRefSchema)
    .nullable()
    .describe(
      'The region’s goals that the scope has målvärden of, by name. Null on the pages after the first.',
    ),
  nextCursor: z.string().nullable(),
})
export type EntrySheet = z.infer<typeof entrySheetSchema>
