import type { Source } from '@malkoll/contracts'
import { type Language, periodTextIn } from '@malkoll/domain'

export interface Provenance {
  sources: readonly Pick<Source, 'title' | 'publisher'>[]
  /** Date the latest figure is known from, YYYY-MM-DD; null when there is no figure. */
  knownFrom: string | null
  /** The date is our assumption: only its month is said. */
  isKnownFromAssumed: boolean
}

/** The line under a figure and inside a picture: where it comes from and since when it is known. */
export function sourceLine(
  { sources, knownFrom, isKnownFromAssumed }: Provenance,
  language: Language,
): string {
  const titles = sources.map(source => source.title).join('; ')
  const named = language === 'sv' ? `Källa: ${titles || 'saknas'}.` : `Source: ${titles || 'missing'}.`
  if (knownFrom === null) return named
  const date = periodTextIn(isKnownFromAssumed ? knownFrom.slice(0, 7) : knownFrom, language)
  const assumed = isKnownFromAssumed ? ASSUMED_DATE[language] : ''
  return language === 'sv'
    ? `${named} Uppgift känd ${date}${assumed}.`
    : `${named} Figure known since ${date}${assumed}.`
}

const ASSUMED_DATE: Record<Language, string> = { sv: ' (antaget datum)', en: ' (assumed date)' }
