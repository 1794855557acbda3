import { z } from 'zod'
import { boardQuerySchema } from './board.ts'
import { readQuerySchema } from './common.ts'
import { rangeCheck, seriesQuerySchema } from './indicator.ts'

export const CHART_WIDTHS = { min: 320, max: 3840, default: 1280 } as const

export const chartQuerySchema = readQuerySchema.extend({
  width: z.coerce
    .number()
    .int()
    .min(CHART_WIDTHS.min)
    .max(CHART_WIDTHS.max)
    .optional()
    .describe('Width in pixels; the picture is 16:9.'),
})

export const boardChartQuerySchema = chartQuerySchema.extend({
  period: boardQuerySchema.shape.period,
  published: z
    .enum(['true', 'false'])
    .optional()
    .describe('false: a demonstration picture with the examples, EXEMPEL across it. Default true.'),
})

export const SERIES_CHART_FORMS = ['line', 'bar', 'map'] as const
export type SeriesChartForm = (typeof SERIES_CHART_FORMS)[number]

const { format: _, ...seriesFields } = seriesQuerySchema.shape

/** The series’ own query, the form of the chart and its width. */
export const seriesChartQuerySchema = z
  .object({
    ...seriesFields,
    ...chartQuerySchema.shape,
    geography: seriesFields.geography.describe(
      'Geography codes with commas, for example 0880,08. Default: all. A map always shows every municipality.',
    ),
    breakdown: seriesFields.breakdown.describe(
      'total, women, men; several with commas. Default: total, or all where there is no total. A map shows the first.',
    ),
    form: z
      .enum(SERIES_CHART_FORMS)
      .optional()
      .describe(
        'line, bar or map. Many places as a line become small multiples; bar and map show the latest period within from and to. Default: line.',
      ),
  })
  .check(rangeCheck())
