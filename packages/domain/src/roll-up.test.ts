import { describe, expect, test } from 'vitest'
import { compareGoalsWorstFirst, countStatuses, rollUp, shortfallOf } from './roll-up.ts'
import { assessTarget, type TargetRule } from './status.ts'

function receiptOf(rule: Partial<TargetRule>, value: number | null) {
  return assessTarget({
    period: '2022',
    rule: { comparator: 'at_least', value: null, upper: null, base: null, ...rule },
    outcome: { period: '2022', value, missing: null, flags: [], margin: null },
    notMeasured: null,
    today: '2026-11-21',
  }).receipt
}

describe('a roll-up', () => {
  test('is a distribution', () => {
    expect(countStatuses(['met', 'not_met', 'met', 'not_measured'])).toEqual({
      met: 2,
      notMet: 1,
      notMeasured: 1,
      total: 4,
    })
  })

  test('puts the worst first, names it, and keeps the document’s order among equals', () => {
    const items = [
      { name: 'Uppfyllt först', status: 'met', shortfall: null },
      { name: 'Kultur', status: 'not_measured', shortfall: null },
      { name: 'Nära', status: 'not_met', shortfall: 0.1 },
      { name: 'Omätbart', status: 'not_met', shortfall: null },
      { name: 'Längst ifrån', status: 'not_met', shortfall: 0.25 },
      { name: 'Uppfyllt sist', status: 'met', shortfall: null },
    ] as const
    const { worst, worstFirst } = rollUp(items)
    expect(worst).toBe('Längst ifrån')
    expect(worstFirst.map(({ name }) => name)).toEqual([
      'Längst ifrån',
      'Nära',
      'Omätbart',
      'Kultur',
      'Uppfyllt först',
      'Uppfyllt sist',
    ])
  })

  test('names no worst when nothing is missed', () => {
    expect(rollUp([{ name: 'Kultur', status: 'not_measured', shortfall: null }]).worst).toBeNull()
    expect(rollUp([]).worst).toBeNull()
  })
})

describe('the shortfall', () => {
  test.each([
    [{ value: 12 }, 9, 0.25],
    [{ comparator: 'at_most', value: 4 }, 5, 0.25],
    [{ comparator: 'between', value: 4, upper: 10 }, 5, null],
    [{ comparator: 'between', value: 4, upper: 10 }, 3, 0.25],
    [{ comparator: 'increase', base: { period: '2021', value: 8 } }, 6, 0.25],
    [{ value: 0 }, -1, null],
    [{ value: 12 }, 12, null],
    [{ value: 12 }, null, null],
    [{ comparator: 'done' }, 0, null],
  ] as const)('of %j with outcome %s is %s', (rule, value, shortfall) => {
    expect(shortfallOf(receiptOf(rule, value))).toBe(shortfall)
  })
})

test('goals stand with the largest share not met first and those without målvärden last', () => {
  const goal = (position: number, met: number, notMet: number, notMeasured: number) => ({
    position,
    counts: { met, notMet, notMeasured, total: met + notMet + notMeasured },
  })
  const goals = [
    goal(4, 0, 0, 0),
    goal(2, 3, 2, 4),
    goal(1, 1, 1, 0),
    goal(3, 3, 3, 0),
    goal(6, 3, 3, 0),
    goal(5, 1, 0, 0),
  ]
  expect(goals.sort(compareGoalsWorstFirst).map(({ position }) => position)).toEqual([3, 6, 1, 2, 5, 4])
})
