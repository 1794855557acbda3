import type { SeriesData } from './series-data.ts'
import { MOST_LINES } from './series-styles.ts'

/**
 * The first and the last period in which every series has a value; null when there are not two, or too many series to be
 * told apart.
 */
export function slopeData(data: SeriesData): SeriesData | null {
  const whole = data.periods.flatMap((_, i) =>
    data.series.every(({ points }) => points[i]?.value != null) ? [i] : [],
  )
  const [first, last] = [whole[0], whole.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  if (data.series.length > MOST_LINES || data.series.length === 0) return null
  const pick = <T>(items: readonly T[]): T[] => [first, last].flatMap(i => items[i] ?? [])
  return {
    ...data,
    periods: pick(data.periods),
    series: data.series.map(item => ({ ...item, points: pick(item.points) })),
  }
}
