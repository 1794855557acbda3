import { LANGUAGES, type Language } from './vocabulary.ts'

/** Reasons that the product itself gives a change, where nobody is asked for one. */
export const OWN_REASONS: Record<'undone' | 'redone', Record<Language, string>> = {
  undone: { sv: 'Ångrad inmatning', en: 'Entry undone' },
  redone: { sv: 'Inmatning gjord igen', en: 'Entry made again' },
}

/**
 * A stored reason as the reader of `language` is shown it, with the language of its words. The product's own are
 * translated; what a person wrote stands as written, and people write Swedish.
 */
export function shownReason(reason: string, language: Language): { text: string; language: Language } {
  const own = Object.values(OWN_REASONS).find(words => LANGUAGES.some(each => words[each] === reason))
  return own ? { text: own[language], language } : { text: reason, language: 'sv' }
}
