import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largestRemainderShares, statusShares } from './shares.ts'

describe('whole per cent by largest remainder', () => {
  test.each([
    [
      [7, 6, 4],
      [41, 35, 24],
    ],
    [
      [8, 6, 3],
      [47, 35, 18],
    ],
    [
      [9, 8, 0],
      [53, 47, 0],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [[5], [100]],
  ])('%j gives %j', (counts, shares) => {
    expect(largestRemainderShares(counts)).toEqual(shares)
  })

  test('sums to 100 for every three parts of up to 200', { timeout: 60_000 }, () => {
    for (let total = 1; total <= 200; total++)
      for (let first = 0; first <= total; first++)
        for (let second = 0; second <= total - first; second++) {
          const counts = [first, second, total - first - second]
          const [a = 0, b = 0, c = 0] = largestRemainderShares(counts)
          if (a + b + c !== 100) expect.fail(`${counts} gave ${[a, b, c]}`)
        }
  })

  test('sums to 100 for any number of parts, each less than one per cent from its exact share', () => {
    const counts = fc
      .array(fc.nat(200), { minLength: 1, maxLength: 12 })
      .filter(counts => counts.some(Boolean))
    fc.assert(
      fc.property(counts, counts => {
        const shares = largestRemainderShares(counts)
        const total = counts.reduce((sum, count) => sum + count, 0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
        shares.forEach((share, index) => {
          expect(Math.abs(share - ((counts[index] ?? 0) * 100) / total)).toBeLessThan(1)
        })
      }),
    )
  })
})

test('7, 6 and 4 are the only counts of 17 that give 41, 35 and 24 per cent', () => {
  const fitting: number[][] = []
  for (let met = 0; met <= 17; met++)
    for (let notMet = 0; notMet <= 17 - met; notMet++) {
      const counts = [met, notMet, 17 - met - notMet]
      if (String(largestRemainderShares(counts)) === '41,35,24') fitting.push(counts)
    }
  expect(fitting).toEqual([[7, 6, 4]])
})

describe('the shares of a board', () => {
  const counts = { met: 7, notMet: 6, notMeasured: 4, total: 17 }

  test('are shown when every målvärde of the plan is there', () => {
    expect(statusShares(counts, 17)).toEqual({ met: 41, notMet: 35, notMeasured: 24 })
  })

  test.each([
    ['fewer målvärden than the plan', { met: 0, notMet: 1, notMeasured: 0, total: 1 }, 17],
    ['an unknown plan', { met: 0, notMet: 1, notMeasured: 0, total: 1 }, null],
    ['no målvärden', { met: 0, notMet: 0, notMeasured: 0, total: 0 }, 0],
  ])('are not shown for %s', (_, counts, planned) => {
    expect(statusShares(counts, planned)).toBeNull()
  })
})
