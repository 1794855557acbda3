import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryCell, EntryTarget } from './entry-cell.ts'
import { checkEntry } from './entry-check.ts'
import { readEntry } from './entry-content.ts'
import { ENTRY_WARNING_CODES, percentOfFraction } from './entry-words.ts'
import { LANGUAGES } from './vocabulary.ts'

const ATLEAST_50: EntryTarget = {
  slug: 'friskvardsbidraget',
  period: '2022',
  rule: { comparator: 'at_least', value: 50, upper: null, base: null },
  isBaseMeasured: false,
  notMeasured: null,
  marginDecides: false,
  status: 'met',
  isOverridden: false,
}

function values(first: number, ...series: number[]) {
  return series.map((value, index) => ({ period: String(first + index), value }))
}

/** Friskvårdsbidraget 2022, as the presentation tells it. */
function cell(given: Partial<EntryCell> = {}): EntryCell {
  return {
    unit: 'percent',
    decimals: 0,
    period: '2022',
    plausibleRange: { low: 0, high: 100 },
    history: values(2020, 48, 58, 66),
    current: { value: 66, missing: null },
    margin: null,
    flags: [],
    targets: [ATLEAST_50],
    alongside: [],
    today: '2026-11-22',
    ...given,
  }
}

function codes(entered: string | number, given: Partial<EntryCell> = {}) {
  return checkEntry(entered, cell(given), 'sv').warnings.map(warning => warning.code)
}

/** The next value of a series of counts. */
function nextOf(history: readonly number[], given: Partial<EntryCell> = {}): Partial<EntryCell> {
  return {
    unit: 'count',
    plausibleRange: null,
    targets: [],
    current: null,
    history: values(2022 - history.length, ...history),
    ...given,
  }
}

describe('what is typed', () => {
  test.each(['66 %', '66', '66,0', ' 66 ', '66\u00a0%'])('“%s” is what the cell says already', text => {
    expect(checkEntry(text, cell(), 'sv')).toMatchObject({
      content: { kind: 'value', value: 66 },
      change: 'unchanged',
      warnings: [],
    })
  })

  test('“6O” has a letter in it', () => {
    expect(readEntry('6O', cell(), 'sv')).toEqual({
      kind: 'error',
      code: 'letters',
      message: 'Det står en bokstav i talet.',
    })
  })

  test.each([
    ['-', 'Vad betyder ett ensamt minustecken? Det räknas aldrig som noll.'],
    ['–', 'Vad betyder ett ensamt minustecken? Det räknas aldrig som noll.'],
    ['..', 'Vad betyder ”..”? Det räknas aldrig som noll.'],
  ])('a lone “%s” is asked about', (sign, message) => {
    expect(checkEntry(sign, cell(), 'sv')).toEqual({
      content: { kind: 'question', sign, message },
      change: null,
      warnings: [],
      assessments: [],
    })
  })

  test('nothing is nothing, not zero', () => {
    expect(checkEntry('  ', cell(), 'sv')).toMatchObject({ content: { kind: 'empty' }, change: null })
    expect(checkEntry('0', cell(), 'sv').content).toEqual({ kind: 'value', value: 0 })
  })

  test('a point is a decimal sign in English and a comma groups', () => {
    expect(readEntry('1,234.5', cell(), 'en')).toEqual({ kind: 'value', value: 1234.5 })
    expect(readEntry('1 234,5', cell(), 'sv')).toEqual({ kind: 'value', value: 1234.5 })
  })

  test('a per cent sign belongs to per cents only', () => {
    expect(readEntry('66 %', cell({ unit: 'count' }), 'sv')).toMatchObject({ code: 'per_cent_of_other_unit' })
  })

  test.each([
    ['2022-13', 'impossible_period'],
    ['22', 'impossible_period'],
    ['1000', 'impossible_period'],
    ['1748', 'impossible_period'],
    ['1748/49', 'impossible_period'],
    ['1748/1752', 'impossible_period'],
    ['2031', 'future_period'],
    ['2026-12', 'future_period'],
  ])('%s holds no outcome', (period, code) => {
    expect(readEntry('66', cell({ period }), 'sv')).toMatchObject({ kind: 'error', code })
  })

  test('a period that has begun may have an outcome', () => {
    expect(readEntry('66', cell({ period: '2026' }), 'sv')).toEqual({ kind: 'value', value: 66 })
  })

  test('the first period of statistics may have an outcome', () => {
    expect(readEntry('1780000', cell({ unit: 'count', period: '1749' }), 'sv')).toMatchObject({
      kind: 'value',
    })
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number', value => {
    expect(readEntry(value, cell(), 'sv')).toMatchObject({ kind: 'error', code: 'not_a_number' })
  })

  test.each([1e15, -1e300, 5e-324, 1e-21])('%d is of no size that statistics have', value => {
    expect(readEntry(value, cell(), 'sv')).toMatchObject({ kind: 'error', code: 'too_many_digits' })
  })

  test('a program’s number keeps all of its decimals', () => {
    expect(readEntry(200 / 3, cell(), 'sv')).toEqual({ kind: 'value', value: 200 / 3 })
  })

  test('anything at all gets an answer in both languages, with the gravest warning first', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -2000, max: 2000 }))
    const history = fc.array(
      fc.record({
        period: fc.constantFrom('2018', '2019', '2020', '2021', 'x'),
        value: fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(0.1, 1e-7, 1e14)),
      }),
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), number),
        history,
        fc.constantFrom(...LANGUAGES),
        (entered, known, language) => {
          const { content, warnings } = checkEntry(entered, cell({ history: known }), language)
          const order = warnings.map(warning => ENTRY_WARNING_CODES.indexOf(warning.code))
          expect(order).toEqual(order.toSorted((a, b) => a - b))
          for (const { message } of warnings) expect(message).not.toMatch(/NaN|undefined|Infinity/)
          expect(content.kind === 'value' || warnings.length === 0).toBe(true)
        },
      ),
    )
  })
})

