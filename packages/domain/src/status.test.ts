import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssessmentInput,
  applyOverride,
  assessTarget,
  recomputeStatus,
  type TargetRule,
} from './status.ts'
import { MISSING_REASONS } from './threshold.ts'
import {
  COMPARATORS,
  type Comparator,
  type FulfilmentStatus,
  MEASUREMENT_FLAGS,
  MISSING_CODES,
  NOT_MEASURED_REASONS,
  QUALIFIERS,
} from './vocabulary.ts'

const TODAY = '2026-11-21'

function rule(comparator: Comparator, value: number | null, others: Partial<TargetRule> = {}): TargetRule {
  return { comparator, value, upper: null, base: null, ...others }
}

function assess(rule: TargetRule, value: number | null, others: Partial<AssessmentInput> = {}) {
  const outcome = { period: '2022', value, missing: null, flags: [], margin: null }
  return assessTarget({ period: '2022', rule, outcome, notMeasured: null, today: TODAY, ...others })
}

const SINCE_2021 = { base: { period: '2021', value: 58 } }

describe('a comparator', () => {
  test.each<[TargetRule, number, FulfilmentStatus]>([
    [rule('at_least', 50), 48, 'not_met'],
    [rule('at_least', 50), 58, 'met'],
    [rule('at_least', 50), 66, 'met'],
    [rule('at_least', 50), 50, 'met'],
    [rule('at_least', 50), 49.96, 'not_met'],
    [rule('at_least', 0), 0, 'met'],
    [rule('at_most', 6), 6, 'met'],
    [rule('at_most', 6), 6.01, 'not_met'],
    [rule('between', 3, { upper: 5 }), 3, 'met'],
    [rule('between', 3, { upper: 5 }), 5, 'met'],
    [rule('between', 3, { upper: 5 }), 2.99, 'not_met'],
    [rule('between', 3, { upper: 5 }), 5.01, 'not_met'],
    [rule('increase', null, SINCE_2021), 58, 'not_met'],
    [rule('increase', null, SINCE_2021), 58.1, 'met'],
    [rule('decrease', null, SINCE_2021), 58, 'not_met'],
    [rule('decrease', null, SINCE_2021), 57.9, 'met'],
    [rule('done', null), 1, 'met'],
    [rule('done', null), 0, 'not_met'],
    [rule('done', null), 0.5, 'not_met'],
    [rule('at_least', 0.3), 0.1 + 0.2, 'met'],
  ])('%j with outcome %d is %s', (rule, value, status) => {
    expect(assess(rule, value)).toMatchObject({ status, reason: null, expected: null })
  })
})

describe('not measured', () => {
  test.each(NOT_MEASURED_REASONS.map(reason => [reason]))('keeps the reason %s that was given', reason => {
    const assessment = assess(rule('at_least', 50), null, {
      outcome: null,
      notMeasured: { reason, expected: '2023-Q1' },
    })
    expect(assessment).toMatchObject({ status: 'not_measured', reason, expected: '2023-Q1', isLate: false })
  })

  test.each(MISSING_CODES.map(code => [code, MISSING_REASONS[code]]))(
    'an outcome missing as %s is %s',
    (missing, reason) => {
      const outcome = { period: '2022', value: null, missing, flags: [], margin: null }
      expect(assess(rule('at_least', 50), null, { outcome })).toMatchObject({
        status: 'not_measured',
        reason,
      })
    },
  )

  test('a målvärde that is missing in the source judges nothing', () => {
    expect(assess(rule('at_least', null), 66)).toMatchObject({
      status: 'not_measured',
      reason: 'no_value_in_source',
    })
    expect(assess(rule('between', 3), 4).status).toBe('not_measured')
    expect(assess(rule('increase', null), 4).status).toBe('not_measured')
    expect(assess(rule('increase', null, { base: { period: '2021', value: null } }), 4).status).toBe(
      'not_measured',
    )
  })

  test('a value that has arrived is judged although it was announced for later', () => {
    const notMeasured = { reason: 'measured_later', expected: '2023-Q1' } as const
    expect(assess(rule('at_least', 50), 66, { notMeasured })).toMatchObject({
      status: 'met',
      reason: null,
      expected: null,
    })
  })

  test.each(['confidential', 'measure_under_revision'] as const)(
    '%s holds although a value is known',
    reason => {
      const notMeasured = { reason, expected: null }
      expect(assess(rule('at_least', 50), 66, { notMeasured })).toMatchObject({
        status: 'not_measured',
        reason,
      })
    },
  )

  test.each(['2022-01/2022-08', '2022-01/..', '2022-Q4', '2022-S1', '2022-12-31'])(
    'the value of %s is never judged against an annual målvärde',
    period => {
      const outcome = { period, value: 99, missing: null, flags: [], margin: null }
      expect(assess(rule('at_least', 50), null, { outcome })).toMatchObject({
        status: 'not_measured',
        reason: 'partial_period',
      })
    },
  )

  test.each(QUALIFIERS)('a value that is not exact (%s) judges nothing', qualifier => {
    const outcome = { period: '2022', value: 100_000, missing: null, flags: [], margin: null, qualifier }
    expect(assess(rule('at_least', 50), null, { outcome })).toMatchObject({
      status: 'not_measured',
      reason: 'no_value_in_source',
    })
  })

  test('a survey span is not a year', () => {
    const outcome = { period: '2019/2022', value: 99, missing: null, flags: [], margin: null }
    expect(assess(rule('at_least', 50), null, { outcome })).toMatchObject({
      status: 'not_measured',
      reason: 'no_value_in_source',
    })
  })

  test('a year-to-date value is judged against a målvärde of the same months', () => {
    const period = '2022-01/2022-08'
    const outcome = { period, value: 99, missing: null, flags: [], margin: null }
    expect(assess(rule('at_least', 50), null, { period, outcome }).status).toBe('met')
  })
})

