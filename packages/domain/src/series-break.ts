import { comparePeriods, parsePeriod } from './period.ts'
import type { MeasurementFlag } from './vocabulary.ts'

/** Between these two periods; values on either side are not compared. */
export interface SeriesBreak {
  after: string
  before: string
}

/**
 * The breaks that values flagged `series_break` tell of: each between the flagged period and the one with a value before
 * it. A flag on the first value breaks nothing. Periods that cannot be read are left out. `points` in any order.
 */
export function flaggedBreaks(
  points: readonly { period: string; value: number | null; flags: readonly MeasurementFlag[] }[],
): SeriesBreak[] {
  if (!points.some(({ flags }) => flags.includes('series_break'))) return []
  const known = points
    .flatMap(point => {
      const parsed = parsePeriod(point.period)
      return parsed && point.value !== null ? [{ ...point, parsed }] : []
    })
    .toSorted((a, b) => comparePeriods(a.parsed, b.parsed))
  return known.flatMap(({ period, flags }, index) => {
    const previous = known[index - 1]
    return previous && flags.includes('series_break') ? [{ after: previous.period, before: period }] : []
  })
}
