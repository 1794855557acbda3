import { type Language, periodTextIn } from '@malkoll/domain'
import { dateInStockholm } from '../http/moment.ts'

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

/** The day of a moment (ISO 8601) in Stockholm, in words. */
export function dayInWords(moment: string, language: Language): string {
  return periodTextIn(dateInStockholm(new Date(moment)), language)
}

/** “22 november 2026 kl. 13:00”, in Europe/Stockholm. */
export function momentInWords(moment: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  })
  return format.format(new Date(moment))
}

/** The moment that an answer is of: of a day that was asked about the day, else with its time. */
export function shownMomentInWords(
  { asOf, askedAsOf }: { asOf: string; askedAsOf: string | null },
  language: Language,
): string {
  const isDay = askedAsOf !== null && !askedAsOf.includes('T')
  return isDay ? dayInWords(asOf, language) : momentInWords(asOf, language)
}
