import { comparePeriods, formatPeriod, nextPeriod, parsePeriod } from '@malkoll/domain'
import type { TargetChartRow } from './target-chart-input.ts'

/** A period on the axis; `row` is null where the source has nothing at all between two periods. */
export interface ChartPeriod {
  period: string
  row: TargetChartRow | null
}

/** More than these do not get a readable slot each in the narrowest layout. */
export const MAX_PERIODS = 24
const LONGEST_FILLED_GAP = 12

/** The periods in time order, with the ones nobody reported between them. Unreadable periods are left out. */
export function chartPeriods(rows: readonly TargetChartRow[]): ChartPeriod[] {
  const readable = rows.flatMap(row => {
    const period = parsePeriod(row.period)
    return period ? [{ row, period }] : []
  })
  const ordered = readable.sort((a, b) => comparePeriods(a.period, b.period))
  return ordered.flatMap(({ row, period }, i) => {
    const next = ordered[i + 1]
    const between = next ? periodsBetween(formatPeriod(period), formatPeriod(next.period)) : []
    return [{ period: row.period, row }, ...between.map(text => ({ period: text, row: null }))]
  })
}

/** Periods of one kind that lie between two others; none when stepping never meets the later one, or too many. */
export function periodsBetween(from: string, to: string): string[] {
  const between: string[] = []
  let period = following(from)
  while (period && period !== to) {
    between.push(period)
    if (between.length > LONGEST_FILLED_GAP) return []
    period = following(period)
  }
  return period === to ? between : []
}

function following(text: string): string | undefined {
  const period = parsePeriod(text)
  const next = period && nextPeriod(period)
  return next && formatPeriod(next)
}
