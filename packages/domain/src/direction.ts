import { exactDifference } from './decimals.ts'
import { comparePeriods, type Period, parsePeriod, periodYear } from './period.ts'
import type { DesiredDirection, DirectionVerdict } from './vocabulary.ts'

/** Changes are told from the year that the regional strategy is valid from. */
export const STRATEGY_START = 2019

/** Years that are marked wherever a direction starts or ends in them. */
export const PANDEMIC_YEARS: readonly number[] = [2020, 2021]

export interface SeriesPoint {
  period: string
  value: number | null
}

export interface KnownPoint {
  period: string
  value: number
}

export interface DirectionWindow {
  /** The observation nearest the window's start; on a tie the later one. */
  from: KnownPoint
  /** The latest observation. */
  to: KnownPoint
  /** to − from, in the series' unit. */
  change: number
  verdict: Exclude<DirectionVerdict, 'mixed'>
  /** The year that the window would start in. */
  wantedYear: number
  isWantedYear: boolean
}

export interface Direction {
  verdict: DirectionVerdict
  /** Since the strategy's start; null without an observation to compare with. */
  long: DirectionWindow | null
  /** Over the last years. */
  short: DirectionWindow | null
  /** Pandemic years that a window starts or ends in. */
  pandemicYears: number[]
}

export interface DirectionInput {
  /** Any order; points without a value are passed over. */
  points: readonly SeriesPoint[]
  desiredDirection: DesiredDirection
  /** The year the strategy starts: 2019 for the RUS. */
  start: number
  /** Decimals shown; a change smaller than the last of them is “Oförändrat”. */
  decimals: number
  /** Length of the short window. Default 2. */
  spanYears?: number
  /** Series breaks: nothing before the last of them is compared with. */
  breaks?: readonly { after: string; before: string }[]
}

interface DatedPoint extends KnownPoint {
  parsed: Period
  year: number
}

/**
 * The direction of an indicator without a decided target: the change since the strategy's start and over the last
 * two years. When the two disagree the verdict is `mixed` (“Olika besked”). Only observations comparable with the
 * latest are used: the same kind of period, the same quarter or month, and after the last series break.
 * `cannot_assess` when a window lacks an observation or no direction is desired.
 */
export function assessDirection(input: DirectionInput): Direction {
  const points = comparablePoints(input)
  const latest = points.at(-1)
  const long = latest && latest.year > input.start ? windowFrom(points, input.start, input) : null
  const short = latest ? windowFrom(points, latest.year - (input.spanYears ?? 2), input) : null
  return { verdict: combined(long, short), long, short, pandemicYears: pandemicYearsOf([long, short]) }
}

function comparablePoints({ points, breaks = [] }: DirectionInput): DatedPoint[] {
  const dated = points.flatMap(datedPoint).sort((a, b) => comparePeriods(a.parsed, b.parsed))
  const latest = dated.at(-1)
  if (!latest) return []
  const firstAfterBreak = Math.max(-Infinity, ...breaks.flatMap(({ before }) => yearOf(before)))
  return dated.filter(point => isComparable(point.parsed, latest.parsed) && point.year >= firstAfterBreak)
}

function datedPoint({ period, value }: SeriesPoint): DatedPoint[] {
  const parsed = parsePeriod(period)
  return parsed && value !== null ? [{ period, value, parsed, year: periodYear(parsed) }] : []
}

function yearOf(period: string): number[] {
  const parsed = parsePeriod(period)
  return parsed ? [periodYear(parsed)] : []
}

/** Same kind and same part of the year; survey spans of the same length. */
function isComparable(a: Period, b: Period): boolean {
  if ('part' in a && 'part' in b) return a.kind === b.kind && a.part === b.part
  if (a.kind === 'span' && b.kind === 'span') return a.to - a.from === b.to - b.from
  if (a.kind === 'date' && b.kind === 'date') return a.month === b.month && a.day === b.day
  if (a.kind === 'year_to_date' && b.kind === 'year_to_date') return a.endMonth === b.endMonth
  return a.kind === b.kind
}

