import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { en } from './presentation-texts-en.ts'
import { type PresentationTexts, sv } from './presentation-texts-sv.ts'

const PRESENTATION_TEXTS: Record<Language, PresentationTexts> = { sv, en }

/** Texts of the page of own decks. */
export function usePresentationTexts(): PresentationTexts {
  return PRESENTATION_TEXTS[useLanguage()]
}
