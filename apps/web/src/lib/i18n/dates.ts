import type { Language } from '@malkoll/domain'

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

/** “21 november 2026”: the day of a moment (or of a plain date) in Europe/Stockholm. */
export function formatDay(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Stockholm',
  })
  return format.format(new Date(moment))
}

/** “21 november 2026 kl. 14:02”, in Europe/Stockholm. */
export function formatMoment(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  })
  return format.format(new Date(moment))
}

/** “14:02”, in Europe/Stockholm. */
export function formatClock(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  })
  return format.format(new Date(moment))
}

const stockholmDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The date of a moment in Europe/Stockholm, YYYY-MM-DD. */
export function dateInStockholm(moment: Date): string {
  return stockholmDate.format(moment)
}
