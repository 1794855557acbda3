import type { Comparator, Language } from './vocabulary.ts'
import { COMPARATOR_WORDS } from './words.ts'

/** Outcome of what has been done, and of what has not. */
const DONE = 1
const NOT_DONE = 0

const NOT_DONE_WORDS: Record<Language, string> = { sv: 'inte genomfört', en: 'not done' }

/** What 1 and 0 mean, where a unit is named. */
export const DEED_UNIT_NAME: Record<Language, string> = {
  sv: 'genomfört (1) eller inte (0)',
  en: 'done (1) or not (0)',
}

/** Languages are not told apart: no word of one means something else in the other. */
const ANSWERS: ReadonlyMap<string, number> = new Map([
  ...['ja', 'genomfört', 'genomförd', 'genomförda', 'yes', 'done'].map(word => [word, DONE] as const),
  ...['nej', 'inte genomfört', 'ej genomfört', 'ej genomförd', 'ej genomförda', 'no', 'not done'].map(
    word => [word, NOT_DONE] as const,
  ),
])

/** Whether målvärden with these comparators, those of one period, are about what is done or not. */
export function isOfDeed(comparators: readonly Comparator[]): boolean {
  return comparators.length > 0 && comparators.every(comparator => comparator === 'done')
}

/** Reads `ja`, `genomfört`, `nej`, `ej genomfört` and their English as 1 or 0; undefined: it is none of them. */
export function readDeed(text: string): number | undefined {
  return ANSWERS.get(text.trim().replace(/\s+/g, ' ').toLowerCase())
}

/** The outcome of what is done or not in words: `genomfört`, else `inte genomfört`. */
export function deedText(value: number, language: Language): string {
  return value === DONE ? COMPARATOR_WORDS.done[language] : NOT_DONE_WORDS[language]
}

/** Whether the value tells of a deed at all: 21 is neither done nor not. */
export function isDeedValue(value: number): boolean {
  return value === DONE || value === NOT_DONE
}
