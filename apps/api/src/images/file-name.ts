import type { Board, SeriesChartForm, Target } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { clockInStockholm } from '../translations/moment-in-words.ts'

const KNOWN: Record<Language, string> = { sv: 'känd', en: 'known' }
const AS_OF: Record<Language, string> = { sv: 'läget', en: 'as-of' }
const CLOCK: Record<Language, string> = { sv: 'kl', en: 'at' }
const CHANGES: Record<Language, string> = { sv: 'ändringar', en: 'changes' }
const UNTIL: Record<Language, string> = { sv: 'till', en: 'until' }
const LONGEST = 120
const BOARD: Record<Language, string> = { sv: 'målvärden', en: 'targets' }

/** Of what moment a file is, and in which language it is named. */
export type FileMoment = Pick<ReadContext, 'asOf' | 'askedAsOf' | 'language'>

/** Null: the file says itself of which day it is, as every table does. */
interface Known {
  knownFrom: string | null
}

/** What it shows and since when it is known: `andel-som-nyttjat-friskvårdsbidraget-2022-känd-2023-01-31`. */
export function fileName(
  { name, rows, knownFrom }: Pick<Target, 'name' | 'rows'> & Known,
  moment: FileMoment,
): string {
  const latest = rows.find(row => row.outcome?.value != null) ?? rows[0]
  return named([name, latest?.period], momentPart(moment, knownFrom))
}

/** `målvärden-2022-känd-2023-01-31`. */
export function boardFileName(
  { period, knownFrom }: Pick<Board, 'period'> & Known,
  moment: FileMoment,
): string {
  return named([BOARD[moment.language], period], momentPart(moment, knownFrom))
}

/** A deck by its title: `regiondagen-2026-känd-2026-11-22`. */
export function deckFileName(title: string, moment: FileMoment): string {
  return named([title], momentPart(moment))
}

/** `malkoll-2026-11-22`. */
export function exportFileName(moment: FileMoment): string {
  return named(['malkoll'], moment.askedAsOf === null ? dayOf(moment) : momentPart(moment))
}

/** `ändringar-2023-02-01-2023-03-31`; without a beginning `ändringar-till-2023-03-31`. Moments are ISO 8601. */
export function changesFileName(
  { since, until }: { since: string | null; until: string },
  language: Language,
): string {
  const first = since === null ? UNTIL[language] : dateInStockholm(new Date(since))
  return named([CHANGES[language], first], dateInStockholm(new Date(until)))
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
export function seriesFileName({ name, periods, form, places }: SeriesSubject, moment: FileMoment): string {
  const span = [...new Set([periods[0], periods.at(-1)])]
  const namedPlaces = places.length <= MOST_NAMED_PLACES ? places : []
  return named([name, ...span, form && FORMS[form][moment.language], ...namedPlaces], momentPart(moment))
}

/**
 * Since when the figures are known; of an earlier moment that was asked about that moment instead, `läget-2023-06-30`, so
 * that files of different moments never have one name.
 */
function momentPart(moment: FileMoment, knownFrom?: string | null): string {
  const { askedAsOf, language } = moment
  if (askedAsOf === null) return `${KNOWN[language]}-${knownFrom ?? dayOf(moment)}`
  const clock = askedAsOf.includes('T') ? [CLOCK[language], clockOf(moment)] : []
  return [AS_OF[language], dayOf(moment), ...clock].join('-')
}

function dayOf({ asOf }: FileMoment): string {
  return dateInStockholm(new Date(asOf))
}

/** `14-05`, in Europe/Stockholm. */
function clockOf({ asOf }: FileMoment): string {
  return clockInStockholm(new Date(asOf)).replace(':', '-')
}

/** Letters, digits and single hyphens; a long name is cut before its moment. */
function named(parts: readonly (string | null | undefined)[], moment: string): string {
  const subject = parts
    .filter(part => part !== null && part !== undefined)
    .join('-')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
  return `${subject.slice(0, LONGEST - moment.length - 1).replace(/-$/, '')}-${moment}`
}
