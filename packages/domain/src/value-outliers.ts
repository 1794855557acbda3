import type { DatedValue } from './entry-words.ts'
import { onceInTurn } from './once-in-turn.ts'
import { meanOf, type Spread, spreadOf, standardDeviation, stepsOf } from './value-spread.ts'

/** How many other values make a judgement possible. */
const FEWEST_FOR_OUTLIER = 5

/** Limits of the two scores: three standard deviations, and 3.5 after Iglewicz and Hoaglin (1993). */
const MOST_Z = 3
const MOST_MEDIAN_SCORE = 3.5
/** The median absolute deviation of normally distributed values, in standard deviations. */
const MAD_IN_DEVIATIONS = 0.6745
/** A series that hardly moves still varies by this share of its size, and by the last decimal shown. */
const LEAST_SPREAD = 0.02
/** More than every fifth value is no outlier but another level of the series. */
const MOST_OUTLIERS = 1 / 5
const USUAL_STEP = 1.5

interface Yardstick {
  /** Oldest first. The list is not to change after this. */
  others: readonly DatedValue[]
  /** The one next to it in time. */
  neighbour: number
  /** The values before and after it in time, where it has both. */
  between: readonly [number, number] | null
  /** The last decimal that is shown. */
  decimals: number
}

/**
 * Whether a value lies far from the others, five at least – in standard deviations from their mean, or by the score from
 * their median – and was reached by a longer step than the series has taken before. A single earlier outlier blunts
 * neither measure; a trend, which leaves all earlier values behind, is none, nor what lies between the values before and
 * after it in time; a constant series has a least spread.
 */
export function isOutlier(value: number, { others, neighbour, between, decimals }: Yardstick): boolean {
  if (others.length < FEWEST_FOR_OUTLIER || isAmongUsual(value, others)) return false
  if (between && value >= Math.min(...between) && value <= Math.max(...between)) return false
  const { values, least, lowest, highest } = usualOf(others)(decimals)
  if (value >= lowest && value <= highest) return false
  const z = Math.abs(value - meanOf(values)) / Math.max(standardDeviation(values), least)
  if (z <= MOST_Z && medianScore(value, spreadOf(values), least) <= MOST_MEDIAN_SCORE) return false
  const step = Math.min(Math.abs(value - neighbour), Math.abs(value - (values.at(-1) ?? neighbour)))
  return stepsOf(values).every(earlier => step > Math.abs(earlier) * USUAL_STEP)
}

/**
 * Whether a value lies between usual ones whichever these are: those that {@link findUsual} leaves out are the
 * outermost, and not more than every fifth.
 */
function isAmongUsual(value: number, others: readonly DatedValue[]): boolean {
  let notAbove = 0
  let notBelow = 0
  for (const other of others) {
    if (other.value <= value) notAbove += 1
    if (other.value >= value) notBelow += 1
  }
  return Math.min(notAbove, notBelow) > others.length * MOST_OUTLIERS
}

/** The values of a series without its outliers, oldest first. */
interface UsualValues {
  values: readonly number[]
  lowest: number
  highest: number
  /** Below this a spread is none. */
  least: number
}

/** The values of a series without its outliers, oldest first. */
export function usualValues(others: readonly DatedValue[], decimals: number): readonly number[] {
  return usualOf(others)(decimals).values
}

/** Cells of one series have its values and its decimals in common. */
const usualOf = onceInTurn((others: readonly DatedValue[]) =>
  onceInTurn((decimals: number) => findUsual(others, decimals)),
)

function findUsual(others: readonly DatedValue[], decimals: number): UsualValues {
  const all = others.map(other => other.value)
  const spread = spreadOf(all)
  const least = Math.max(Math.abs(spread.median) * LEAST_SPREAD, 10 ** -decimals)
  const usual = all.filter(value => medianScore(value, spread, least) <= MOST_MEDIAN_SCORE)
  const values = all.length - usual.length <= all.length * MOST_OUTLIERS ? usual : all
  return { values, least, lowest: Math.min(...values), highest: Math.max(...values) }
}

/** How many median absolute deviations, as standard deviations, a value lies from the median. */
function medianScore(value: number, { median, mad }: Spread, least: number): number {
  return Math.abs(value - median) / Math.max(mad / MAD_IN_DEVIATIONS, least)
}