describe('a slip', () => {
  test('“0,66” is a share written as a fraction', () => {
    const { warnings } = checkEntry('0,66', cell(), 'sv')
    expect(warnings).toEqual([
      {
        code: 'share_as_fraction',
        message: 'Måttet anges i procent: ska 0,66 vara 66?',
        requiresComment: true,
      },
      {
        code: 'flips_status',
        message: 'Målvärdet visas nu som uppfyllt och blir ej uppfyllt.',
        requiresComment: true,
      },
    ])
  })

  test.each([
    [0.66, 66],
    [0.6655, 66.55],
    [0.07, 7],
  ])('%d is %d per cent without the noise of a double', (fraction, percent) => {
    expect(percentOfFraction(fraction)).toBe(percent)
  })

  test('“660” is ten times too much, though only two other values are known', () => {
    expect(checkEntry('660', cell(), 'sv').warnings).toEqual([
      { code: 'factor_slip', message: '660 är drygt elva gånger 2021 års värde.', requiresComment: true },
      {
        code: 'outside_plausible_range',
        message: '660 är utanför det rimliga, 0–100.',
        requiresComment: false,
      },
    ])
  })

  test.each([
    ['6,6', 'ten times too little'],
    ['6 600', 'a hundred times too much'],
    ['66 000', 'a thousand times too much'],
    ['0,066', 'a thousand times too little'],
  ])('“%s” is %s', text => {
    expect(codes(text, { unit: 'count', targets: [], plausibleRange: null })).toEqual(['factor_slip'])
  })

  test('is told by how many times the value before it is', () => {
    const { warnings } = checkEntry('190', cell(nextOf([22, 25], {})), 'sv')
    expect(warnings).toMatchObject([{ message: '190 är nästan åtta gånger 2021 års värde.' }])
    expect(checkEntry('3', cell(nextOf([22, 25])), 'sv').warnings).toMatchObject([
      { message: '2021 års värde är drygt åtta gånger så stort som 3.' },
    ])
    expect(checkEntry('250', cell(nextOf([22, 25])), 'en').warnings).toMatchObject([
      { message: '250 is ten times the value for 2021.' },
    ])
  })

  test.each(['2 500', '25 215', '0,2'])('“%s” is one though it is no power of ten away', text => {
    const { warnings } = checkEntry(text, cell(nextOf([62, 66])), 'sv')
    expect(warnings).toMatchObject([{ code: 'factor_slip', requiresComment: true }])
  })

  test('is ten times the largest of a series that has no size', () => {
    const moves = nextOf([-5.5, 2.9, 0.4, -1.3, 2.3], { unit: 'per-thousand', decimals: 1 })
    const { warnings } = checkEntry('1 234 567', cell(moves), 'sv')
    expect(warnings).toMatchObject([{ code: 'factor_slip', requiresComment: true }])
    const below = checkEntry('-1 234 567', cell(moves), 'sv').warnings
    expect(below).toMatchObject([
      {
        code: 'factor_slip',
        message: '−1\u00a0234\u00a0567 ligger långt från seriens andra värden, som går från −5,5 till 2,9.',
      },
    ])
    expect(codes('30', moves)).not.toContain('factor_slip')
  })

  test('is asked about as one, though half a person is no whole one', () => {
    expect(codes('36,65', nextOf([36_410, 36_580]))).toEqual(['factor_slip'])
  })

  test('can be told from one value, and from the cell’s own when it is the only one', () => {
    expect(codes('190', nextOf([19]))).toEqual(['factor_slip'])
    expect(codes('190', nextOf([], { current: { value: 19, missing: null } }))).toEqual(['factor_slip'])
  })

  test('is not let pass by one that was stored before it', () => {
    const shares = nextOf([63, -5, 66], { unit: 'percent', plausibleRange: { low: 0, high: 100 } })
    expect(codes('660', shares)).toContain('factor_slip')
  })

  test('is put right without a question', () => {
    expect(codes('66', { current: { value: 660, missing: null } })).toEqual([])
  })

  test('cannot be told of the first value, nor in a series without a size', () => {
    expect(codes('190', nextOf([]))).toEqual([])
    expect(codes('190', nextOf([0, 20, 19, 1]))).toEqual([])
  })

  test('is compared with the values nearest in time', () => {
    expect(codes('90', nextOf([10, 20, 30, 40, 50, 60, 70, 80]))).toEqual([])
  })

  test.each([20, 30, 95, 100])('is not what %d is', value => {
    expect(codes(value, { targets: [] })).toEqual([])
  })

  test('is not what a small share is where shares are small', () => {
    expect(codes('0,9', { history: values(2020, 2.1, 1.4), targets: [] })).toEqual([])
  })
})

