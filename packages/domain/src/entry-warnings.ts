import { decimalsOf } from './decimals.ts'
import {
  type Bounds,
  type DatedValue,
  type EntryWarningCode,
  fractionSentence,
  outlierSentence,
  outsideRangeSentence,
  ratioSentence,
  sameSentence,
  signSentence,
} from './entry-words.ts'
import { comparePeriods, type Period, type PeriodKind, parsePeriod } from './period.ts'
import type { UnitCode } from './unit.ts'
import type { Language } from './vocabulary.ts'

export interface EntryWarning {
  code: EntryWarningCode
  message: string
  /** The value is stored only with a comment. */
  requiresComment: boolean
}

/** What a value is compared with. */
export interface ValueSurroundings {
  unit: UnitCode
  decimals: number
  /** Inclusive; null: none is known. */
  plausibleRange: Bounds | null
  /** The other values of the series and period kind, oldest first. */
  others: readonly DatedValue[]
  /** The newest of them before the value's own period. */
  previous: DatedValue | undefined
}

/**
 * What is unusual about a value beside those around it, the gravest first. A slip of the decimal sign or a share
 * written as a fraction is told once, not as an outlier too.
 */
export function unusualAbout(value: number, around: ValueSurroundings, language: Language): EntryWarning[] {
  const slip = slipWarning(value, around, language)
  const found = [
    slip,
    outsideRangeWarning(value, around, language),
    slip ? undefined : outlierWarning(value, around, language),
    signWarning(value, around, language),
    sameWarning(value, around, language),
  ]
  return found.filter(warning => warning !== undefined)
}

function ask(code: EntryWarningCode, message: string): EntryWarning {
  return { code, message, requiresComment: false }
}

/** How many other values make a judgement possible. */
const FEWEST_FOR_OUTLIER = 5
const FEWEST_FOR_SAME = 5
const FEWEST_FOR_SIGN = 2

function slipWarning(value: number, around: ValueSurroundings, language: Language): EntryWarning | undefined {
  if (isFraction(value, around))
    return {
      code: 'share_as_fraction',
      message: fractionSentence(value, language),
      requiresComment: true,
    }
  const neighbour = neighbourOf(around)
  // One of the nearest: so near to it, no value is the tenth or tenfold of what is typical of them.
  if (neighbour && isWithinFactor(value / neighbour.value, USUAL_CHANGE)) return undefined
  if (!neighbour || !isFactorSlip(value, nearestValues(around))) return undefined
  return { code: 'factor_slip', message: ratioSentence(value, neighbour, language), requiresComment: true }
}

/** A percentage of at most 1 where no other of the series comes near that: 0,66 for 66. */
function isFraction(value: number, { unit, others }: ValueSurroundings): boolean {
  if (unit !== 'percent' || value <= 0 || value > 1) return false
  return others.every(other => Math.abs(other.value) > MOST_OF_FRACTION)
}

/** A series that comes this near to 0 may reach below 1 in truth: unemployment, sick leave. */
const MOST_OF_FRACTION = 3

const SLIP_FACTORS = [10, 100, 1000]
/** How far from the typical value a true value may lie, as a factor. */
const USUAL_CHANGE = 2
/** How far from their middle one the values nearest in time may lie for the series to have a size, as a factor. */
const USUAL_VARIATION = 1.7
/** The values nearest in time tell the size of a series that grows. */
const NEAREST = 5

function nearestValues({ others, previous }: ValueSurroundings): number[] {
  const split = previous ? others.indexOf(previous) + 1 : 0
  const before = others.slice(Math.max(0, split - NEAREST), split)
  const after = others.slice(split, split + NEAREST - before.length)
  return [...before, ...after].map(other => other.value)
}

/**
 * Whether a decimal sign or some noughts have slipped: ten, a hundred or a thousand times more, or less, than the values
 * nearest in time, where these have one sign and one size. One value is enough to compare with. A series that reaches
 * zero has no size.
 */
function isFactorSlip(value: number, nearest: readonly number[]): boolean {
  const typical = medianOf(nearest)
  if (value === 0 || typical === 0) return false
  if (!nearest.every(other => isWithinFactor(other / typical, USUAL_VARIATION))) return false
  const ratio = value / typical
  return SLIP_FACTORS.some(
    factor => isWithinFactor(ratio / factor, USUAL_CHANGE) || isWithinFactor(ratio * factor, USUAL_CHANGE),
  )
}

