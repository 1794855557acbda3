/**
 * Periods: the text a period is stored as, its days, its order.
 *
 * | Kind | Text |
 * |---|---|
 * | year | `2022` |
 * | half-year, tertial, quarter, month | `2022-S1` `2022-T2` `2022-Q3` `2022-05` |
 * | date | `2022-05-31` |
 * | survey span | `2019/2022` |
 * | school year | `2021/22` |
 * | year-to-date | `2022-01/2022-08`, end unknown `2022-01/..` |
 */
export type PartKind = 'half_year' | 'tertial' | 'quarter' | 'month'

export type Period =
  | { kind: 'year'; year: number }
  | { kind: PartKind; year: number; part: number }
  | { kind: 'date'; year: number; month: number; day: number }
  | { kind: 'span'; from: number; to: number }
  | { kind: 'school_year'; year: number }
  | { kind: 'year_to_date'; year: number; endMonth: number | null }

export type PeriodKind = Period['kind']

/** Breaks ties between periods with the same first and last day; a year-to-date stands before its year. */
const KIND_ORDER: readonly PeriodKind[] = [
  'date',
  'year_to_date',
  'month',
  'quarter',
  'tertial',
  'half_year',
  'year',
  'school_year',
  'span',
]

const MONTHS_IN_PART: Record<PartKind, number> = { half_year: 6, tertial: 4, quarter: 3, month: 1 }

const PART_LETTERS: Record<string, PartKind> = { S: 'half_year', T: 'tertial', Q: 'quarter' }

const LETTER_OF_PART: Record<Exclude<PartKind, 'month'>, string> = {
  half_year: 'S',
  tertial: 'T',
  quarter: 'Q',
}

const FIRST_YEAR = 1000
const LAST_YEAR = 9999

/** The months, halves, quarters or tertials of a year. */
function partsInYear(kind: PartKind): number {
  return 12 / MONTHS_IN_PART[kind]
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

function isValid(period: Period): boolean {
  switch (period.kind) {
    case 'span':
      return period.from >= FIRST_YEAR && period.from < period.to && period.to <= LAST_YEAR
    case 'school_year':
      return period.year >= FIRST_YEAR && period.year < LAST_YEAR
    default:
      return period.year >= FIRST_YEAR && period.year <= LAST_YEAR && isWithinYear(period)
  }
}

function isWithinYear(period: Exclude<Period, { kind: 'span' | 'school_year' }>): boolean {
  switch (period.kind) {
    case 'year':
      return true
    case 'date':
      return isBetween(period.month, 1, 12) && isBetween(period.day, 1, lastDayOf(period.year, period.month))
    case 'year_to_date':
      return period.endMonth === null || isBetween(period.endMonth, 1, 11)
    default:
      return isBetween(period.part, 1, partsInYear(period.kind))
  }
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high
}

type PeriodReader = [pattern: RegExp, read: (groups: string[]) => Period | undefined]

const READERS: readonly PeriodReader[] = [
  [/^(\d{4})$/, ([year]) => ({ kind: 'year', year: Number(year) })],
  [/^(\d{4})-([STQ])(\d)$/, ([year, letter = '', part]) => readPart(PART_LETTERS[letter], year, part)],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => readPart('month', year, month)],
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    ([year, month, day]) => ({ kind: 'date', year: Number(year), month: Number(month), day: Number(day) }),
  ],
  [/^(\d{4})\/(\d{4})$/, ([from, to]) => ({ kind: 'span', from: Number(from), to: Number(to) })],
  [/^(\d{4})\/(\d{2})$/, ([year, end]) => readSchoolYear(Number(year), Number(end))],
  [/^(\d{4})-01\/\.\.$/, ([year]) => ({ kind: 'year_to_date', year: Number(year), endMonth: null })],
  [/^(\d{4})-01\/\1-(\d{2})$/, ([year, month]) => readYearToDate(Number(year), Number(month))],
]

function readPart(
  kind: PartKind | undefined,
  year: string | undefined,
  part: string | undefined,
): Period | undefined {
  return kind && { kind, year: Number(year), part: Number(part) }
}

function readSchoolYear(year: number, end: number): Period | undefined {
  return (year + 1) % 100 === end ? { kind: 'school_year', year } : undefined
}

function readYearToDate(year: number, endMonth: number): Period {
  return { kind: 'year_to_date', year, endMonth }
}

/**
 * Reads the canonical text of a period; the inverse of {@link formatPeriod}. Undefined for anything else,
 * spaces and lower-case letters included. Years 1000–9999. A year-to-date ends in January to November: one that
 * reaches December is the year itself.
 */
export function parsePeriod(text: string): Period | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text)
    const period = match && read(match.slice(1))
    if (period && isValid(period)) return period
  }
  return undefined
}