describe('a value asked about', () => {
  test('has decimals where whole things are counted', () => {
    const { warnings } = checkEntry('36,65', cell(nextOf([])), 'sv')
    expect(warnings).toEqual([
      {
        code: 'not_whole',
        message: '36,65 har decimaler, men måttet räknas i hela tal.',
        requiresComment: false,
      },
    ])
    expect(codes('36', nextOf([]))).toEqual([])
    expect(codes('36,65', nextOf([], { decimals: 1 }))).toEqual([])
    expect(codes('36,65', nextOf([35.5]))).toEqual([])
    expect(codes('36,65', nextOf([], { unit: 'percent' }))).toEqual([])
  })

  test('is of a period that is not over', () => {
    const { warnings } = checkEntry('66', cell(nextOf([], { period: '2026' })), 'sv')
    expect(warnings).toEqual([
      {
        code: 'period_not_over',
        message: 'Perioden pågår till och med 31 december 2026, men värdet sparas som hela periodens.',
        requiresComment: false,
      },
    ])
  })

  test.each([
    ['2026', '2026-12-31'],
    ['2026-11', '2026-11-22'],
    ['2026/27', '2026-11-22'],
  ])('of %s is so on %s', (period, today) => {
    expect(codes('66', nextOf([], { period, today }))).toEqual(['period_not_over'])
  })

  test.each([
    ['2026', '2027-01-01'],
    ['2026-11-22', '2026-11-22'],
    ['2026-01/..', '2026-11-22'],
    ['2026-01/2026-10', '2026-11-22'],
  ])('of %s is not so on %s', (period, today) => {
    expect(codes('66', nextOf([], { period, today }))).toEqual([])
  })

  test.each(['preliminary', 'estimated'] as const)('is told to be %s before its period is over', flag => {
    expect(codes('66', nextOf([], { period: '2026', flags: [flag] }))).toEqual([])
  })

  test.each([
    ['101', '101 är utanför det rimliga, 0–100.', { low: 0, high: 100 }],
    ['-1', '−1 är lägre än det rimliga, som börjar vid 0.', { low: 0, high: null }],
    ['101', '101 är högre än det rimliga, som slutar vid 100.', { low: null, high: 100 }],
  ])('“%s” lies outside the plausible range', (text, message, plausibleRange) => {
    const { warnings } = checkEntry(
      text,
      cell({ plausibleRange, history: [], current: null, targets: [] }),
      'sv',
    )
    expect(warnings).toEqual([{ code: 'outside_plausible_range', message, requiresComment: false }])
  })

  test('the ends of the plausible range lie within it', () => {
    const first = { history: [], current: null, targets: [] }
    expect(codes('0', first)).toEqual([])
    expect(codes('100', first)).toEqual([])
  })

  test('is far from five others', () => {
    const { warnings } = checkEntry('74', cell(nextOf([50, 51, 49, 50, 52])), 'sv')
    expect(warnings).toEqual([
      {
        code: 'outlier',
        message: '74 ligger långt från seriens andra värden, som går från 49 till 52.',
        requiresComment: false,
      },
    ])
    expect(codes('74', nextOf([51, 49, 50, 52]))).toEqual([])
    expect(codes('54', nextOf([50, 51, 49, 50, 52]))).toEqual([])
  })

  test('is far from others although one of them was far too', () => {
    const { warnings } = checkEntry('90', cell(nextOf([50, 51, 500, 49, 50, 52])), 'sv')
    expect(warnings).toMatchObject([
      { code: 'outlier', message: '90 ligger långt från de flesta av seriens andra värden, 49–52.' },
    ])
  })

  test('is far from a series that never moved, a decimal is not', () => {
    const { warnings } = checkEntry('60', cell(nextOf([50, 50, 50, 50, 50])), 'sv')
    expect(warnings).toMatchObject([{ message: '60 avviker från seriens andra värden, som alla är 50.' }])
    expect(codes('51', nextOf([50, 50, 50, 50, 50]))).toEqual([])
    expect(codes('0', nextOf([0, 0, 0, 0, 0]))).toEqual([])
    expect(codes('9', nextOf([0, 0, 0, 0, 0]))).toEqual(['outlier'])
  })

  test.each(['55', '57', '60'])('is not %s between the years around it in a series that rises', text => {
    const rising = { ...nextOf([]), history: [...values(2020, 50), ...values(2022, 66, 68, 70.5, 73)] }
    expect(codes(text, { ...rising, period: '2021' })).toEqual([])
    expect(codes('40', { ...rising, period: '2021' })).toEqual(['outlier'])
  })

  test('is zero all of a sudden', () => {
    const { warnings } = checkEntry('0', cell(nextOf([5.2, 6, 4.9, 5.5, 5.1])), 'sv')
    expect(warnings).toMatchObject([
      {
        code: 'outlier',
        message: '0 ligger långt från seriens andra värden, som går från 4,9 till 6.',
        requiresComment: false,
      },
    ])
    expect(codes('0', nextOf([5.2, -6, 4.9, 0.5, 5.1]))).toEqual([])
  })

  test.each([
    [[66], '0 ligger långt från 2021 års värde, 66.'],
    [[62, 66], '0 ligger långt från seriens andra värden, som går från 62 till 66.'],
    [[58, 62, 60, 66], '0 ligger långt från seriens andra värden, som går från 58 till 66.'],
  ])('is zero beside %j, though these are few', (others, message) => {
    const { warnings } = checkEntry('0', cell(nextOf(others)), 'sv')
    expect(warnings).toEqual([{ code: 'outlier', message, requiresComment: false }])
  })

  test.each([
    [[3, 4], 0],
    [[9], 0],
    [[0.9, 0.8], 1],
    [[66, -60], 0],
    [[66, 2], 0],
    [[], 0],
  ])('is not zero beside %j with %i decimals', (others, decimals) => {
    expect(codes('0', nextOf(others, { decimals }))).toEqual([])
  })

  test('goes on with a trend without a question', () => {
    expect(codes('110', nextOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]))).toEqual([])
  })

  test('changes sign', () => {
    const { warnings } = checkEntry('-12', cell(nextOf([9, 14])), 'sv')
    expect(warnings).toEqual([
      {
        code: 'change_of_sign',
        message: '−12 är under noll, seriens andra värden är över.',
        requiresComment: false,
      },
    ])
    expect(codes('-12', nextOf([9, -14, 3]))).toEqual([])
    expect(codes('0', nextOf([9, 8]))).toEqual([])
  })

  test('is the same as the year before in a series that always moves', () => {
    const { warnings } = checkEntry('75', cell(nextOf([48, 58, 66, 70, 75])), 'sv')
    expect(warnings).toEqual([
      {
        code: 'same_as_last_year',
        message: '75 är samma som 2021. Värdet brukar alltid ändras.',
        requiresComment: false,
      },
    ])
    expect(codes('75', nextOf([48, 58, 58, 70, 75]))).toEqual([])
    expect(codes('66', nextOf([48, 58, 66]))).toEqual([])
  })

  test('is compared with its own kind of period', () => {
    const months = ['2022-01', '2022-02'].map((period, index) => ({ period, value: 5 + index }))
    expect(codes('66', nextOf([], { history: months }))).toEqual([])
    expect(codes('60', nextOf([], { period: '2022-03', history: months }))).toEqual(['factor_slip'])
  })
})

