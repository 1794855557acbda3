import { periodRange } from './chart-text.ts'
import { headlinePeriod, headlineWithin, subjectOf } from './headline-words.ts'
import { formatNumber, precisionOf } from './number.ts'
import { comparePeriods, parsePeriod } from './period.ts'
import type { HeadlineSeries, SeriesHeadlineInput } from './series-headline.ts'
import type { SentenceContext } from './target-words.ts'
import { formatValue } from './unit.ts'
import type { Language } from './vocabulary.ts'

interface KnownPoint {
  period: string
  value: number
}

/** So many years in a row make a course; fewer are noise. */
const LEAST_STEPS = 3

/**
 * How one place went, over what may be compared: after the last series break. By the first that holds: a run of at
 * least three years in one direction up to the latest value, `Folkmängd, Kalmar län: minskar sedan 2022, från 247 711
 * till 245 483` · its first and last value, `Flyttnetto, Kalmar län: från 5,30 till 1,49, 2018–2024` · a lone value after
 * a break, with a warning not to look back. Undefined for several series, and for one value without a break.
 */
export function courseHeadline(input: SeriesHeadlineInput, context: SentenceContext): string | undefined {
  const [only, ...others] = input.series
  if (input.view !== 'over_time' || !only || others.length > 0) return
  const { points, isCut } = comparablePoints(only, input.breaks ?? [])
  const first = points.find(({ value }) => value !== null)
  const last = points.findLast(({ value }) => value !== null)
  if (first?.value == null || last?.value == null) return
  const subject = `${subjectOf(input.name)}, ${only.place}`
  if (first === last) return isCut ? afterBreak(subject, { ...last, value: last.value }, context) : undefined
  const ends = [
    { period: first.period, value: first.value },
    { period: last.period, value: last.value },
  ] as const
  return runHeadline(subject, points, context) ?? endsHeadline(subject, ends, context)
}

function comparablePoints({ points }: HeadlineSeries, breaks: NonNullable<SeriesHeadlineInput['breaks']>) {
  const latest = points.findLast(({ value }) => value !== null)
  const starts = breaks
    .map(({ before }) => before)
    .filter(before => latest && !isBefore(latest.period, before))
  const after = points.filter(({ period }) => starts.every(start => !isBefore(period, start)))
  const isCut = points.some(point => point.value !== null && !after.includes(point))
  return { points: after, isCut }
}

function isBefore(period: string, other: string): boolean {
  const [a, b] = [parsePeriod(period), parsePeriod(other)]
  return a !== undefined && b !== undefined && comparePeriods(a, b) < 0
}

function runHeadline(
  subject: string,
  points: HeadlineSeries['points'],
  context: SentenceContext,
): string | undefined {
  const run = latestRun(points)
  const [turn, last] = [run[0], run.at(-1)]
  if (!turn || !last || run.length <= LEAST_STEPS) return
  const [from, to] = endTexts([turn, last], context)
  if (from === to) return
  const { language } = context
  const verb = RUN_VERBS[language][last.value < turn.value ? 'falling' : 'rising']
  const since = headlinePeriod(turn.period, language)
  return headlineWithin(subject, `: ${verb} ${since}, ${fromTo(from, to, language)}`)
}

const RUN_VERBS: Record<Language, Record<'falling' | 'rising', string>> = {
  sv: { falling: 'minskar sedan', rising: 'ökar sedan' },
  en: { falling: 'falling since', rising: 'rising since' },
}

/** The longest run of years up to the latest, none of them missing, in which every value is beyond the one before. */
function latestRun(points: HeadlineSeries['points']): KnownPoint[] {
  const end = points.findLastIndex(({ value }) => value !== null)
  const run: KnownPoint[] = []
  for (let i = end; i >= 0; i--) {
    const { period = '', value = null } = points[i] ?? {}
    if (value === null || parsePeriod(period)?.kind !== 'year') break
    const [next, following] = run
    const isOnward =
      !next || (next.value !== value && (!following || isSameWay([value, next.value, following.value])))
    if (!isOnward) break
    run.unshift({ period, value })
  }
  return run
}

function isSameWay([a, b, c]: readonly [number, number, number]): boolean {
  return Math.sign(b - a) === Math.sign(c - b)
}

function endsHeadline(
  subject: string,
  ends: readonly [KnownPoint, KnownPoint],
  context: SentenceContext,
): string | undefined {
  const { language } = context
  const [from, to] = endTexts(ends, context)
  const [first, last] = ends.map(({ period }) => headlinePeriod(period, language))
  if (from === to) {
    const both = language === 'sv' ? `både ${first} och ${last}` : `in both ${first} and ${last}`
    return headlineWithin(subject, `: ${to} ${both}`)
  }
  const years = periodRange(
    ends.map(({ period }) => period),
    language,
  )
  return headlineWithin(subject, `: ${fromTo(from, to, language)}, ${years}`)
}

function afterBreak(subject: string, { period, value }: KnownPoint, context: SentenceContext) {
  const { language, unit } = context
  const level = `${formatValue(value, unit, language, precisionOf(context))} ${headlinePeriod(period, language)}`
  const warning =
    language === 'sv' ? 'seriebrott, inte jämförbart bakåt' : 'series break, not comparable backwards'
  return headlineWithin(subject, `: ${level}, ${warning}`)
}

/** Both values with the indicator's decimals; the unit stands once, after the last. */
function endTexts(
  [first, last]: readonly [KnownPoint, KnownPoint],
  context: SentenceContext,
): [string, string] {
  const { unit, language } = context
  const precision = precisionOf(context)
  const from = formatNumber(first.value, language, precision)
  const to = formatNumber(last.value, language, precision)
  return from === to || unit.symbol === null
    ? [from, to]
    : [from, formatValue(last.value, unit, language, precision)]
}

function fromTo(from: string, to: string, language: Language): string {
  return language === 'sv' ? `från ${from} till ${to}` : `from ${from} to ${to}`
}
