import {
  COUNTY_AGGREGATIONS,
  DESIRED_DIRECTIONS,
  FULFILMENT_STATUSES,
  GEOGRAPHY_KINDS,
  INDICATOR_LABELS,
  parsePeriod,
  periodStart,
} from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  assumptionSchema,
  exampleSchema,
  isProposalSchema,
  listQuerySchema,
  listSchema,
  objectiveRefSchema,
  periodParameterSchema,
  periodSchema,
  publishedParameterSchema,
  readQuerySchema,
  slugSchema,
  sourceSchema,
  unitSchema,
  valueSchema,
} from './common.ts'
import { directionSchema, latestSchema } from './direction.ts'

export const indicatorListQuerySchema = listQuerySchema.extend({
  objective: slugSchema.optional().describe('Goal that the indicators follow.'),
  published: publishedParameterSchema,
})

export const indicatorSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  label: z.enum(INDICATOR_LABELS),
  unit: unitSchema,
  decimals: z.int().describe('Shown as a rule; a value close to its target shows more.'),
  desiredDirection: z
    .enum(DESIRED_DIRECTIONS)
    .describe('none: neither way is better, so no direction is told.'),
  hasFigures: z.boolean().describe('Whether any series has a value.'),
  missingReason: z.string().nullable().describe('Why there are no figures: what the source says.'),
  firstPeriod: z.string().nullable().describe('First with a value; null without figures.'),
  lastPeriod: z.string().nullable().describe('Last with a value; null without figures.'),
  example: exampleSchema,
  objectives: z.array(objectiveRefSchema.extend({ isProposal: isProposalSchema })),
  latest: latestSchema.nullable().describe('Null: no figures.'),
  direction: directionSchema.nullable().describe('Null: no figures, no desired direction, or an example.'),
})
export const indicatorListSchema = listSchema(indicatorSummarySchema)
export type IndicatorList = z.infer<typeof indicatorListSchema>