describe('a value before the series begins', () => {
  const begins2020 = { ...nextOf([]), history: values(2020, 41, 44, 46) }

  test.each([
    ['2019', false, '2019 är före seriens första värde, 2020.'],
    ['2015', false, '2015 är före seriens första värde, 2020.'],
    ['1922', true, '1922 är före seriens första värde, 2020.'],
    ['1850', true, '1850 är före seriens första värde, 2020.'],
  ])('of %s is asked about, with a comment: %j', (period, requiresComment, message) => {
    const { warnings } = checkEntry('40', cell({ ...begins2020, period }), 'sv')
    expect(warnings).toEqual([{ code: 'before_series', message, requiresComment }])
  })

  test('is told in English', () => {
    expect(checkEntry('40', cell({ ...begins2020, period: '1922' }), 'en').warnings).toMatchObject([
      { message: '1922 is before the first value of the series, 2020.' },
    ])
  })

  test.each(['2021', '2023', '2025'])('is not one of %s', period => {
    expect(codes('45', { ...begins2020, period })).toEqual([])
  })

  test('needs no comment among others that are given with it and lead up to the series', () => {
    const alongside = ['2010', '2014', '2018']
    const { warnings } = checkEntry('40', cell({ ...begins2020, period: '2010', alongside }), 'sv')
    expect(warnings).toMatchObject([{ code: 'before_series', requiresComment: false }])
    const held = ['2000', '2001']
    for (const period of held) {
      const { warnings: asked } = checkEntry('40', cell({ ...begins2020, period, alongside: held }), 'sv')
      expect(asked).toMatchObject([{ code: 'before_series', requiresComment: true }])
      expect(codes('40', { ...nextOf([]), period, alongside: held })).toEqual(['long_ago'])
    }
    const last = checkEntry('40', cell({ ...begins2020, period: '1855', alongside: ['1854', '1855'] }), 'sv')
    expect(last.warnings).toMatchObject([{ code: 'before_series', requiresComment: true }])
  })

  test('is compared with its own kind of period', () => {
    const quarters = { ...begins2020, period: '1922-Q1', alongside: ['1922-Q1', '1925'] }
    expect(codes('40', quarters)).toEqual(['long_ago'])
  })

  test('is none where the cell says something already', () => {
    const current = { value: null, missing: 'missing_in_source' } as const
    expect(codes('40', { ...begins2020, period: '1922', current })).toEqual([])
  })

  test('is one of long ago in a series that has none', () => {
    const { warnings } = checkEntry('40', cell({ ...nextOf([]), period: '1922' }), 'sv')
    expect(warnings).toEqual([
      {
        code: 'long_ago',
        message: '1922 är 104 år sedan, och serien har inga värden.',
        requiresComment: true,
      },
    ])
    expect(checkEntry('40', cell({ ...nextOf([]), period: '1922' }), 'en').warnings).toMatchObject([
      { message: '1922 is 104 years ago, and the series has no values.' },
    ])
    expect(codes('40', { ...nextOf([]), period: '2011' })).toEqual([])
    expect(codes('40', { ...nextOf([]), period: '2010' })).toEqual(['long_ago'])
  })

  test('is no question where the whole of a series is given at once', () => {
    const alongside = values(1998, ...Array.from({ length: 27 }, () => 0)).map(({ period }) => period)
    expect(alongside.flatMap(period => codes('40', { ...nextOf([]), period, alongside }))).toEqual([])
  })
})

