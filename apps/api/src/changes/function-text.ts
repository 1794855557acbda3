import { type Language, ROLE_WORDS, ROLES } from '@malkoll/domain'

const SEEDS: Record<Language, string> = { sv: 'Inläsning av utgångsdata', en: 'Loading of base data' }

/** Whom a change is shown to be by: a function, never a person. A program is called what it calls itself. */
export function functionText(actor: string, language: Language): string {
  if (actor === 'seeds') return SEEDS[language]
  const role = ROLES.find(each => each === actor)
  return role ? ROLE_WORDS[role][language] : actor
}
