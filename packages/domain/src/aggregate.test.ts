import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountyPart, countBelow, countyValue, sumOf, weightedMean } from './aggregate.ts'
import { roundTo } from './decimals.ts'
import { type MunicipalSeries, NET_MIGRATION, POPULATION } from './kalmar-series.fixture.ts'
import type { MeasurementFlag } from './vocabulary.ts'

const FIRST_PERTURBED_YEAR = 2025

function flagsOf(year: number): MeasurementFlag[] {
  return year >= FIRST_PERTURBED_YEAR ? ['perturbed'] : []
}

function valuesIn(series: MunicipalSeries, year: number): number[] {
  const index = series.years.indexOf(year)
  return Object.values(series.values).flatMap(values => values[index] ?? [])
}

function netMigrationIn(year: number): CountyPart[] {
  const residents = valuesIn(POPULATION, year)
  return valuesIn(NET_MIGRATION, year).map((value, index) => ({
    value,
    flags: flagsOf(year),
    weight: residents[index] ?? null,
    weightFlags: flagsOf(year),
  }))
}

describe('a sum and a weighted mean', () => {
  test('are undefined when a part is missing, never filled in', () => {
    expect(sumOf([1, null, 3])).toBeUndefined()
    expect(sumOf([])).toBeUndefined()
    expect(weightedMean([{ value: null, weight: 1 }])).toBeUndefined()
    expect(weightedMean([{ value: 1, weight: null }])).toBeUndefined()
    expect(weightedMean([])).toBeUndefined()
    expect(weightedMean([{ value: 1, weight: 0 }])).toBeUndefined()
  })

  test('count zero as a value', () => {
    expect(sumOf([0, 0])).toBe(0)
    expect(
      weightedMean([
        { value: 0, weight: 3 },
        { value: 4, weight: 1 },
      ]),
    ).toBe(1)
  })

  test('a weighted mean lies between the smallest and the largest part', () => {
    const part = fc.record({
      value: fc.integer({ min: -99, max: 99 }),
      weight: fc.integer({ min: 1, max: 999 }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), parts => {
        const values = parts.map(({ value }) => value)
        const mean = weightedMean(parts) ?? Number.NaN
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
})

describe('the county’s net migration per 1 000, weighted by residents', () => {
  test.each([
    [2018, 5.3],
    [2019, 3.5],
    [2020, 3.28],
    [2021, 4.65],
    [2022, 3.98],
    [2023, -1.35],
    [2024, 1.49],
  ])('is in %d %d', (year, expected) => {
    const county = countyValue({
      aggregation: 'weighted_mean',
      parts: netMigrationIn(year),
      expectedParts: 12,
    })
    expect(county.kind === 'computed' && roundTo(county.value, 2)).toBe(expected)
    expect(county.kind === 'computed' && county.flags).toEqual(['computed'])
  })

  test('does not exist for 2025, whose parts are perturbed', () => {
    const parts = netMigrationIn(2025)
    expect(parts).toHaveLength(12)
    expect(countyValue({ aggregation: 'weighted_mean', parts, expectedParts: 12 })).toEqual({
      kind: 'undefined',
      reason: 'perturbed_parts',
    })
  })

  test('has another sign than the plain mean in 2024', () => {
    const values = valuesIn(NET_MIGRATION, 2024)
    expect(roundTo((sumOf(values) ?? 0) / values.length, 2)).toBe(-0.93)
  })

  test('lies below zero in this many municipalities by year', () => {
    const counts = NET_MIGRATION.years.map(year => countBelow(valuesIn(NET_MIGRATION, year), 0))
    expect(counts.map(({ count }) => count)).toEqual([2, 4, 5, 4, 3, 9, 6, 7])
    expect(counts.every(({ of }) => of === 12)).toBe(true)
  })
})

describe('the county’s residents', () => {
  const residentsIn = (year: number) =>
    countyValue({
      aggregation: 'sum',
      parts: valuesIn(POPULATION, year).map(value => ({ value, flags: flagsOf(year) })),
      expectedParts: 12,
    })

  test.each([
    [2022, 247_711, ['computed']],
    [2023, 246_667, ['computed']],
    [2024, 246_352, ['computed']],
    [2025, 245_483, ['computed', 'perturbed']],
  ])('are in %d %d, flagged %j', (year, value, flags) => {
    expect(residentsIn(year)).toEqual({ kind: 'computed', value, flags })
  })

  test('are not known when a municipality is', () => {
    const parts = valuesIn(POPULATION, 2022).map(value => ({ value, flags: [] }))
    expect(countyValue({ aggregation: 'sum', parts: parts.slice(1), expectedParts: 12 })).toEqual({
      kind: 'undefined',
      reason: 'part_missing',
    })
  })

  test('have no median that could be computed from medians', () => {
    expect(countyValue({ aggregation: 'none', parts: [], expectedParts: 0 })).toEqual({
      kind: 'undefined',
      reason: 'not_aggregable',
    })
  })
})
