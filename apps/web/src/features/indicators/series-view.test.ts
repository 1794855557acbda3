import { expect, test } from 'vitest'
import { COUNTY, column, netMigration } from './series.fixture.ts'
import {
  chosenBreakdowns,
  groupWords,
  inReadingOrder,
  ofMunicipalities,
  ofPlaces,
  rankedPlaces,
  readSeriesView,
  togglePlace,
} from './series-view.ts'

const RATE = { countyAggregation: 'weighted_mean' } as const
const COUNT = { countyAggregation: 'sum' } as const
const BOTH = { breakdowns: ['women', 'men', 'total'] }

test('without a choice a municipal indicator is a map of its latest shared year', () => {
  expect(readSeriesView(netMigration(), {}, RATE)).toMatchObject({
    form: 'karta',
    period: '2025',
    places: [],
  })
})

test('one place that is ahead of the others is not the year of the picture, unless it is chosen', () => {
  const ahead = netMigration({
    periods: ['2024', '2025', '2026'],
    series: [
      column('0880', [4.79, 3.49, 0.5]),
      column('0885', [5.16, 6.31, null]),
      column('08', [1.49, null, null]),
    ],
  })
  expect(readSeriesView(ahead, {}, RATE)).toMatchObject({ period: '2025', periods: ['2026', '2025', '2024'] })
  expect(readSeriesView(ahead, { ar: '2026' }, RATE).period).toBe('2026')
  expect(readSeriesView(ahead, { kommun: '0880' }, RATE).period).toBe('2026')
  expect(inReadingOrder(ahead).map(({ geography }) => geography)).toEqual(['08', '0885', '0880'])
})

test('groups stand side by side as bars until places are chosen', () => {
  const groups = netMigration({
    series: ['0880', '0885'].flatMap(code =>
      ['women', 'men'].map(breakdown => column(code, [1, 2, 3], { breakdown })),
    ),
  })
  expect(readSeriesView(groups, {}, RATE).form).toBe('staplar')
  expect(readSeriesView(groups, { kommun: '0880' }, RATE).form).toBe('linje')
})

test('chosen places are compared over time, whatever order they are written in', () => {
  expect(readSeriesView(netMigration(), { kommun: '0885,0880,9999' }, RATE)).toMatchObject({
    form: 'linje',
    places: ['0880', '0885'],
  })
})

test('a form or year that the series do not have falls back', () => {
  const one = netMigration({ geographies: [COUNTY], periods: ['2020'], series: [column('08', [70])] })
  expect(readSeriesView(one, { form: 'karta', ar: '1999' }, RATE)).toMatchObject({
    form: 'staplar',
    forms: ['staplar'],
    period: '2020',
  })
})

test('a few places with two years of values each may be a slope', () => {
  const formsOf = (kommun?: string) => readSeriesView(netMigration(), { kommun }, RATE).forms
  expect(formsOf('0880,0885')).toContain('lutning')
  expect(formsOf('0880')).not.toContain('lutning')
  const seven = netMigration({
    series: Array.from({ length: 7 }, (_, i) => column(`088${i}`, [1, 2, 3])),
  })
  expect(readSeriesView(seven, {}, RATE).forms).not.toContain('lutning')
})

test('municipalities are stacked where they add up, never where they are rates or stand beside the county', () => {
  const formsOf = (kommun: string, indicator: typeof COUNT | typeof RATE) =>
    readSeriesView(netMigration(), { kommun }, indicator).forms
  expect(formsOf('0880,0885', COUNT)).toContain('staplade')
  expect(formsOf('0880,0885', RATE)).not.toContain('staplade')
  expect(formsOf('0880,0885,08', COUNT)).not.toContain('staplade')
})

test('a form that the chosen places cannot have falls back', () => {
  const view = readSeriesView(netMigration(), { kommun: '0880', form: 'staplade' }, COUNT)
  expect(view.form).toBe('linje')
})

test('groups are read from the address in one order, and left out of it when they are the usual ones', () => {
  expect(chosenBreakdowns(BOTH, { grupp: 'man,kvinnor' })).toEqual(['women', 'men'])
  expect(chosenBreakdowns(BOTH, { grupp: 'okänd' })).toEqual(['total'])
  expect(chosenBreakdowns({ breakdowns: ['men', 'women'] }, {})).toEqual(['women', 'men'])
  expect(groupWords(BOTH, ['women', 'men'])).toBe('kvinnor,man')
  expect(groupWords(BOTH, ['total'])).toBeUndefined()
})

test('zero ranks among the values and a missing value last', () => {
  const names = (period: string) => rankedPlaces(netMigration(), period).map(({ place }) => place.name)
  expect(names('2023')).toEqual(['Kalmar', 'Borgholm', 'Kalmar län'])
  expect(names('2025')).toEqual(['Borgholm', 'Kalmar', 'Kalmar län'])
})

test('a table has the county first and the municipalities by their latest value', () => {
  expect(inReadingOrder(netMigration()).map(({ geography }) => geography)).toEqual(['08', '0885', '0880'])
})

test('a map has the municipalities alone, one group of each', () => {
  const series = netMigration({
    series: [
      column('0880', [1, 2, 3], { breakdown: 'men' }),
      column('0880', [4, 5, 6], { breakdown: 'women' }),
    ],
  })
  expect(ofMunicipalities(series).series.map(({ breakdown }) => breakdown)).toEqual(['women'])
  expect(ofMunicipalities(netMigration()).geographies.map(({ code }) => code)).toEqual(['0880', '0885'])
})

test('no chosen place means every place', () => {
  expect(ofPlaces(netMigration(), []).series).toHaveLength(3)
  expect(ofPlaces(netMigration(), ['08']).series).toHaveLength(1)
})

test('a place is added to the address and taken away again', () => {
  const places = netMigration().geographies
  expect(togglePlace(places, [], '0885')).toBe('0885')
  expect(togglePlace(places, ['0885'], '0880')).toBe('0880,0885')
  expect(togglePlace(places, ['0885'], '0885')).toBeUndefined()
})
