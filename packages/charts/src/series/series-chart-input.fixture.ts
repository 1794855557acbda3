import { readFileSync } from 'node:fs'
import { unitInfo } from '@malkoll/domain'
import type { ColumnsOfChart, SeriesChartInput, SeriesMark } from './series-chart-input.ts'

interface SeedSeries {
  periods: string[]
  values: Record<string, (number | null)[]>
  marks?: { periods: string[]; flags: NonNullable<SeriesMark['flags']> }[]
}

const PLACES: Readonly<Record<string, string>> = {
  '0821': 'Högsby',
  '0834': 'Torsås',
  '0840': 'Mörbylånga',
  '0860': 'Hultsfred',
  '0861': 'Mönsterås',
  '0862': 'Emmaboda',
  '0880': 'Kalmar',
  '0881': 'Nybro',
  '0882': 'Oskarshamn',
  '0883': 'Västervik',
  '0884': 'Vimmerby',
  '0885': 'Borgholm',
}
export const MUNICIPALITY_CODES = Object.keys(PLACES)

/** Computed as the rules do it, weighted by the residents; none for 2025, whose parts are perturbed. */
const COUNTY_VALUES = [5.3, 3.5, 3.28, 4.65, 3.98, -1.35, 1.49, null]
const COUNTY_NOTE =
  'Kommunernas tal är störda var för sig, därför räknar vi inte ihop dem till ett länsvärde.'

type Column = ColumnsOfChart['series'][number]

/** The net migration of real places and years as the API answers it; `08` is the county's computed series. */
export function netMigrationInput(
  codes: readonly string[],
  changes: Partial<SeriesChartInput> = {},
): SeriesChartInput {
  const seed = readSeed('net-migration-per-1000')
  const series = codes.map(code => (code === '08' ? countyColumn() : toColumn(seed, code)))
  return {
    ...inputOf({
      slug: 'net-migration-per-1000',
      name: 'Flyttnetto per 1\u00a0000 invånare',
      unit: 'per-thousand',
      decimals: 2,
    }),
    series: columnsOf(seed, series, 'SCB, TAB1212, flyttningar till och med 2024'),
    ...changes,
  }
}

/** Post-secondary education of women and men, per cent. */
export function educationBySexInput(
  codes: readonly string[],
  changes: Partial<SeriesChartInput> = {},
): SeriesChartInput {
  const women = readSeed('post-secondary-education-women')
  const men = readSeed('post-secondary-education-men')
  const series = codes.flatMap(code => [toColumn(women, code, 'women'), toColumn(men, code, 'men')])
  return {
    ...inputOf({
      slug: 'post-secondary-education',
      name: 'Eftergymnasial utbildning',
      unit: 'percent',
      decimals: 2,
    }),
    series: columnsOf(women, series, 'SCB, TAB3981, utbildningsnivå'),
    ...changes,
  }
}

/** The employment rate, whose values are far from zero. */
export function employmentInput(
  codes: readonly string[],
  changes: Partial<SeriesChartInput> = {},
): SeriesChartInput {
  const seed = readSeed('employment-rate')
  return {
    ...inputOf({ slug: 'employment-rate', name: 'Sysselsättningsgrad', unit: 'percent', decimals: 1 }),
    series: columnsOf(
      seed,
      codes.map(code => toColumn(seed, code)),
      'SCB, TAB3200, sysselsatta',
    ),
    ...changes,
  }
}

/** Residents, who add up: municipalities may be stacked. */
export function populationOfPlacesInput(
  codes: readonly string[],
  changes: Partial<SeriesChartInput> = {},
): SeriesChartInput {
  const seed = readSeed('population-31-dec')
  const input = inputOf({ slug: 'population-31-dec', name: 'Folkmängd', unit: 'count', decimals: 0 })
  return {
    ...input,
    indicator: { ...input.indicator, countyAggregation: 'sum' },
    form: 'stacked',
    series: columnsOf(
      seed,
      codes.map(code => toColumn(seed, code)),
      'SCB, TAB638, folkmängd',
    ),
    ...changes,
  }
}

function readSeed(name: string): SeedSeries {
  const file = new URL(`../../../../seeds/kalmar/municipal-series/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function toColumn(seed: SeedSeries, code: string, breakdown = 'total'): Column {
  const marked = (seed.marks ?? []).flatMap(({ periods, flags }) =>
    periods.map(period => [String(seed.periods.indexOf(period)), { flags }] as const),
  )
  return { geography: code, breakdown, values: seed.values[code] ?? [], marks: Object.fromEntries(marked) }
}

function countyColumn(): Column {
  return {
    geography: '08',
    breakdown: 'total',
    isComputed: true,
    values: COUNTY_VALUES,
    marks: { 7: { missing: 'not_available', flags: ['computed'], note: COUNTY_NOTE } },
  }
}

function columnsOf(seed: SeedSeries, series: Column[], title: string): ColumnsOfChart {
  return {
    sources: [{ title, publisher: 'SCB', accessedOn: '2026-11-21' }],
    geographies: [
      { code: '08', name: 'Kalmar län', kind: 'county' },
      ...Object.entries(PLACES).map(([code, name]) => ({ code, name, kind: 'municipality' })),
    ],
    periods: seed.periods,
    series,
  }
}

function inputOf(indicator: {
  slug: string
  name: string
  unit: string
  decimals: number
}): Omit<SeriesChartInput, 'series'> {
  const { unit, ...rest } = indicator
  return {
    indicator: { ...rest, unit: unitInfo(unit, 'sv'), periodicity: 'year', breaks: [] },
    form: 'line',
    period: null,
    language: 'sv',
    organisationName: 'Region Kalmar län',
    asOfText: null,
  }
}
