import { joinWords } from './count-words.ts'
import { formatNumber } from './number.ts'
import type { FulfilmentStatus, Language } from './vocabulary.ts'

/** How many changed values a file of changes holds at most: what a spreadsheet takes without trouble. */
export const CHANGES_FILE_CELLS = 100_000

/** What was known of one målvärde in one period at one moment. */
export interface KnownStatus {
  target: string
  period: string
  status: FulfilmentStatus
}

/**
 * The målvärden that stand at both moments with another status at each, in the order of the later moment. One that is new,
 * or no longer there, has not flipped.
 */
export function flippedStatuses<Before extends KnownStatus, After extends KnownStatus>(
  before: readonly Before[],
  after: readonly After[],
): { before: Before; after: After }[] {
  const earlier = new Map(before.map(known => [keyOf(known), known]))
  return after.flatMap(known => {
    const was = earlier.get(keyOf(known))
    return was && was.status !== known.status ? [{ before: was, after: known }] : []
  })
}

function keyOf({ target, period }: KnownStatus): string {
  return `${target} ${period}`
}

/** How much differs between two moments. */
export interface ChangeCounts {
  /** Cells that say something else than before. */
  corrected: number
  /** Cells that did not exist before. */
  added: number
  targets: number
  statuses: number
}

type CountedWords = Record<keyof ChangeCounts, readonly [one: string, many: string]>

const WORDS: Record<Language, CountedWords> = {
  sv: {
    corrected: ['rättat värde', 'rättade värden'],
    added: ['nytt värde', 'nya värden'],
    targets: ['nytt eller ändrat målvärde', 'nya eller ändrade målvärden'],
    statuses: ['ändrad status', 'ändrade statusar'],
  },
  en: {
    corrected: ['corrected value', 'corrected values'],
    added: ['new value', 'new values'],
    targets: ['new or changed target', 'new or changed targets'],
    statuses: ['changed status', 'changed statuses'],
  },
}

const NOTHING: Record<Language, string> = {
  sv: 'Inget värde, målvärde eller status har ändrats.',
  en: 'No value, target or status has changed.',
}

/** `3 rättade värden, 1 nytt värde och 1 ändrad status.`; what did not change is left out. */
export function changesSentence(counts: ChangeCounts, language: Language): string {
  const kinds = ['corrected', 'added', 'targets', 'statuses'] as const
  const parts = kinds
    .filter(kind => counts[kind] > 0)
    .map(
      kind => `${formatNumber(counts[kind], language)} ${WORDS[language][kind][counts[kind] === 1 ? 0 : 1]}`,
    )
  return parts.length === 0 ? NOTHING[language] : `${joinWords(parts, language)}.`
}
