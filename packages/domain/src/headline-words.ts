import { periodTextIn, shortPeriod } from './period-words.ts'
import type { Language } from './vocabulary.ts'

/** A headline on a chart or a slide has at most this many words. */
export const MOST_HEADLINE_WORDS = 12

const THOUSANDS_SPACE = /(?<=\d)[\u00a0\u202f](?=\d{3})/g

/**
 * Words as a reader counts them: `245 483` is one, `66 %` is one, `13,0 procentenheter` two whatever the space between
 * them, and a dash alone is none.
 */
export function countWords(text: string): number {
  const words = text.replaceAll(THOUSANDS_SPACE, '').split(/\s+/)
  return words.filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/**
 * Beginning and ending in at most twelve words. A place after the beginning's last comma or a year at its end, which the
 * subtitle says too, is left out first; what is cut beyond that is marked by an ellipsis.
 * Undefined when the ending leaves no room for one word of the beginning.
 */
export function headlineWithin(beginning: string, ending: string): string | undefined {
  if (countWords(beginning + ending) <= MOST_HEADLINE_WORDS) return beginning + ending
  const subject = beginning.replace(/, [^,]*$| \d[\d–]*$/, '') + ending
  if (countWords(subject) <= MOST_HEADLINE_WORDS) return subject
  const words = beginning.split(' ')
  for (let kept = words.length - 1; kept > 0; kept--) {
    const headline = `${words.slice(0, kept).join(' ').replace(/,$/, '')}…${ending}`
    if (countWords(headline) <= MOST_HEADLINE_WORDS) return headline
  }
  return undefined
}

/** What the unit adds to the name stands in the subtitle: `Flyttnetto per 1 000 invånare` → `Flyttnetto`. */
export function subjectOf(name: string): string {
  return name.split(/ per \d| per resident| per invånare/)[0] ?? name
}

/** The period as a headline writes it: `2025`, `Q1 2023`. */
export function headlinePeriod(period: string, language: Language): string {
  return periodTextIn(period, language, shortPeriod)
}