/** To the latest of the points, from the one before its year that is nearest the wanted year. */
function windowFrom(
  points: readonly DatedPoint[],
  wantedYear: number,
  input: DirectionInput,
): DirectionWindow | null {
  const latest = points.at(-1)
  const earlier = points.filter(point => latest && point.year < latest.year)
  const from = nearest(earlier, wantedYear)
  if (!latest || !from) return null
  const change = exactDifference(latest.value, from.value)
  return {
    from: { period: from.period, value: from.value },
    to: { period: latest.period, value: latest.value },
    change,
    verdict: verdictOf(change, input),
    wantedYear,
    isWantedYear: from.year === wantedYear,
  }
}

/** `points` in order, so that the later of two equally near is found last. */
function nearest(points: readonly DatedPoint[], year: number): DatedPoint | undefined {
  return points.reduce<DatedPoint | undefined>((best, point) => {
    const isNearer = !best || Math.abs(point.year - year) <= Math.abs(best.year - year)
    return isNearer ? point : best
  }, undefined)
}

function verdictOf(
  change: number,
  { desiredDirection, decimals }: DirectionInput,
): DirectionWindow['verdict'] {
  if (desiredDirection === 'none') return 'cannot_assess'
  if (Math.abs(change) < Number(`1e-${decimals}`)) return 'unchanged'
  return change > 0 === (desiredDirection === 'up') ? 'forward' : 'back'
}

function combined(long: DirectionWindow | null, short: DirectionWindow | null): DirectionVerdict {
  if (!long || !short) return 'cannot_assess'
  return long.verdict === short.verdict ? long.verdict : 'mixed'
}

function pandemicYearsOf(windows: readonly (DirectionWindow | null)[]): number[] {
  const years = windows.flatMap(window =>
    window ? [...yearOf(window.from.period), ...yearOf(window.to.period)] : [],
  )
  return PANDEMIC_YEARS.filter(year => years.includes(year))
}

export interface DirectionCounts {
  forward: number
  back: number
  unchanged: number
  /** Places that could be assessed. */
  of: number
}

/** How many places went which way over one window: “1 av 12 kommuner åt rätt håll”. */
export function countDirections(windows: readonly (DirectionWindow | null)[]): DirectionCounts {
  const count = (verdict: DirectionVerdict) => windows.filter(window => window?.verdict === verdict).length
  const counts = { forward: count('forward'), back: count('back'), unchanged: count('unchanged') }
  return { ...counts, of: counts.forward + counts.back + counts.unchanged }
}

export interface PlacesDirection {
  verdict: DirectionVerdict
  /** Null when no place could be assessed over the window. */
  long: DirectionCounts | null
  short: DirectionCounts | null
  pandemicYears: number[]
}

/**
 * The direction of several places where they have no value in common: over each window that of more than half of
 * those that could be assessed, otherwise `mixed`; `mixed` too when the two windows disagree.
 */
export function directionOfPlaces(directions: readonly Direction[]): PlacesDirection {
  const long = countsOrNull(directions.map(direction => direction.long))
  const short = countsOrNull(directions.map(direction => direction.short))
  const years = directions.flatMap(direction => direction.pandemicYears)
  const pandemicYears = PANDEMIC_YEARS.filter(year => years.includes(year))
  return { verdict: verdictOfPlaces(long, short), long, short, pandemicYears }
}

function countsOrNull(windows: readonly (DirectionWindow | null)[]): DirectionCounts | null {
  const counts = countDirections(windows)
  return counts.of === 0 ? null : counts
}

function verdictOfPlaces(long: DirectionCounts | null, short: DirectionCounts | null): DirectionVerdict {
  if (!long || !short) return 'cannot_assess'
  const verdict = majorityOf(long)
  return verdict === majorityOf(short) ? verdict : 'mixed'
}

function majorityOf(counts: DirectionCounts): DirectionVerdict {
  const verdicts = ['forward', 'back', 'unchanged'] as const
  return verdicts.find(verdict => counts[verdict] * 2 > counts.of) ?? 'mixed'
}