describe('lateness', () => {
  const pending = {
    outcome: null,
    notMeasured: { reason: 'measured_later', expected: '2023-Q1' },
  } as const

  test('is never said of facts read from a document, whatever the clock says', () => {
    const today = '2099-01-01'
    expect(assess(rule('at_least', 50), null, { ...pending, today }).isLate).toBe(false)
    expect(assess(rule('at_least', 50), null, { ...pending, today, round: null }).isLate).toBe(false)
  })

  test('begins on the day after the round’s last day', () => {
    const round = { dueOn: '2023-04-15' }
    expect(assess(rule('at_least', 50), null, { ...pending, round, today: '2023-04-15' }).isLate).toBe(false)
    expect(assess(rule('at_least', 50), null, { ...pending, round, today: '2023-04-16' }).isLate).toBe(true)
  })

  test('does not touch what is measured, confidential or under revision', () => {
    const round = { dueOn: '2023-04-15' }
    expect(assess(rule('at_least', 50), 66, { round }).isLate).toBe(false)
    const notMeasured = { reason: 'confidential', expected: null } as const
    expect(assess(rule('at_least', 50), null, { outcome: null, notMeasured, round }).isLate).toBe(false)
  })
})

describe('a published margin of error', () => {
  const withMargin = (value: number, margin: number | null, marginDecides = false) =>
    assess(rule('at_least', 50), null, {
      outcome: { period: '2022', value, missing: null, flags: [], margin },
      marginDecides,
    })

  test.each([
    [49, 2, 'not_met', true],
    [51, 2, 'met', true],
    [48, 2, 'not_met', true],
    [47.9, 2, 'not_met', false],
    [49, null, 'not_met', false],
  ] as const)('outcome %d ± %s is %s, inside: %s', (value, margin, status, isWithinMargin) => {
    expect(withMargin(value, margin)).toMatchObject({ status, isWithinMargin })
  })

  test('may reach one bound of an interval and not the other', () => {
    const interval = rule('between', 40, { upper: 60 })
    const isInside = (value: number) =>
      assess(interval, null, { outcome: { period: '2022', value, missing: null, flags: [], margin: 2 } })
        .isWithinMargin
    expect([38, 42, 50, 58, 62, 63].map(isInside)).toEqual([true, true, false, true, true, false])
  })

  test('decides only when the målvärde’s decision says so: within it the outcome counts as equal', () => {
    expect(withMargin(49, 2, true).status).toBe('met')
    expect(withMargin(48, 2, true).status).toBe('met')
    expect(withMargin(47.9, 2, true).status).toBe('not_met')
    const outcome = { period: '2022', value: 59, missing: null, flags: [], margin: 2 }
    const change = rule('increase', null, SINCE_2021)
    expect(assess(change, null, { outcome }).status).toBe('met')
    expect(assess(change, null, { outcome, marginDecides: true }).status).toBe('not_met')
  })
})

