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
  return text.includes('T') ? formatMoment(text, language) : formatDay(text, language)
}
