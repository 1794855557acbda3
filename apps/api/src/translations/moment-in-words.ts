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

/** A moment as it is known, and as the reader asked about it; null: asked about now. */
export interface ShownMoment {
  asOf: string
  askedAsOf: string | null
}

/** The day that an answer is of; with its time when that was asked about, since a day has many moments. */
export function shownMomentInWords({ asOf, askedAsOf }: ShownMoment, language: Language): string {
  return hasTime(askedAsOf) ? momentInWords(asOf, language) : dayInWords(asOf, language)
}

/** The same in figures: `2023-06-30`, or `2023-06-30 14:05`. */
export function shownMomentInFigures({ asOf, askedAsOf }: ShownMoment): string {
  const moment = new Date(asOf)
  return hasTime(askedAsOf) ? momentInFigures(moment) : dateInStockholm(moment)
}

/** `2023-06-30 14:05`, in Europe/Stockholm. */
export function momentInFigures(moment: Date): string {
  return `${dateInStockholm(moment)} ${clockInStockholm(moment)}`
}

/** `14:05` */
export function clockInStockholm(moment: Date): string {
  return moment.toLocaleTimeString('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Stockholm',
  })
}

function hasTime(askedAsOf: string | null): boolean {
  return askedAsOf?.includes('T') ?? false
}