describe('an override', () => {
  test('replaces the status and keeps the computed one beside it', () => {
    const computed = assess(rule('at_least', 50), 48)
    const judged = applyOverride(computed, { status: 'met', reason: 'Mätfel i två enheter' })
    expect(judged).toMatchObject({ status: 'met', computedStatus: 'not_met', override: { status: 'met' } })
    expect(judged.receipt).toEqual(computed.receipt)
  })

  test('that gives an awaited outcome a status ends its delay, and one that awaits it still does not', () => {
    const late = assess(rule('at_least', 50), null, {
      outcome: null,
      notMeasured: { reason: 'measured_later', expected: '2023-Q1' },
      round: { dueOn: '2023-04-15' },
    })
    expect(late.isLate).toBe(true)
    expect(applyOverride(late, { status: 'met', reason: 'Nämnden har sett underlaget' }).isLate).toBe(false)
    expect(applyOverride(late, { status: 'not_measured', reason: 'Flyttad mätning' }).isLate).toBe(true)
  })

  test('is absent when nobody has decided anything', () => {
    const judged = applyOverride(assess(rule('at_least', 50), 48), null)
    expect(judged).toMatchObject({ status: 'not_met', computedStatus: 'not_met', override: null })
  })

  test('without a reason is refused', () => {
    expect(() => applyOverride(assess(rule('at_least', 50), 48), { status: 'met', reason: ' ' })).toThrow(
      RangeError,
    )
  })
})

const number = fc.integer({ min: -500, max: 500 }).map(hundredths => hundredths / 100)
const period = fc.constantFrom('2022', '2021', '2022-Q1', '2022-01/2022-08', '2019/2022')

const anyInput: fc.Arbitrary<AssessmentInput> = fc.record({
  period: fc.constantFrom('2022', '2022-Q1'),
  rule: fc.record({
    comparator: fc.constantFrom(...COMPARATORS),
    value: fc.option(number),
    upper: fc.option(number),
    base: fc.option(fc.record({ period: fc.constant('2021'), value: fc.option(number) })),
  }),
  outcome: fc.option(
    fc.record({
      period,
      value: fc.option(number),
      missing: fc.option(fc.constantFrom(...MISSING_CODES)),
      flags: fc.subarray([...MEASUREMENT_FLAGS]),
      margin: fc.option(number.map(Math.abs)),
      qualifier: fc.option(fc.constantFrom(...QUALIFIERS)),
    }),
  ),
  notMeasured: fc.option(
    fc.record({ reason: fc.constantFrom(...NOT_MEASURED_REASONS), expected: fc.option(period) }),
  ),
  marginDecides: fc.boolean(),
  today: fc.constant(TODAY),
})

function negated(value: number | null): number | null {
  return value === null ? null : -value
}

const MIRRORED: Record<Comparator, Comparator> = {
  at_least: 'at_most',
  at_most: 'at_least',
  between: 'between',
  increase: 'decrease',
  decrease: 'increase',
  done: 'done',
}

function mirrored({ rule, outcome, ...rest }: AssessmentInput): AssessmentInput {
  const [value, upper] = rule.comparator === 'between' ? [rule.upper, rule.value] : [rule.value, rule.upper]
  return {
    ...rest,
    rule: {
      comparator: MIRRORED[rule.comparator],
      value: negated(value),
      upper: negated(upper),
      base: rule.base && { ...rule.base, value: negated(rule.base.value) },
    },
    outcome: outcome && { ...outcome, value: negated(outcome.value) },
  }
}

describe('a receipt', () => {
  test('names its method, its version, every input and the assumptions', () => {
    const { receipt } = assess(rule('at_least', 50), 66, { assumptions: ['Ett av de 17'] })
    expect(receipt).toEqual({
      method: { id: 'threshold', version: 1 },
      inputs: {
        period: '2022',
        comparator: 'at_least',
        targetValue: 50,
        targetUpper: null,
        basePeriod: null,
        baseValue: null,
        outcomePeriod: '2022',
        outcomeValue: 66,
        qualifier: null,
        missing: null,
        flags: [],
        margin: null,
        marginDecides: false,
        reason: null,
        expected: null,
      },
      status: 'met',
      assumptions: ['Ett av de 17'],
    })
  })

  test('gives the same status when recomputed, also after a journey as JSON', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { status, reason, receipt } = assessTarget(input)
        expect(recomputeStatus(JSON.parse(JSON.stringify(receipt)))).toBe(status)
        expect(receipt.status).toBe(status)
        expect(reason === null).toBe(status !== 'not_measured')
      }),
    )
  })

  test('of an unknown method or version is refused', () => {
    const { inputs } = assess(rule('at_least', 50), 66).receipt
    expect(() => recomputeStatus({ method: { id: 'threshold', version: 2 }, inputs })).toThrow(RangeError)
    expect(() => recomputeStatus({ method: { id: 'dice', version: 1 }, inputs })).toThrow(RangeError)
  })
})

test('negating all values and swapping the comparator leaves the status unchanged', () => {
  fc.assert(
    fc.property(anyInput, input => {
      fc.pre(input.rule.comparator !== 'done')
      expect(assessTarget(mirrored(input)).status).toBe(assessTarget(input).status)
    }),
  )
})
