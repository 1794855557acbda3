import type { Language } from '@malkoll/domain'
import { createContext, type ReactNode, use } from 'react'
import { en } from './texts-en.ts'
import { sv, type Texts } from './texts-sv.ts'

const TEXTS: Record<Language, Texts> = { sv, en }
const LanguageContext = createContext<Language>('sv')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return use(LanguageContext)
}

export function useTexts(): Texts {
  return TEXTS[useLanguage()]
}