function isWithinFactor(ratio: number, factor: number): boolean {
  return ratio <= factor && ratio >= 1 / factor
}

/** The middle value, the mean of the two middle ones of an even number; 0 for none. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (lower + upper) / 2
}

function outsideRangeWarning(value: number, { plausibleRange }: ValueSurroundings, language: Language) {
  if (!plausibleRange) return undefined
  const { low, high } = plausibleRange
  const isOutside = (low !== null && value < low) || (high !== null && value > high)
  return isOutside
    ? ask('outside_plausible_range', outsideRangeSentence(value, plausibleRange, language))
    : undefined
}

function outlierWarning(value: number, around: ValueSurroundings, language: Language) {
  const neighbour = neighbourOf(around)
  if (!neighbour || around.others.length < FEWEST_FOR_OUTLIER) return undefined
  if (isAmongUsual(value, around.others)) return undefined
  const { values, spread } = spreadOfSeries(around.others)
  const yardstick = { values, spread, neighbour: neighbour.value, decimals: around.decimals }
  if (!isOutlier(value, yardstick)) return undefined
  const sentence = isManifold(value, neighbour.value)
    ? ratioSentence(value, neighbour, language)
    : outlierSentence(value, values, language)
  return ask('outlier', sentence)
}

/** The value before; the first of the others when there is none. */
function neighbourOf({ previous, others }: ValueSurroundings): DatedValue | undefined {
  return previous ?? others[0]
}

/** Two times as much or more, or half as much or less. */
function isManifold(value: number, other: number): boolean {
  const ratio = value / other
  return other !== 0 && ratio > 0 && !isWithinFactor(ratio, USUAL_CHANGE)
}

/** Limits of the two scores: three standard deviations, and 3.5 after Iglewicz and Hoaglin (1993). */
const MOST_Z = 3
const MOST_MEDIAN_SCORE = 3.5
/** The median absolute deviation of normally distributed values, in standard deviations. */
const MAD_IN_DEVIATIONS = 0.6745
/** A series that hardly moves still varies by this share of its size, and by the last decimal shown. */
const LEAST_SPREAD = 0.02

interface Yardstick {
  /** At least five, oldest first. */
  values: readonly number[]
  spread: Spread
  /** The one next to it in time. */
  neighbour: number
  /** The last decimal that is shown. */
  decimals: number
}

/**
 * Whether a value lies far from the others – in standard deviations from their mean, or by the score from their median –
 * and was reached by a longer step than the series has taken before. A single earlier outlier blunts neither measure; a
 * trend, which leaves all earlier values behind, is none; a constant series has a least spread.
 */
function isOutlier(value: number, { values, spread, neighbour, decimals }: Yardstick): boolean {
  const least = Math.max(Math.abs(spread.median) * LEAST_SPREAD, 10 ** -decimals)
  const usual = withoutOutliers(values, spread, least)
  if (value >= Math.min(...usual) && value <= Math.max(...usual)) return false
  const z = Math.abs(value - meanOf(usual)) / Math.max(standardDeviation(usual), least)
  if (z <= MOST_Z && medianScore(value, spreadOf(usual), least) <= MOST_MEDIAN_SCORE) return false
  const step = Math.min(Math.abs(value - neighbour), Math.abs(value - (usual.at(-1) ?? neighbour)))
  return stepsOf(usual).every(earlier => step > Math.abs(earlier) * USUAL_STEP)
}

const USUAL_STEP = 1.5
/** More than every fifth value is no outlier but another level of the series. */
const MOST_OUTLIERS = 1 / 5

/**
 * Whether a value lies between usual ones whichever these are: those that {@link withoutOutliers} leaves out are the
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

function withoutOutliers(values: readonly number[], spread: Spread, least: number): readonly number[] {
  const usual = values.filter(value => medianScore(value, spread, least) <= MOST_MEDIAN_SCORE)
  return values.length - usual.length <= values.length * MOST_OUTLIERS ? usual : values
}

/** The middle of some values, and the median of how far they lie from it. */
interface Spread {
  median: number
  mad: number
}