describe('the status a value leads to', () => {
  test('is told while it is typed', () => {
    expect(checkEntry('50', cell({ current: null }), 'sv').assessments).toEqual([
      {
        target: 'friskvardsbidraget',
        period: '2022',
        status: 'met',
        sentence: '50 är minst 50. Därför är målvärdet uppfyllt.',
      },
    ])
  })

  test('49,96 does not reach 50 and is never rounded to it', () => {
    const { assessments } = checkEntry('49,96', cell(), 'sv')
    expect(assessments).toMatchObject([{ status: 'not_met', sentence: expect.stringContaining('49,96') }])
  })

  test('flips when everyone is shown another', () => {
    expect(codes('49,96')).toEqual(['flips_status'])
    expect(codes('50', { targets: [{ ...ATLEAST_50, status: 'not_met' }] })).toEqual(['flips_status'])
    expect(codes('50', { targets: [{ ...ATLEAST_50, status: 'not_measured' }] })).toEqual([])
    expect(codes('49', { targets: [{ ...ATLEAST_50, isOverridden: true }] })).toEqual([])
    expect(codes('49', { targets: [{ ...ATLEAST_50, period: '2021' }] })).toEqual([])
  })

  test('flips for the målvärde that counts from the value as its base', () => {
    const increase: EntryTarget = {
      ...ATLEAST_50,
      rule: { comparator: 'increase', value: null, upper: null, base: { period: '2021', value: 58 } },
      isBaseMeasured: true,
    }
    const given = { period: '2021', current: { value: 58, missing: null }, targets: [increase] }
    expect(codes('70', given)).toEqual(['flips_status'])
    expect(codes('60', given)).toEqual([])
    expect(codes('70', { ...given, targets: [{ ...increase, isBaseMeasured: false }] })).toEqual([])
  })
})

