import { GEOGRAPHY_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import {
  answerFields,
  flagsSchema,
  listQuerySchema,
  listSchema,
  periodSchema,
  slugSchema,
  sourceSchema,
  unitSchema,
} from './common.ts'
import { directionSchema } from './direction.ts'

export const geographyListQuerySchema = listQuerySchema.extend({
  kind: z.enum(GEOGRAPHY_KINDS).optional().describe('Only places of the kind. Default: all.'),
})

export const geographySchema = z.object({
  code: z.string().describe('SCB code: 00 the country, two digits a county, four a municipality.'),
  name: z.string().describe('As people say it: Kalmar.'),
  officialName: z.string().describe('Kalmar kommun.'),
  kind: z.enum(GEOGRAPHY_KINDS),
  parent: z
    .string()
    .nullable()
    .describe('Code of the county or the country it lies in; null for the country.'),
})
export const geographyListSchema = listSchema(geographySchema)
export type GeographyList = z.infer<typeof geographyListSchema>

export const geographyParamsSchema = z.object({
  code: z.string().max(20).describe('SCB code, for example 0880.'),
})

export const placeIndicatorSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  unit: unitSchema,
  latest: z.object({
    period: periodSchema,
    value: z.number().describe('In the indicator’s unit, full stored precision.'),
    text: z.string().describe('The value as it is shown.'),
    flags: flagsSchema,
    note: z.string().nullable(),
    source: slugSchema.nullable().describe('One of `sources`.'),
    isComputed: z.boolean().describe('Computed here from the municipalities.'),
    corrected: z.boolean().describe('The cell said something else before: /measurements/history tells.'),
  }),
  county: z
    .object({
      value: z.number(),
      text: z.string(),
      isComputed: z.boolean().describe('Computed here from the municipalities.'),
      period: z.string().describe('The latest in which both place and county have a value.'),
      own: z
        .object({ value: z.number(), text: z.string() })
        .describe('The place’s own value of that period.'),
    })
    .nullable()
    .describe('Null where the county has no value or the place is the county.'),
  countyNote: z
    .string()
    .nullable()
    .describe('Why there is no county value, or none of the latest period; null where there is one.'),
  comparisonText: z
    .string()
    .nullable()
    .describe('“Högre än länet”, “Lägre än länet”; null without a difference to see. Never a judgement.'),
  direction: directionSchema.nullable().describe('Of the place itself.'),
  smallNumberNote: z.string().nullable().describe('Why the figure is to be read with care.'),
  sparkPeriods: z.array(z.string()).describe('Oldest first.'),
  spark: z.array(z.number().nullable()).describe('The place’s own values by sparkPeriods.'),
})

export const geographyDetailSchema = geographySchema.extend({
  ...answerFields,
  parentName: z.string().nullable(),
  kindText: z.string().describe('“Kommun i Kalmar län”.'),
  population: z
    .object({ period: periodSchema, value: z.int(), text: z.string(), flags: flagsSchema })
    .nullable()
    .describe('Residents of the latest year; null where the sources have none.'),
  neighbours: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .describe('The other places of the same kind in the same county.'),
  indicators: z.array(placeIndicatorSchema).describe('Every series with a value, by name.'),
  notes: z.array(z.string()).describe('What holds for several figures of the page.'),
  sources: z.array(sourceSchema),
})
export type GeographyDetail = z.infer<typeof geographyDetailSchema>
