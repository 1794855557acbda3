import type { Language } from './vocabulary.ts'

/** What so many målvärden are, as it stands after their number: `uppfyllt` of one, else `uppfyllda`. */
export function metWord(count: number, language: Language): string {
  if (language === 'en') return 'met'
  return count === 1 ? 'uppfyllt' : 'uppfyllda'
}

/** The same of those that are not: `inte uppfyllt`, `inte uppfyllda`. */
export function notMetWord(count: number, language: Language): string {
  return `${language === 'sv' ? 'inte' : 'not'} ${metWord(count, language)}`
}
