import { MEASUREMENT_FLAGS, MISSING_CODES, QUALIFIERS } from '@malkoll/domain'
import { z } from 'zod'
import type { SeedItem } from '../seed-parts.ts'
import {
  file,
  optionalNumber,
  optionalSlug,
  optionalText,
  optionalWords,
  period,
  slug,
  words,
} from './fields.ts'
import { seedFile } from './seed-file.ts'

const point = z
  .strictObject({
    period,
    value: optionalNumber,
    missing: z.enum(MISSING_CODES).nullable().default(null),
    qualifier: z.enum(QUALIFIERS).nullable().default(null),
    flags: z.array(z.enum(MEASUREMENT_FLAGS)).default([]),
    margin: optionalNumber,
    n: z.int().nonnegative().nullable().default(null),
    note: optionalText,
    source: slug.optional(),
  })
  .refine(
    ({ value, missing }) => (value === null) !== (missing === null),
    'has a value or says what is missing',
  )

const seriesFile = z.strictObject({
  ...file,
  source: slug,
  isExample: z.boolean().default(false),
  items: z.array(
    z
      .strictObject({
        indicator: slug,
        geography: optionalWords,
        organisation: optionalSlug,
        breakdown: slug.default('total'),
        assumption: optionalText,
        points: z.array(point),
      })
      .refine(
        ({ geography, organisation }) => (geography === null) !== (organisation === null),
        'belongs to a geography or to an organisation',
      ),
  ),
})

/** One indicator in one table: a row per municipality, a column per period. */
const municipalSeriesFile = z
  .strictObject({
    ...file,
    indicator: slug,
    breakdown: slug,
    readFrom: z.strictObject({ repository: words, path: words, commits: z.array(words) }),
    verification: z.array(words),
    sources: z.array(z.strictObject({ source: slug, from: period, to: period })),
    marks: z
      .array(
        z.strictObject({
          periods: z.array(period),
          flags: z.array(z.enum(MEASUREMENT_FLAGS)),
          note: optionalText,
        }),
      )
      .default([]),
    periods: z.array(period),
    values: z.record(words, z.array(z.number())),
  })
  .superRefine(({ periods, values, sources }, context) => {
    for (const [geography, row] of Object.entries(values)) {
      if (row.length === periods.length) continue
      const message = `has ${row.length} values for ${periods.length} periods`
      context.addIssue({ code: 'custom', path: ['values', geography], message })
    }
    const named = sources.flatMap(({ from, to }) => [from, to]).filter(end => !periods.includes(end))
    if (named.length > 0) {
      context.addIssue({ code: 'custom', path: ['sources'], message: `no such period: ${named.join(', ')}` })
    }
  })

type MunicipalSeries = z.output<typeof municipalSeriesFile>

/** Series with their figures. */
export const SERIES_FILES = {
  series: seedFile(seriesFile, readSeries),
  'municipal-series': seedFile(municipalSeriesFile, readMunicipalSeries),
}

function readSeries(content: z.output<typeof seriesFile>): SeedItem[] {
  const { source, isExample, knownFrom, items } = content
  return items.flatMap(({ points, assumption, ...series }, index): SeedItem[] => [
    { part: 'series', item: { ...series, isExample, assumption }, path: `items.${index}`, knownFrom },
    ...points.map(
      (point, place): SeedItem => ({
        part: 'measurements',
        item: { ...point, series, source: point.source ?? source },
        path: `items.${index}.points.${place}`,
        knownFrom,
      }),
    ),
  ])
}

function readMunicipalSeries(content: MunicipalSeries): SeedItem[] {
  const { indicator, breakdown, knownFrom } = content
  return Object.entries(content.values).flatMap(([geography, row]): SeedItem[] => {
    const series = { indicator, geography, organisation: null, breakdown }
    const path = `values.${geography}`
    return [
      { part: 'series', item: { ...series, isExample: false, assumption: null }, path, knownFrom },
      ...content.periods.map(
        (period, index): SeedItem => ({
          part: 'measurements',
          item: { series, period, ...municipalPoint(content, index, row[index] ?? null) },
          path: `${path}.${index}`,
          knownFrom,
        }),
      ),
    ]
  })
}

function municipalPoint({ periods, marks, sources }: MunicipalSeries, index: number, value: number | null) {
  const own = marks.filter(mark => mark.periods.includes(periods[index] ?? ''))
  const read = sources.find(({ from, to }) => periods.indexOf(from) <= index && index <= periods.indexOf(to))
  return {
    value,
    missing: null,
    qualifier: null,
    flags: own.flatMap(({ flags }) => flags),
    margin: null,
    n: null,
    note: own.find(({ note }) => note !== null)?.note ?? null,
    source: read?.source ?? '',
  }
}
