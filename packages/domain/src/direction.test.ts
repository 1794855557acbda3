import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessDirection, countDirections, type DirectionInput, directionOfPlaces } from './direction.ts'
import { EMPLOYMENT, type MunicipalSeries, TURNOUT } from './kalmar-series.fixture.ts'
import type { DirectionVerdict } from './vocabulary.ts'

function yearly(values: Record<number, number | null>): DirectionInput['points'] {
  return Object.entries(values).map(([period, value]) => ({ period, value }))
}

function assess(points: DirectionInput['points'], others: Partial<DirectionInput> = {}) {
  return assessDirection({ points, desiredDirection: 'up', start: 2019, decimals: 1, ...others })
}

function municipalDirections(series: MunicipalSeries) {
  return Object.entries(series.values).map(([name, values]) => {
    const points = series.years.map((year, index) => ({ period: String(year), value: values[index] ?? null }))
    return { name, ...assess(points) }
  })
}

describe('direction over two windows', () => {
  test('employment rose since 2020 in 12 of 12 municipalities, and over two years only in Emmaboda', () => {
    const directions = municipalDirections(EMPLOYMENT)
    expect(countDirections(directions.map(({ long }) => long))).toMatchObject({ forward: 12, of: 12 })
    expect(countDirections(directions.map(({ short }) => short))).toMatchObject({ forward: 1, of: 12 })
    const forward = directions.filter(({ short }) => short?.verdict === 'forward')
    expect(forward.map(({ name }) => name)).toEqual(['Emmaboda'])
  })

  test('employment starts in 2020, the first year after the strategy’s start, and says so', () => {
    const [first] = municipalDirections(EMPLOYMENT)
    expect(first?.long).toMatchObject({ wantedYear: 2019, isWantedYear: false, from: { period: '2020' } })
    expect(first?.pandemicYears).toEqual([2020])
  })

  test('turnout fell between the elections of 2018 and 2022 in 12 of 12 municipalities', () => {
    const directions = municipalDirections(TURNOUT)
    expect(countDirections(directions.map(({ long }) => long))).toEqual({
      forward: 0,
      back: 12,
      unchanged: 0,
      of: 12,
    })
    for (const { verdict, long, short } of directions) {
      expect(verdict).toBe('back')
      expect([long?.from.period, long?.to.period]).toEqual(['2018', '2022'])
      expect([short?.from.period, short?.to.period]).toEqual(['2018', '2022'])
    }
  })

  test('net migration in the county went the wrong way since 2019 and since 2022', () => {
    const county = yearly({
      2018: 5.3,
      2019: 3.5,
      2020: 3.28,
      2021: 4.65,
      2022: 3.98,
      2023: -1.35,
      2024: 1.49,
      2025: null,
    })
    const direction = assess(county, { decimals: 2 })
    expect(direction.verdict).toBe('back')
    expect(direction.long).toMatchObject({ change: -2.01, from: { period: '2019' }, isWantedYear: true })
    expect(direction.short).toMatchObject({ change: -2.49, from: { period: '2022' }, isWantedYear: true })
    expect(direction.pandemicYears).toEqual([])
  })

  test.each<[string, Record<number, number>, DirectionVerdict]>([
    ['both windows forward', { 2019: 1, 2022: 2, 2024: 3 }, 'forward'],
    ['both windows back', { 2019: 3, 2022: 2, 2024: 1 }, 'back'],
    ['forward since the start, back lately', { 2019: 1, 2022: 3, 2024: 2 }, 'mixed'],
    ['forward since the start, unchanged lately', { 2019: 1, 2022: 2, 2024: 2 }, 'mixed'],
    ['unchanged in both', { 2019: 2, 2022: 2, 2024: 2 }, 'unchanged'],
    ['only one observation', { 2024: 2 }, 'cannot_assess'],
    ['nothing after the start', { 2016: 1, 2018: 2 }, 'cannot_assess'],
    ['no observation', {}, 'cannot_assess'],
  ])('%s', (_, values, verdict) => {
    expect(assess(yearly(values)).verdict).toBe(verdict)
  })

  test.each([
    [87, 87.09, 'unchanged'],
    [87, 87.1, 'forward'],
    [87.1, 87, 'back'],
  ])('a change from %d to %d with one decimal is %s', (from, to, verdict) => {
    expect(assess(yearly({ 2019: from, 2022: from, 2024: to })).verdict).toBe(verdict)
  })

  test('of two observations equally near the later is used', () => {
    const { long } = assess(yearly({ 2018: 1, 2020: 2, 2024: 3 }))
    expect(long?.from.period).toBe('2020')
  })

  test('the windows are shown also when no direction is desired', () => {
    const direction = assess(yearly({ 2019: 1, 2024: 3 }), { desiredDirection: 'none' })
    expect(direction.verdict).toBe('cannot_assess')
    expect(direction.long?.change).toBe(2)
  })

  test('nothing is compared across a series break', () => {
    const { long } = assess(yearly({ 2018: 1, 2019: 1, 2020: 9, 2024: 8 }), {
      breaks: [{ after: '2019', before: '2020' }],
    })
    expect(long).toMatchObject({ from: { period: '2020' }, verdict: 'back' })
  })

  test('a quarter is compared with the same quarter only', () => {
    const points = [
      { period: '2019-Q1', value: 1 },
      { period: '2019-Q4', value: 9 },
      { period: '2022-Q4', value: 9 },
      { period: '2024-Q1', value: 2 },
    ]
    expect(assess(points).long).toMatchObject({ from: { period: '2019-Q1' }, verdict: 'forward' })
  })

  test('a survey span counts as the year it ends in', () => {
    const points = [
      { period: '2015/2019', value: 80 },
      { period: '2018/2022', value: 81 },
      { period: '2021/2025', value: 82 },
    ]
    expect(assess(points).long).toMatchObject({ from: { period: '2015/2019' }, isWantedYear: true })
    expect(assess(points).short).toMatchObject({ from: { period: '2018/2022' }, wantedYear: 2023 })
  })

  test('negating the values and swapping the desired direction leaves the verdict unchanged', () => {
    const values = fc.array(fc.option(fc.integer({ min: -200, max: 200 }).map(tenths => tenths / 10)), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(values, fc.constantFrom('up' as const, 'down' as const), (values, desiredDirection) => {
        const points = values.map((value, index) => ({ period: String(2014 + index), value }))
        const mirrored = points.map(({ period, value }) => ({
          period,
          value: value === null ? null : -value,
        }))
        const opposite = desiredDirection === 'up' ? 'down' : 'up'
        expect(assess(mirrored, { desiredDirection: opposite }).verdict).toBe(
          assess(points, { desiredDirection }).verdict,
        )
      }),
    )
  })
})

describe('the direction of places without a value in common', () => {
  test('employment is mixed: forward since 2020 and back over two years in most municipalities', () => {
    const places = directionOfPlaces(municipalDirections(EMPLOYMENT))
    expect(places).toMatchObject({
      verdict: 'mixed',
      long: { forward: 12, of: 12 },
      short: { forward: 1, back: 11, of: 12 },
      pandemicYears: [2020],
    })
  })

  test('turnout went the wrong way in all of them over both windows', () => {
    expect(directionOfPlaces(municipalDirections(TURNOUT))).toMatchObject({
      verdict: 'back',
      long: { back: 12 },
      short: { back: 12 },
    })
  })

  test('no majority over a window is mixed, and nothing to compare cannot be assessed', () => {
    const up = assess(yearly({ 2019: 1, 2022: 2, 2024: 3 }))
    const down = assess(yearly({ 2019: 3, 2022: 2, 2024: 1 }))
    expect(directionOfPlaces([up, down]).verdict).toBe('mixed')
    expect(directionOfPlaces([up, up, down]).verdict).toBe('forward')
    expect(directionOfPlaces([])).toEqual({
      verdict: 'cannot_assess',
      long: null,
      short: null,
      pandemicYears: [],
    })
  })
})
