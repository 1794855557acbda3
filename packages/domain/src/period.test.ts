import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  formatPeriod,
  isPeriod,
  isPeriodOver,
  nextPeriod,
  type Period,
  parsePeriod,
  periodContains,
  periodEnd,
  periodStart,
  periodYear,
  previousPeriod,
} from './period.ts'

const year = fc.integer({ min: 1000, max: 9998 })

/** Every kind of period, away from the first and last years that there are. */
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map(year => ({ kind: 'year' as const, year })),
  fc
    .tuple(
      fc.constantFrom(
        { kind: 'half_year' as const, parts: 2 },
        { kind: 'tertial' as const, parts: 3 },
        { kind: 'quarter' as const, parts: 4 },
        { kind: 'month' as const, parts: 12 },
      ),
      year,
      fc.nat(),
    )
    .map(([{ kind, parts }, year, nat]) => ({ kind, year, part: (nat % parts) + 1 })),
  fc
    .date({ min: new Date('1000-01-02'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map(date => parse(date.toISOString().slice(0, 10))),
  fc
    .tuple(year, fc.integer({ min: 1, max: 40 }))
    .filter(([from, length]) => from + length <= 9999)
    .map(([from, length]) => ({ kind: 'span' as const, from, to: from + length })),
  year.map(year => ({ kind: 'school_year' as const, year })),
  fc
    .tuple(year, fc.option(fc.integer({ min: 1, max: 11 })))
    .map(([year, endMonth]) => ({ kind: 'year_to_date' as const, year, endMonth })),
)

function parse(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new Error(`${text} is no period`)
  return period
}

describe('the text of a period', () => {
  test.each([
    ['2022', { kind: 'year', year: 2022 }],
    ['2022-S1', { kind: 'half_year', year: 2022, part: 1 }],
    ['2022-T2', { kind: 'tertial', year: 2022, part: 2 }],
    ['2022-Q3', { kind: 'quarter', year: 2022, part: 3 }],
    ['2022-05', { kind: 'month', year: 2022, part: 5 }],
    ['2022-05-31', { kind: 'date', year: 2022, month: 5, day: 31 }],
    ['2019/2022', { kind: 'span', from: 2019, to: 2022 }],
    ['2021/22', { kind: 'school_year', year: 2021 }],
    ['1999/00', { kind: 'school_year', year: 1999 }],
    ['2022-01/2022-08', { kind: 'year_to_date', year: 2022, endMonth: 8 }],
    ['2022-01/..', { kind: 'year_to_date', year: 2022, endMonth: null }],
  ])('%s is read', (text, period) => {
    expect(parsePeriod(text)).toEqual(period)
  })

  test.each([
    '',
    '22',
    '20222',
    '0999',
    '2022 ',
    ' 2022',
    '2022-S0',
    '2022-S3',
    '2022-T4',
    '2022-Q5',
    '2022-q1',
    '2022-X1',
    '2022-00',
    '2022-13',
    '2022-5',
    '2022-02-29',
    '2022-04-31',
    '2022-05-00',
    '2022/2022',
    '2022/2019',
    '2021/21',
    '2021/23',
    '2022-02/2022-08',
    '2022-01/2023-08',
    '2022-01/2022-12',
    '2022-01/2022-00',
    '2022-01/…',
    '2022-01/',
    'hittills 2022',
  ])('%j is no period', text => {
    expect(parsePeriod(text)).toBeUndefined()
    expect(isPeriod(text)).toBe(false)
  })

  test('a leap day exists only in a leap year', () => {
    expect(isPeriod('2024-02-29')).toBe(true)
    expect(isPeriod('1900-02-29')).toBe(false)
  })

  test('reads back as the same period for every kind', () => {
    fc.assert(
      fc.property(anyPeriod, period => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period)
      }),
    )
  })
})

