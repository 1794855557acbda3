import type { Language } from './vocabulary.ts'
import { BREAKDOWN_WORDS } from './words.ts'

/** The groups that a series may be told for, in the order in which they are told. Any other comes after them. */
const BREAKDOWN_ORDER = Object.keys(BREAKDOWN_WORDS)

/** The breakdown in words, `kvinnor`; one that has no word as it is stored. */
export function breakdownText(breakdown: string, language: Language): string {
  const words: Readonly<Record<string, Record<Language, string>>> = BREAKDOWN_WORDS
  return words[breakdown]?.[language] ?? breakdown
}

/** The breakdowns in the order in which they are told: everyone, women, men. */
export function inBreakdownOrder(breakdowns: readonly string[]): string[] {
  return breakdowns.toSorted(compareBreakdowns)
}

/** Sorts as {@link inBreakdownOrder}. */
export function compareBreakdowns(a: string, b: string): number {
  return placeOf(a) - placeOf(b)
}

function placeOf(breakdown: string): number {
  const place = BREAKDOWN_ORDER.indexOf(breakdown)
  return place === -1 ? BREAKDOWN_ORDER.length : place
}

/**
 * The breakdowns that are shown of those an indicator has: the ones asked for; when none of them exists the total,
 * which is the answer for everyone; and where no total is published all there are, women and men.
 */
export function shownBreakdowns(existing: readonly string[], asked: readonly string[]): string[] {
  const chosen = existing.filter(breakdown => asked.includes(breakdown))
  if (chosen.length > 0) return inBreakdownOrder(chosen)
  return existing.includes('total') ? ['total'] : inBreakdownOrder(existing)
}
