import type { Language } from './vocabulary.ts'

const COUNT_WORDS: Record<Language, readonly string[]> = {
  sv: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** A whole number from two to twelve as a word, others as digits. One has a gender in Swedish and stands outside. */
export function countWord(count: number, language: Language): string {
  return COUNT_WORDS[language][count - 2] ?? String(count)
}

/** `kultur`, `kultur och yrkeshögskola`, `kultur, musik och yrkeshögskola`. */
export function joinWords(words: readonly string[], language: Language): string {
  const last = words.at(-1)
  if (last === undefined || words.length === 1) return last ?? ''
  return `${words.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${last}`
}

/** The same text with a large first letter, for the beginning of a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The same text with a small first letter, for use inside a sentence. */
export function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