describe('the days of a period', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-S2', '2022-07-01', '2022-12-31'],
    ['2022-T2', '2022-05-01', '2022-08-31'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-05-31', '2022-05-31', '2022-05-31'],
    ['2019/2022', '2019-01-01', '2022-12-31'],
    ['2021/22', '2021-07-01', '2022-06-30'],
    ['2022-01/2022-08', '2022-01-01', '2022-08-31'],
    ['2022-01/..', '2022-01-01', null],
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(periodStart(parse(text))).toBe(start)
    expect(periodEnd(parse(text))).toBe(end)
  })

  test.each([
    ['2022', 2022],
    ['2019/2022', 2022],
    ['2021/22', 2022],
    ['2022-01/..', 2022],
  ])('%s ends in %d', (text, year) => {
    expect(periodYear(parse(text))).toBe(year)
  })

  test('a period is over on the day after its last', () => {
    expect(isPeriodOver(parse('2022'), '2022-12-31')).toBe(false)
    expect(isPeriodOver(parse('2022'), '2023-01-01')).toBe(true)
  })

  test('a year-to-date with unknown end is over with its year', () => {
    expect(isPeriodOver(parse('2022-01/..'), '2022-12-31')).toBe(false)
    expect(isPeriodOver(parse('2022-01/..'), '2023-01-01')).toBe(true)
  })
})

describe('the order of periods', () => {
  const ORDERED = [
    '2019/2022',
    '2021/22',
    '2022-01-01',
    '2022-01/2022-01',
    '2022-01',
    '2022-Q1',
    '2022-T1',
    '2022-S1',
    '2022-01/2022-08',
    '2022-01/..',
    '2022',
    '2022-02',
    '2022-Q4',
    '2023',
  ]

  test('is by first day, then last day, then kind', () => {
    const shuffled = [...ORDERED].reverse()
    const sorted = shuffled.map(parse).sort(comparePeriods)
    expect(sorted.map(formatPeriod)).toEqual(ORDERED)
  })

  test('is total: 0 only for the same period, and the opposite when swapped', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) === 0).toBe(formatPeriod(a) === formatPeriod(b))
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0)
      }),
    )
  })
})

describe('containing', () => {
  test.each([
    ['2022', '2022-Q4', true],
    ['2022', '2023', false],
    ['2021/22', '2022', false],
    ['2019/2022', '2021/22', true],
    ['2022-01/2022-08', '2022-09', false],
    ['2022-01/..', '2022-12-31', true],
  ])('of %s and %s: %s', (outer, inner, expected) => {
    expect(periodContains(parse(outer), parse(inner))).toBe(expected)
  })

  test('a part is contained, the whole is not contained in its part', () => {
    expect(periodContains(parse('2022'), parse('2022-01/2022-08'))).toBe(true)
    expect(periodContains(parse('2022-01/2022-08'), parse('2022'))).toBe(false)
    expect(periodContains(parse('2022'), parse('2019/2022'))).toBe(false)
  })
})

describe('the next period', () => {
  test.each([
    ['2022', '2023'],
    ['2022-S2', '2023-S1'],
    ['2022-T3', '2023-T1'],
    ['2022-Q4', '2023-Q1'],
    ['2022-12', '2023-01'],
    ['2022-12-31', '2023-01-01'],
    ['2019/2022', '2023/2026'],
    ['1999/00', '2000/01'],
    ['2022-01/2022-08', '2023-01/2023-08'],
    ['2022-01/..', '2023-01/..'],
  ])('after %s is %s', (text, next) => {
    expect(formatPeriod(nextPeriod(parse(text)) ?? parse('1000'))).toBe(next)
  })

  test('does not exist after the last year, nor a previous one before the first', () => {
    expect(nextPeriod(parse('9999-Q4'))).toBeUndefined()
    expect(previousPeriod(parse('1000'))).toBeUndefined()
  })

  test('comes after its last day, and has the period as its previous one', () => {
    fc.assert(
      fc.property(anyPeriod, period => {
        const next = nextPeriod(period)
        if (!next) return
        expect(comparePeriods(next, period)).toBeGreaterThan(0)
        expect(periodStart(next) > (periodEnd(period) ?? periodStart(period))).toBe(true)
        expect(previousPeriod(next)).toEqual(period)
      }),
    )
  })
})
