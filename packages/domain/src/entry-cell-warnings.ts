import { isDeedValue } from './deed.ts'
import type { EntryCell } from './entry-cell.ts'
import type { JudgedTarget } from './entry-judgement.ts'
import type { EntryWarning } from './entry-warnings.ts'
import {
  beforeSeriesSentence,
  DEED_WORDS,
  flipSentence,
  longAgoSentence,
  NEW_SERIES_WORDS,
  notOverSentence,
} from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import { isPeriodOver, type Period, periodEnd, periodYear } from './period.ts'
import type { Surroundings } from './value-surroundings.ts'
import type { Language } from './vocabulary.ts'

/** What is done or not is told by 1 or 0, of which nothing is unusual. */
export function deedWarnings(value: number, language: Language): EntryWarning[] {
  if (isDeedValue(value)) return []
  return [{ code: 'neither_done_nor_not', message: DEED_WORDS[language], requiresComment: true }]
}

/** What is measured once in a period may be known before its end; what adds up until then is preliminary or estimated. */
export function notOverWarnings(
  { flags, today }: EntryCell,
  period: Period,
  language: Language,
): EntryWarning[] {
  const lastDay = periodEnd(period)
  const isTold = flags.includes('preliminary') || flags.includes('estimated')
  if (lastDay === null || period.kind === 'date' || isTold || isPeriodOver(period, today)) return []
  const message = notOverSentence(lastDay, language)
  return [{ code: 'period_not_over', message, requiresComment: false }]
}

export function flipWarnings(judged: readonly JudgedTarget[], language: Language): EntryWarning[] {
  const flipped = judged.flatMap(({ target, assessment: { status } }) =>
    target.status !== 'not_measured' && status !== 'not_measured' && status !== target.status ? [status] : [],
  )
  return [...new Set(flipped)].map(status => ({
    code: 'flips_status',
    message: flipSentence(status, language),
    requiresComment: true,
  }))
}

/**
 * A mistyped place or group makes a series that nobody wants. Said once of a series, to whoever tells something for a place
 * and a group that nothing is told for while the measure is told for others.
 */
export function newSeriesWarning(language: Language): EntryWarning {
  return { code: 'new_series', message: NEW_SERIES_WORDS[language], requiresComment: true }
}

/** A survey may be made every fourth year or so; a series is seldom carried farther back at once. */
const MOST_YEARS_BEFORE = 5
/** How far back the first value of a series may lie without a question. */
const MOST_YEARS_AGO = 15

interface Beginning {
  period: Period
  around: Surroundings
}

/**
 * A mistyped year puts a value long before its series. The first value of all is none of that, nor what follows one that
 * is given with it: a whole series may be entered from its beginning.
 */
export function beginningWarnings(
  cell: EntryCell,
  { period, around }: Beginning,
  language: Language,
): EntryWarning[] {
  if (cell.current !== null || around.previous) return []
  const [first] = around.others
  const year = periodYear(period)
  const isFarBefore = year < reachOf(cell, { period, around })
  if (first) {
    const message = beforeSeriesSentence(cell.period, first.period, language)
    return [{ code: 'before_series', message, requiresComment: isFarBefore }]
  }
  if (!isFarBefore) return []
  const years = yearOfDate(cell.today) - year
  return [{ code: 'long_ago', message: longAgoSentence(cell.period, years, language), requiresComment: true }]
}

/**
 * The year down to which values need no comment. It begins at what is stored, or not long ago, and is moved on by each
 * value given together with this one that is not too far back itself.
 */
function reachOf({ alongside, today }: EntryCell, { period, around }: Beginning): number {
  const [stored] = around.others.slice(0, 1).flatMap(({ period: text }) => knownPeriod(text) ?? [])
  const given = alongside.flatMap(text => knownPeriod(text) ?? [])
  const years = given.filter(({ kind }) => kind === period.kind).map(periodYear)
  const start = stored ? periodYear(stored) - MOST_YEARS_BEFORE : yearOfDate(today) - MOST_YEARS_AGO
  return years
    .toSorted((a, b) => b - a)
    .reduce((reach, year) => (year >= reach ? Math.min(reach, year - MOST_YEARS_BEFORE) : reach), start)
}

function yearOfDate(date: string): number {
  return Number(date.slice(0, 'YYYY'.length))
}
