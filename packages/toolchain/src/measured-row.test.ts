import { describe, expect, it, test } from 'vitest'
import { atLeast, atMost, isMet, measuredRow, ratios, spreadOf } from './measured-row.ts'

describe('the spread of the rounds', () => {
  test.each([
    [[5], { low: 5, median: 5, high: 5 }],
    [[4, 1, 3, 2, 5], { low: 2, median: 3, high: 4 }],
    [[1, 2, 3, 4], { low: 1.75, median: 2.5, high: 3.25 }],
    [[10, 9, 100], { low: 9.5, median: 10, high: 55 }],
  ])('of %j is %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread)
  })

  it('is not moved by one round beside the rest', () => {
    const steady = spreadOf([1, 1, 1, 1, 1, 1, 1])
    expect(spreadOf([1, 1, 1, 1, 1, 1, 50])).toEqual(steady)
  })

  it('does not exist without rounds', () => {
    expect(() => spreadOf([])).toThrow(RangeError)
  })
})

describe('a goal', () => {
  const spread = { low: 0.65, median: 0.68, high: 0.72 }

  test.each([
    [atLeast(0.6), true],
    [atLeast(0.7), true],
    [atLeast(0.73), false],
    [atMost(0.8), true],
    [atMost(0.66), true],
    [atMost(0.6), false],
  ])('%j is met by 0.65–0.72: %s', (goal, met) => {
    expect(isMet(goal, spread)).toBe(met)
  })

  it('is judged in its row, and a row without one is neither met nor missed', () => {
    const facts = { group: 'Board', name: 'cached', unit: '×', values: [0.6, 0.7] }
    expect(measuredRow({ ...facts, goal: atLeast(0.9) }).met).toBe(false)
    expect(measuredRow(facts)).toMatchObject({ met: null, goal: null, rounds: 2, note: '' })
  })
})

it('ratios are taken round by round', () => {
  expect(ratios([2, 9], [4, 3])).toEqual([0.5, 3])
  expect(() => ratios([1], [1, 2])).toThrow('1 rounds cannot be divided by 2')
})
