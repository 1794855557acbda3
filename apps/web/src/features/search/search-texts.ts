import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: 'Sök',
  label: 'Sök mål, målvärden, indikatorer, kommuner och sidor',
  lead: 'Stavningen behöver inte vara exakt.',
  found: (count: number, words: string) =>
    count === 1 ? `1 träff på ”${words}”` : `${count} träffar på ”${words}”`,
  none: (words: string) => `Inga träffar på ”${words}”`,
  noneHelp: 'Prova ett kortare eller ett annat ord.',
  matched: (words: string) => `hittades på ”${words}”`,
  searching: 'Söker',
  suggestions: 'Till exempel',
  words: ['inflyttning', 'arbetslöshet', 'hälsa', 'bostäder', 'friskvård', 'Borgholm'],
  example: 'Exempel',
}

type SearchTexts = typeof sv

const en: SearchTexts = {
  title: 'Search',
  label: 'Search goals, targets, indicators, municipalities and pages',
  lead: 'The spelling need not be exact.',
  found: (count, words) => (count === 1 ? `1 hit for “${words}”` : `${count} hits for “${words}”`),
  none: words => `No hits for “${words}”`,
  noneHelp: 'Try a shorter word, or another one.',
  matched: words => `found by “${words}”`,
  searching: 'Searching',
  suggestions: 'For example',
  words: ['migration', 'unemployment', 'health', 'dwellings', 'wellness', 'Borgholm'],
  example: 'Example',
}

const SEARCH_TEXTS: Record<Language, SearchTexts> = { sv, en }

/** Texts of the search page, apart from those of every page. */
export function useSearchTexts(): SearchTexts {
  return SEARCH_TEXTS[useLanguage()]
}
