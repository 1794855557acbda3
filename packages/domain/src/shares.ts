import type { StatusCounts } from './roll-up.ts'

/**
 * Whole per cent that sum to 100 by largest remainder (Hamilton): 7, 6, 4 → 41, 35, 24. Equal remainders: the earlier
 * part gets the unit. Counts are whole and not negative; when all are 0 every share is 0.
 */
export function largestRemainderShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const floors = counts.map(count => Math.floor((count * 100) / total))
  const missing = 100 - floors.reduce((sum, share) => sum + share, 0)
  const receivers = new Set(byRemainder(counts, total).slice(0, missing))
  return floors.map((share, index) => (receivers.has(index) ? share + 1 : share))
}

function byRemainder(counts: readonly number[], total: number): number[] {
  const remainders = counts.map((count, index) => ({ index, remainder: (count * 100) % total }))
  return remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index).map(({ index }) => index)
}

export interface StatusShares {
  met: number
  notMet: number
  notMeasured: number
}

/**
 * Shares of a board, or null when there is nothing to share: no målvärden, or fewer in the sources than the period's
 * plan has. `planned` is the number in the plan; null when the plan is not known, which gives no shares either.
 */
export function statusShares(counts: StatusCounts, planned: number | null): StatusShares | null {
  if (counts.total === 0 || planned === null || counts.total < planned) return null
  const [met = 0, notMet = 0, notMeasured = 0] = largestRemainderShares([
    counts.met,
    counts.notMet,
    counts.notMeasured,
  ])
  return { met, notMet, notMeasured }
}