/** Whether the text is the canonical text of a period. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== undefined
}

/** The canonical text of a period; the inverse of {@link parsePeriod}. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'month':
      return `${period.year}-${pad(period.part)}`
    case 'date':
      return isoDay(period.year, period.month, period.day)
    case 'span':
      return `${period.from}/${period.to}`
    case 'school_year':
      return `${period.year}/${pad((period.year + 1) % 100)}`
    case 'year_to_date':
      return `${period.year}-01/${period.endMonth === null ? '..' : `${period.year}-${pad(period.endMonth)}`}`
    default:
      return `${period.year}-${LETTER_OF_PART[period.kind]}${period.part}`
  }
}

/** First day, ISO date. A school year runs from 1 July to 30 June. */
export function periodStart(period: Period): string {
  switch (period.kind) {
    case 'span':
      return isoDay(period.from, 1, 1)
    case 'school_year':
      return isoDay(period.year, 7, 1)
    case 'date':
      return isoDay(period.year, period.month, period.day)
    case 'year':
    case 'year_to_date':
      return isoDay(period.year, 1, 1)
    default:
      return isoDay(period.year, (period.part - 1) * MONTHS_IN_PART[period.kind] + 1, 1)
  }
}

/** Last day, ISO date; null for a year-to-date whose end is unknown. */
export function periodEnd(period: Period): string | null {
  if (period.kind === 'year_to_date' && period.endMonth === null) return null
  return latestEnd(period)
}

/** Last day the period can have: 31 December when the end of a year-to-date is unknown. */
function latestEnd(period: Period): string {
  switch (period.kind) {
    case 'span':
      return isoDay(period.to, 12, 31)
    case 'school_year':
      return isoDay(period.year + 1, 6, 30)
    case 'date':
      return periodStart(period)
    case 'year':
      return isoDay(period.year, 12, 31)
    case 'year_to_date':
      return monthEnd(period.year, period.endMonth ?? 12)
    default:
      return monthEnd(period.year, period.part * MONTHS_IN_PART[period.kind])
  }
}

function monthEnd(year: number, month: number): string {
  return isoDay(year, month, lastDayOf(year, month))
}

/** Year of the period's last day: 2022 for `2022-Q3`, `2021/22` and `2019/2022`. */
export function periodYear(period: Period): number {
  return Number(latestEnd(period).slice(0, 4))
}

/** Orders by first day, then last day, then kind; 0 only for the same period. An open end counts as 31 December. */
export function comparePeriods(a: Period, b: Period): number {
  // Most are years, and a series is sorted for each value that is judged in it.
  if (a.kind === 'year' && b.kind === 'year') return Math.sign(a.year - b.year)
  return (
    compareText(periodStart(a), periodStart(b)) ||
    compareText(latestEnd(a), latestEnd(b)) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether every day of `inner` lies in `outer`. An open end counts as 31 December. */
export function periodContains(outer: Period, inner: Period): boolean {
  return periodStart(outer) <= periodStart(inner) && latestEnd(inner) <= latestEnd(outer)
}

/**
 * The next period of the same kind and extent: `2022-Q4` → `2023-Q1`, `2019/2022` → `2023/2026`,
 * `2022-01/2022-08` → `2023-01/2023-08`. Undefined after the year 9999.
 */
export function nextPeriod(period: Period): Period | undefined {
  return validOrUndefined(shifted(period, 1))
}

/** The previous period of the same kind and extent. Undefined before the year 1000. */
export function previousPeriod(period: Period): Period | undefined {
  return validOrUndefined(shifted(period, -1))
}

function validOrUndefined(period: Period): Period | undefined {
  return isValid(period) ? period : undefined
}

function shifted(period: Period, steps: number): Period {
  switch (period.kind) {
    case 'span': {
      const years = (period.to - period.from + 1) * steps
      return { kind: 'span', from: period.from + years, to: period.to + years }
    }
    case 'date':
      return shiftedDate(period, steps)
    case 'year':
    case 'school_year':
    case 'year_to_date':
      return { ...period, year: period.year + steps }
    default: {
      const count = partsInYear(period.kind)
      const index = period.year * count + period.part - 1 + steps
      return { kind: period.kind, year: Math.floor(index / count), part: (index % count) + 1 }
    }
  }
}

function shiftedDate(period: Extract<Period, { kind: 'date' }>, days: number): Period {
  const day = new Date(Date.UTC(period.year, period.month - 1, period.day + days))
  return { kind: 'date', year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
}

/**
 * Whether the period's last day has passed. `today` is the date in Europe/Stockholm (`YYYY-MM-DD`). A year-to-date
 * without a known end is over when its year is.
 */
export function isPeriodOver(period: Period, today: string): boolean {
  return latestEnd(period) < today
}
