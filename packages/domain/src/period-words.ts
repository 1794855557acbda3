import { formatPeriod, type Period, parsePeriod } from './period.ts'
import type { Language } from './vocabulary.ts'

type Words = Record<Language, readonly string[]>

const MONTHS: Words = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const SHORT_MONTHS: Words = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

const ORDINALS: Words = {
  sv: ['första', 'andra', 'tredje', 'fjärde'],
  en: ['first', 'second', 'third', 'fourth'],
}

const PART_NAMES = {
  half_year: { sv: 'halvåret', en: 'half' },
  tertial: { sv: 'tertialet', en: 'four-month period' },
  quarter: { sv: 'kvartalet', en: 'quarter' },
} as const

const PART_LETTERS = { half_year: 'H', tertial: 'T', quarter: 'Q' } as const

function nth(words: Words, language: Language, ordinal: number): string {
  return words[language][ordinal - 1] ?? String(ordinal)
}

/** The period in words, for the middle of a sentence: `första kvartalet 2023`, `the first quarter of 2023`. */
export function describePeriod(period: Period, language: Language): string {
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'month':
      return `${nth(MONTHS, language, period.part)} ${period.year}`
    case 'date':
      return `${period.day} ${nth(MONTHS, language, period.month)} ${period.year}`
    case 'span':
      return `${period.from}–${period.to}`
    case 'school_year':
      return describeSchoolYear(period, language)
    case 'year_to_date':
      return describeYearToDate(period, language, MONTHS)
    default: {
      const ordinal = nth(ORDINALS, language, period.part)
      const name = PART_NAMES[period.kind][language]
      return language === 'sv'
        ? `${ordinal} ${name} ${period.year}`
        : `the ${ordinal} ${name} of ${period.year}`
    }
  }
}

function describeSchoolYear(period: Period, language: Language): string {
  const years = formatPeriod(period)
  return language === 'sv' ? `läsåret ${years}` : `the ${years} school year`
}

type YearToDate = Extract<Period, { kind: 'year_to_date' }>

function describeYearToDate({ year, endMonth }: YearToDate, language: Language, months: Words): string {
  if (endMonth === null) return language === 'sv' ? `hittills ${year}` : `${year} so far`
  const first = nth(months, language, 1)
  return endMonth === 1 ? `${first} ${year}` : `${first}–${nth(months, language, endMonth)} ${year}`
}

/** The period as a short label, for status texts and axes: `Q1 2023`, `H1 2022`, `jan–aug 2022`. */
export function shortPeriod(period: Period, language: Language): string {
  switch (period.kind) {
    case 'month':
      return `${nth(SHORT_MONTHS, language, period.part)} ${period.year}`
    case 'date':
      return `${period.day} ${nth(SHORT_MONTHS, language, period.month)} ${period.year}`
    case 'school_year':
      return formatPeriod(period)
    case 'year_to_date':
      return describeYearToDate(period, language, SHORT_MONTHS)
    case 'year':
    case 'span':
      return describePeriod(period, language)
    default:
      return `${PART_LETTERS[period.kind]}${period.part} ${period.year}`
  }
}

/** The period with the preposition that a verb wants: `under första kvartalet 2023`, `i maj 2022`, `den 31 maj 2022`. */
export function periodPhrase(period: Period, language: Language): string {
  const words = describePeriod(period, language)
  if (period.kind === 'year_to_date' && period.endMonth === null) return words
  return `${preposition(period, language)} ${words}`
}

function preposition(period: Period, language: Language): string {
  if (period.kind === 'date') return language === 'sv' ? 'den' : 'on'
  if (language === 'en') return 'in'
  return period.kind === 'month' ? 'i' : 'under'
}

/** The period a board covers: `helår 2022` for a year, else as {@link describePeriod}. */
export function boardPeriodText(period: Period, language: Language): string {
  if (period.kind !== 'year') return describePeriod(period, language)
  return language === 'sv' ? `helår ${period.year}` : `full year ${period.year}`
}

/**
 * Words for a period given as text, by one of the functions of this file. A text that is no period is shown as it
 * stands, since stored periods are checked when written.
 */
export function periodTextIn(
  text: string,
  language: Language,
  describe: (period: Period, language: Language) => string = describePeriod,
): string {
  const period = parsePeriod(text)
  return period ? describe(period, language) : text
}
