import { DIRECTION_VERDICTS, GEOGRAPHY_KINDS } from '@malkoll/domain'
import { z } from 'zod'
import { periodSchema } from './common.ts'

const observationSchema = z.object({
  period: periodSchema,
  value: z.number().describe('In the indicator’s unit.'),
  text: z.string().describe('The value as it is shown: “71,2 %”.'),
})

export const directionWindowSchema = z
  .object({
    from: observationSchema,
    to: observationSchema,
    change: z.number().describe('to − from, in the indicator’s unit.'),
    changeText: z.string().describe('“2019–2024: −2,01”, “2022–2024: −1,1 procentenheter”.'),
    differenceText: z.string().describe('The change without its years: “−2,01”, “−1,1 procentenheter”.'),
    verdict: z.enum(DIRECTION_VERDICTS).exclude(['mixed']),
    text: z.string().describe('The verdict in words: “Åt fel håll”.'),
    wantedYear: z
      .int()
      .describe('The year that the window would start in; from is the observation nearest it.'),
  })
  .describe('The change between two observations.')
export type DirectionWindowView = z.infer<typeof directionWindowSchema>

export const municipalDirectionSchema = z
  .object({
    forward: z.int().describe('Åt rätt håll.'),
    back: z.int().describe('Åt fel håll.'),
    unchanged: z.int().describe('Changed by less than the last shown decimal.'),
    of: z.int().describe('Municipalities that could be assessed.'),
    fromPeriod: z.string().describe('Where the window starts in most of them.'),
    toPeriod: z.string(),
    text: z.string().describe('“12 av 12 kommuner åt rätt håll”.'),
    forwardNames: z.array(z.string()),
    backNames: z.array(z.string()),
    unchangedNames: z.array(z.string()),
  })
  .describe('How many municipalities went which way over one window.')
export type MunicipalDirection = z.infer<typeof municipalDirectionSchema>

export const directionSchema = z
  .object({
    verdict: z.enum(DIRECTION_VERDICTS),
    text: z.string().describe('“Åt rätt håll”, “Olika besked” …'),
    sentence: z.string().describe('The direction over both windows in plain words.'),
    basis: z
      .enum(['county', 'municipalities', 'place', 'none'])
      .describe('What the verdict is made from. none: no two comparable observations.'),
    county: z
      .object({ long: directionWindowSchema.nullable(), short: directionWindowSchema.nullable() })
      .nullable()
      .describe(
        'Over the county value, or the place’s own on the page of a place. Null where there is none.',
      ),
    municipalities: z
      .object({ long: municipalDirectionSchema.nullable(), short: municipalDirectionSchema.nullable() })
      .nullable()
      .describe('Counted where there is no county value; else null.'),
    pandemicNote: z
      .string()
      .nullable()
      .describe('Said when a window starts or ends in 2020 or 2021, years marked as the pandemic’s.'),
    startNote: z
      .string()
      .nullable()
      .describe('Which observation is used where the window’s first year has none: the nearest, named.'),
  })
  .describe('Direction of an indicator without a decided target: since 2019 and over the last two years.')
export type DirectionView = z.infer<typeof directionSchema>

export const latestSchema = z
  .object({
    period: periodSchema,
    text: z
      .string()
      .describe('The value as it is shown. Of municipalities: the lowest and the highest of them, named.'),
    geography: z
      .object({ code: z.string(), name: z.string(), kind: z.enum(GEOGRAPHY_KINDS) })
      .nullable()
      .describe('Null when the figure is of an organisation or spans the municipalities.'),
    isComputed: z.boolean().describe('Computed here from the municipalities.'),
  })
  .describe('The latest figure: of the county where one exists.')
export type Latest = z.infer<typeof latestSchema>
