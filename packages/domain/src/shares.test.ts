import { describe, expect, test } from 'vitest'
import { largestRemainderShares, statusShares } from './shares.ts'

function compositions(total: number): [number, number, number][] {
  const all: [number, number, number][] = []
  for (let first = 0; first <= total; first++)
    for (let second = 0; second <= total - first; second++) all.push([first, second, total - first - second])
  return all
}

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

  test('three parts of up to 200 always sum to 100, each within one per cent of its exact share', () => {
    for (let total = 1; total <= 200; total++)
      for (const counts of compositions(total)) {
        const shares = largestRemainderShares(counts)
        const sum = shares.reduce((sum, share) => sum + share, 0)
        const isNear = shares.every(
          (share, index) => Math.abs(share - ((counts[index] ?? 0) * 100) / total) < 1,
        )
        if (sum !== 100 || !isNear) expect.fail(`${counts} gave ${shares}`)
      }
  })
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