export const indicatorSchema = indicatorSummarySchema.extend({
  ...answerFields,
  definition: z.string(),
  caveat: z.string().nullable().describe('What the indicator does not say.'),
  denominator: z.string().nullable().describe('What a share or rate is counted of; null for counts.'),
  periodicity: z.string().describe('How often the source publishes it, in words.'),
  measureOwner: z.string().nullable().describe('Mätansvarig function, never a person.'),
  tables: z.array(z.object({ table: z.string(), contentCode: z.string().nullable(), periods: z.string() })),
  breaks: z
    .array(z.object({ after: z.string(), before: z.string(), note: z.string() }))
    .describe('Series breaks lie between two periods.'),
  geographies: z.array(z.string()).describe('Codes with at least one value.'),
  breakdowns: z.array(z.string()).describe('total, women, men: those with a series.'),
  countyAggregation: z
    .enum(COUNTY_AGGREGATIONS)
    .describe('How a county value may be computed from municipalities, flagged computed.'),
  weightedBy: slugSchema
    .nullable()
    .describe('Indicator whose values weigh the municipalities in a weighted mean; else null.'),
  countyNote: z
    .string()
    .nullable()
    .describe('Why no county value is shown where the municipalities have values.'),
  belowZero: z
    .array(z.object({ period: z.string(), count: z.int(), of: z.int(), text: z.string() }))
    .describe('By period, in how many municipalities the value is below zero; empty when it never is.'),
  targets: z
    .array(
      z.object({
        slug: slugSchema,
        period: periodSchema.describe('The newest that has a målvärde.'),
        rule: z.string().describe('“minst 50 %”.'),
        status: z.enum(FULFILMENT_STATUSES),
        statusText: z.string().describe('“Uppfyllt”, “Mäts Q1 2023”.'),
      }),
    )
    .describe('Målvärden that its values are held against; empty when none is decided.'),
  sources: z.array(sourceSchema),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const seriesQuerySchema = readQuerySchema
  .extend({
    geography: z
      .string()
      .optional()
      .describe('Geography codes with commas, for example 0880,08. Default: all.'),
    breakdown: z.string().optional().describe('total, women, men; several with commas. Default: all.'),
    from: periodParameterSchema.optional(),
    to: periodParameterSchema.optional(),
    format: z
      .enum(['points', 'columns'])
      .optional()
      .describe('columns: the same content in far fewer bytes. Default: points.'),
  })
  .check(rangeCheck())

/** Refuses a range that ends before it starts, as bad_range; says nothing while another field is wrong. */
export function rangeCheck() {
  return z.refine<Range>(isRange, {
    path: ['from'],
    params: { issue: 'bad_range' },
    when: ({ issues }) => issues.length === 0,
  })
}

interface Range {
  from?: string | undefined
  to?: string | undefined
}

function isRange({ from, to }: Range): boolean {
  const first = parsePeriod(from ?? '')
  const last = parsePeriod(to ?? '')
  return !first || !last || periodStart(first) <= periodStart(last)
}

export const seriesPointSchema = valueSchema.extend({
  period: periodSchema,
  source: slugSchema
    .nullable()
    .describe('One of `sources`. Of a value computed here: that of its parts, null when they have several.'),
  corrected: z
    .literal(true)
    .optional()
    .describe('The cell said something else before: /measurements/history tells. Left out: it did not.'),
})
export type SeriesPoint = z.infer<typeof seriesPointSchema>

const gapSchema = z
  .object({
    geography: z.string().nullable().describe('Code; null when the series belong to an organisation.'),
    periods: z.array(z.string()).describe('Those with a value of both.'),
    values: z.array(z.number()).describe('women − men, exactly, in the unit’s difference.'),
    text: z
      .string()
      .describe('“Kvinnor jämfört med män i Kalmar: från 10,9 till 13,0 procentenheter mer, 2019–2025.”'),
  })
  .describe('The gap between the sexes of one place.')
export type Gap = z.infer<typeof gapSchema>

const placeSchema = z.object({ code: z.string(), name: z.string(), kind: z.enum(GEOGRAPHY_KINDS) })

const seriesHeadFields = {
  geography: placeSchema.nullable().describe('Null when the series belongs to an organisation.'),
  organisation: z.object({ slug: slugSchema, name: z.string() }).nullable(),
  breakdown: z.string(),
  isComputed: z.boolean().describe('Computed here from the municipalities; every point is flagged computed.'),
  example: exampleSchema,
  assumption: assumptionSchema,
  source: sourceSchema.nullable().describe('Of most of the values; a value with another says so itself.'),
}

const enteredOnSchema = z
  .record(z.string(), z.string())
  .optional()
  .describe(
    'By period: the date from which the newest value that was entered here is known, YYYY-MM-DD. Left out: none was.',
  )

export const seriesSchema = z.object({
  ...answerFields,
  indicator: slugSchema,
  unit: unitSchema,
  decimals: z.int().describe('Shown as a rule.'),
  mostDecimals: z
    .int()
    .describe(
      'Shown at the most, of values stored with more: as many as it takes that none looks like a målvärde that it does not equal.',
    ),
  sources: z.array(sourceSchema).describe('Every source of the values.'),
  enteredOn: enteredOnSchema,
  series: z.array(z.object({ ...seriesHeadFields, points: z.array(seriesPointSchema) })),
})
export type SeriesAnswer = z.infer<typeof seriesSchema>

export const seriesColumnsSchema = z
  .object({
    ...answerFields,
    indicator: slugSchema,
    unit: unitSchema,
    decimals: z.int().describe('Shown as a rule.'),
    mostDecimals: z
      .int()
      .describe(
        'Shown at the most, of values stored with more: as many as it takes that none looks like a målvärde that it does not equal.',
      ),
    sources: z.array(sourceSchema).describe('Every source of the values.'),
    enteredOn: enteredOnSchema,
    geographies: z.array(placeSchema).describe('Every place of the series.'),
    periods: z.array(z.string()).describe('Shared by all series; values[i] belongs to periods[i].'),
    series: z.array(
      z.object({
        geography: z
          .string()
          .nullable()
          .describe('Code, one of `geographies`; null when the series belongs to an organisation.'),
        organisation: seriesHeadFields.organisation.unwrap().optional(),
        breakdown: z.string(),
        isComputed: z.literal(true).optional().describe('Left out: read from the source.'),
        example: z.literal(true).optional().describe('Left out: not an example.'),
        assumption: z.string().optional().describe('Left out: none.'),
        source: slugSchema.nullable().describe('Of most of the values, one of `sources`.'),
        values: z.array(z.number().nullable()),
        marks: z
          .record(z.string(), seriesPointSchema.omit({ value: true, period: true }).partial())
          .optional()
          .describe(
            'Only what is out of the ordinary, by index into periods, and left out when nothing is: missing, flags, margin, n, note, qualifier, corrected, and source where it is not the series’ own. An index without value and without mark was never in the series.',
          ),
      }),
    ),
    gaps: z
      .array(gapSchema)
      .optional()
      .describe('Only when the breakdowns women and men are asked for together.'),
  })
  .describe('The same content as `series`, in columns; what every series shares stands once.')
export type SeriesColumns = z.infer<typeof seriesColumnsSchema>
