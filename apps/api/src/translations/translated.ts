import type { Language } from '@malkoll/domain'

/** The text in the reader's language; Swedish where the catalogue has no English. */
export function translated<Text extends string | null>(
  language: Language,
  swedish: Text,
  english: string | null,
): Text | string {
  return language === 'en' && english !== null ? english : swedish
}