function spreadOf(values: readonly number[]): Spread {
  const median = medianOf(values)
  return { median, mad: medianOf(values.map(value => Math.abs(value - median))) }
}

const spreadOfSeries = oncePerList(others => {
  const values = others.map(other => other.value)
  return { values, spread: spreadOf(values) }
})

/** How many median absolute deviations, as standard deviations, a value lies from the median. */
function medianScore(value: number, { median, mad }: Spread, least: number): number {
  return Math.abs(value - median) / Math.max(mad / MAD_IN_DEVIATIONS, least)
}

function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? 0))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function standardDeviation(values: readonly number[]): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

function signWarning(value: number, { others }: ValueSurroundings, language: Language) {
  if (value === 0 || others.length < FEWEST_FOR_SIGN) return undefined
  const isChange = others.every(other => Math.sign(other.value) === -Math.sign(value))
  return isChange ? ask('change_of_sign', signSentence(value, language)) : undefined
}

/** A figure always moves when no two values in a row were the same, and most steps are longer than a rounding. */
function sameWarning(value: number, { others, previous }: ValueSurroundings, language: Language) {
  if (previous?.value !== value || others.length < FEWEST_FOR_SAME) return undefined
  const steps = stepsOf(others.map(other => other.value)).map(Math.abs)
  if (!steps.every(step => step > 0)) return undefined
  const precision = 10 ** -Math.max(...others.map(other => decimalsOf(other.value)))
  return medianOf(steps) >= LEAST_MOVE * precision
    ? ask('same_as_last_year', sameSentence(previous, language))
    : undefined
}

/** A usual step that is shorter than this many of the last decimal may well be none once. */
const LEAST_MOVE = 4

/** Values other than the period's own, of its kind, in order. The history is not to change after this. */
export function surroundingValues(
  history: readonly DatedValue[],
  period: Period,
): Pick<ValueSurroundings, 'others' | 'previous'> {
  const { entries, periods } = orderedOf(history, period.kind)
  const newest = periods.at(-1)
  if (!newest || comparePeriods(newest, period) < 0) return { others: entries, previous: entries.at(-1) }
  const orders = periods.map(other => comparePeriods(other, period))
  const others = orders.includes(0) ? entries.filter((_, index) => orders[index] !== 0) : entries
  const earlier = orders.filter(order => order < 0).length
  return { others, previous: others[earlier - 1] }
}

/** The values of one period kind, oldest first, and their periods. */
interface OrderedValues {
  entries: readonly DatedValue[]
  periods: readonly Period[]
}

const NONE: OrderedValues = { entries: [], periods: [] }

function orderedOf(history: readonly DatedValue[], kind: PeriodKind): OrderedValues {
  return orderedByKind(history).get(kind) ?? NONE
}

const orderedByKind = oncePerList((history: readonly DatedValue[]) => {
  const dated = history.flatMap(entry => {
    const period = knownPeriod(entry.period)
    return period ? [{ entry, period }] : []
  })
  const byKind = Map.groupBy(dated, ({ period }) => period.kind)
  return new Map([...byKind].map(([kind, some]) => [kind, inOrder(some)]))
})

/** Series have the same periods, and a hundred of them are judged at once. */
const MOST_KNOWN_PERIODS = 1000
const knownPeriods = new Map<string, Period>()

function knownPeriod(text: string): Period | undefined {
  const known = knownPeriods.get(text)
  if (known) return known
  const period = parsePeriod(text)
  if (period && knownPeriods.size < MOST_KNOWN_PERIODS) knownPeriods.set(text, period)
  return period
}

function inOrder(dated: readonly { entry: DatedValue; period: Period }[]): OrderedValues {
  const ordered = dated.toSorted((a, b) => comparePeriods(a.period, b.period))
  return { entries: ordered.map(({ entry }) => entry), periods: ordered.map(({ period }) => period) }
}

/** Many cells are judged beside the same values, of which this is found out once. */
function oncePerList<Made>(
  make: (values: readonly DatedValue[]) => Made,
): (values: readonly DatedValue[]) => Made {
  const made = new WeakMap<readonly DatedValue[], Made>()
  return values => {
    const known = made.get(values) ?? make(values)
    made.set(values, known)
    return known
  }
}
