import type { Language } from '@malkoll/domain'

const REMOVED: Record<Language, string> = { sv: 'Borttagen användare', en: 'Removed user' }

/** A removed person's name is emptied, while what she did stays. */
export function personName(name: string, language: Language): string {
  return name === '' ? REMOVED[language] : name
}
