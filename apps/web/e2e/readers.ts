import type { AuditCheck, AuditReader } from '../src/features/accessibility/audit.ts'
import { DESKTOP, PHONE } from './visit.ts'

interface Reader {
  viewport: { width: number; height: number }
  colorScheme: 'light' | 'dark'
  language: 'sv' | 'en'
  /** What is tried in this reader's window; each check is tried where it is hardest to pass. */
  checks: readonly AuditCheck[]
}

export const READERS: Record<AuditReader, Reader> = {
  phone_light: {
    viewport: PHONE,
    colorScheme: 'light',
    language: 'sv',
    checks: ['rules', 'chart_text', 'keyboard', 'large_text', 'narrow_window'],
  },
  phone_dark: { viewport: PHONE, colorScheme: 'dark', language: 'sv', checks: ['rules', 'forced_colours'] },
  desktop_light: {
    viewport: DESKTOP,
    colorScheme: 'light',
    language: 'en',
    checks: ['rules', 'chart_text', 'large_text', 'forced_colours'],
  },
  desktop_dark: {
    viewport: DESKTOP,
    colorScheme: 'dark',
    language: 'en',
    checks: ['rules', 'keyboard', 'still'],
  },
}

/** The address of a page in the reader's language. */
export function inLanguage(path: string, language: Reader['language']): string {
  if (language === 'sv') return path
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`
}
