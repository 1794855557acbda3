import type { Board, SeriesChartForm, Target } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'

const KNOWN: Record<Language, string> = { sv: 'känd', en: 'known' }
const LONGEST = 120
const BOARD: Record<Language, string> = { sv: 'målvärden', en: 'targets' }

/** What it shows and since when it is known: `andel-som-nyttjat-friskvårdsbidraget-2022-känd-2023-01-31`. */
export function fileName(
  { name, rows, asOf }: Pick<Target, 'name' | 'rows' | 'asOf'>,
  language: Language,
): string {
  const latest = rows.find(row => row.outcome?.value != null) ?? rows[0]
  return named([name, latest?.period], latest?.knownFrom ?? asOf.slice(0, 10), language)
}

/** `målvärden-2022-känd-2023-01-31`. */
export function boardFileName(
  { period, publishedResult }: Pick<Board, 'period' | 'publishedResult'>,
  asOf: string,
  language: Language,
): string {
  return named([BOARD[language], period], publishedResult?.knownFrom ?? asOf, language)
}

/** A deck by its title: `regiondagen-2026-känd-2026-11-22`. */
export function deckFileName(title: string, asOf: string, language: Language): string {
  return named([title], asOf, language)
}

const FORMS: Record<SeriesChartForm, Record<Language, string>> = {
  line: { sv: 'linjer', en: 'lines' },
  bar: { sv: 'staplar', en: 'bars' },
  map: { sv: 'karta', en: 'map' },
  slope: { sv: 'lutning', en: 'slope' },
  stacked: { sv: 'staplade', en: 'stacked' },
}
const MOST_NAMED_PLACES = 4

/** What a picture or a table of series shows. */
export interface SeriesSubject {
  name: string
  /** In the order of time. */
  periods: readonly string[]
  /** Null: a table. */
  form: SeriesChartForm | null
  places: readonly string[]
}

/** `flyttnetto-per-1-000-invånare-2018-2025-linjer-kalmar-borgholm-känd-2026-11-20`; many places are not named. */
export function seriesFileName(
  { name, periods, form, places }: SeriesSubject,
  asOf: string,
  language: Language,
): string {
  const span = [...new Set([periods[0], periods.at(-1)])]
  const namedPlaces = places.length <= MOST_NAMED_PLACES ? places : []
  return named([name, ...span, form && FORMS[form][language], ...namedPlaces], asOf, language)
}

/** Letters, digits and single hyphens; a long name is cut before its date. */
function named(parts: readonly (string | null | undefined)[], day: string, language: Language): string {
  const date = `-${KNOWN[language]}-${day}`
  const subject = parts
    .filter(part => part !== null && part !== undefined)
    .join('-')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
  return subject.slice(0, LONGEST - date.length).replace(/-$/, '') + date
}
