import { describe, expect, it } from 'vitest'
import { benchRow } from './bench-row.ts'

const ROUNDS = [90, 100, 110, 120, 400]

describe('A row of the bench', () => {
  it('tells the median and the quartiles of its rounds, whatever their order', () => {
    const row = benchRow({ name: 'page', unit: 'ms', rounds: ROUNDS.toReversed() })
    expect(row).toMatchObject({ median: 110, spread: [100, 120], rounds: 5, goal: null, isMet: null })
  })

  it('interpolates between two rounds', () => {
    expect(benchRow({ name: 'page', unit: 'ms', rounds: [1, 2] })).toMatchObject({
      median: 1.5,
      spread: [1.25, 1.75],
    })
  })

  it.each([
    ['at_most', 130, true],
    ['at_most', 100, true],
    ['at_most', 99, false],
    ['at_least', 90, true],
    ['at_least', 120, true],
    ['at_least', 121, false],
  ] as const)('with the goal %s %d is met: %s', (comparator, value, isMet) => {
    const row = benchRow({ name: 'page', unit: 'ms', rounds: ROUNDS, goal: { comparator, value } })
    expect(row.isMet).toBe(isMet)
  })

  it('is refused without rounds', () => {
    expect(() => benchRow({ name: 'page', unit: 'ms', rounds: [] })).toThrow('Nothing was measured')
  })
})
