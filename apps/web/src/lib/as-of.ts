import type { Language } from '@malkoll/domain'
import { formatDay, formatMoment } from './i18n/dates.ts'

const WRITTEN_MOMENT = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/
const DAY_MS = 24 * 60 * 60 * 1000

/** The moment that an address asks about, in words; undefined when it is none, or one that has not come. */
export function askedMoment(
  asOf: string | undefined,
  language: Language,
  now = Date.now(),
): string | undefined {
  // An unescaped + in an address arrives as a space.
  const text = asOf?.replace(' ', '+') ?? ''
  const time = WRITTEN_MOMENT.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time) || time > now + DAY_MS) return undefined
  return shownMoment(text, text, language)
}

/** The day of what is shown, with its time when `asked`, a moment as an address writes it, has one. */
export function shownMoment(moment: string, asked: string | undefined, language: Language): string {
  return hasTime(asked) ? formatMoment(moment, language) : formatDay(moment, language)
}

/** Of a moment as an address writes it. */
export function hasTime(asked: string | undefined): boolean {
  return asked?.includes('T') ?? false
}
