import type { Language, Role } from './vocabulary.ts'

/** What a role is called. Public pages show it where a person has changed something. */
export const ROLE_WORDS: Record<Role, Record<Language, string>> = {
  analyst: { sv: 'Handläggare', en: 'Analyst' },
  reviewer: { sv: 'Granskare', en: 'Reviewer' },
  editor: { sv: 'Redaktör', en: 'Editor' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
  management: { sv: 'Ledning', en: 'Management' },
  elected: { sv: 'Förtroendevald', en: 'Elected representative' },
}