describe('what is done or not', () => {
  const deed = {
    ...nextOf([0, 0, 0, 0, 0, 0]),
    targets: [
      { ...ATLEAST_50, rule: { ...ATLEAST_50.rule, comparator: 'done', value: null } },
    ] satisfies EntryTarget[],
  }

  test.each(['0', '1'])('“%s” is nothing unusual, whatever it was before', value => {
    expect(
      codes(value, { ...deed, targets: deed.targets.map(target => ({ ...target, status: 'not_measured' })) }),
    ).toEqual([])
  })

  test.each([
    ['ja', 1],
    ['Nej', 0],
    ['ej genomfört', 0],
    ['1', 1],
  ])('“%s” is read as %i', (text, value) => {
    expect(checkEntry(text, cell(deed), 'sv')).toMatchObject({ content: { kind: 'value', value } })
  })

  test('a word that is no answer is refused with the words that are', () => {
    expect(readEntry('kanske', cell(deed), 'sv')).toEqual({
      kind: 'error',
      code: 'neither_yes_nor_no',
      message: 'Skriv ja när det är genomfört och nej när det inte är det.',
    })
  })

  test('“ja” is no number where something is counted', () => {
    expect(readEntry('ja', cell(), 'sv')).toMatchObject({ code: 'not_a_number' })
    expect(readEntry('ja', cell({ ...deed, period: '2021' }), 'sv')).toMatchObject({ code: 'not_a_number' })
  })

  test('a number that is neither needs a comment, and is not met', () => {
    expect(checkEntry('21', cell(deed), 'sv')).toMatchObject({
      warnings: [{ code: 'neither_done_nor_not', requiresComment: true }, { code: 'flips_status' }],
      assessments: [
        { status: 'not_met', sentence: 'Det är inte genomfört. Därför är målvärdet inte uppfyllt.' },
      ],
    })
  })
})
