import { z } from 'zod'
import { boardQuerySchema } from './board.ts'
import { readQuerySchema } from './common.ts'
import { rangeCheck, seriesQuerySchema } from './indicator.ts'

export const CHART_WIDTHS = { min: 320, max: 3840, default: 1280 } as const

/** Heights are 720 pixels at scale 1: 1280 × 720, 960 × 720 and 720 × 720. */
export const CHART_SHAPES = ['wide', 'standard', 'square'] as const
export type ChartShape = (typeof CHART_SHAPES)[number]

export const CHART_SCALES = ['1', '2', '4'] as const
export type ChartScale = (typeof CHART_SCALES)[number]

export const CHART_THEMES = ['light', 'dark', 'transparent'] as const
export type ChartTheme = (typeof CHART_THEMES)[number]

/** Refuses two parameters that say different things about one matter, as conflicting_parameters at the first. */
export function conflictCheck<Name extends string>(first: Name, second: Name) {
  return z.refine<Partial<Record<Name, unknown>>>(
    given => given[first] === undefined || given[second] === undefined,
    { path: [first], params: { issue: 'conflicting_parameters', value: second } },
  )
}

const pictureFields = {
  width: z.coerce
    .number()
    .int()
    .min(CHART_WIDTHS.min)
    .max(CHART_WIDTHS.max)
    .optional()
    .describe('Width in pixels, instead of scale; the height follows from the shape.'),
  scale: z
    .enum(CHART_SCALES)
    .optional()
    .describe('How many times larger than 720 pixels high. Default: 1. Only PNG needs it.'),
  shape: z.enum(CHART_SHAPES).optional().describe('wide 16:9 (default), standard 4:3 or square 1:1.'),
  theme: z
    .enum(CHART_THEMES)
    .optional()
    .describe('light (default), dark, or transparent: light without its background, for paper and slides.'),
}
const pictureQuerySchema = readQuerySchema.extend(pictureFields)
const sizeCheck = () => conflictCheck('width', 'scale')

/** A chart as a picture: its size, shape and colours. */
export const chartQuerySchema = pictureQuerySchema.check(sizeCheck())

/** Published facts of one period, unless a demonstration is asked for. */
export const boardFileQuerySchema = readQuerySchema.extend({
  period: boardQuerySchema.shape.period,
  published: z
    .enum(['true', 'false'])
    .optional()
    .describe('false: a demonstration with the examples, EXEMPEL across them. Default true.'),
})

/** The same as a picture: its size, shape and colours. */
export const boardChartQuerySchema = boardFileQuerySchema.extend(pictureFields).check(sizeCheck())

export const SERIES_CHART_FORMS = ['line', 'bar', 'map', 'slope', 'stacked'] as const
export type SeriesChartForm = (typeof SERIES_CHART_FORMS)[number]

const { format: _, ...seriesFields } = seriesQuerySchema.shape

const chosenSeriesFields = {
  ...seriesFields,
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
      'Default: line. Many places as a line become small multiples. bar and map show the latest period within from and to. slope: first and last period with a value of every series, at most six. stacked: counts that add up, at most six; never a share or a rate. What cannot be drawn as slope or stacked is drawn as lines.',
    ),
}

/** The series’ own query and the form of the chart: what a slide or a workbook of it needs. */
export const seriesFileQuerySchema = z.object(chosenSeriesFields).check(rangeCheck())

/** The same with size, shape and colours. */
export const seriesChartQuerySchema = z
  .object({ ...chosenSeriesFields, ...pictureFields })
  .check(rangeCheck(), sizeCheck())
