import { LRUCache } from 'lru-cache'
import { z } from 'zod'

const stockholmDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
const stockholmOffset = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Stockholm',
  timeZoneName: 'longOffset',
})
const date = z.iso.date()
const timeWithOffset = z.iso.datetime({ offset: true })

const HOUR_MS = 60 * 60 * 1000
const MOST_HOURS = 500
const dateOfHour = new LRUCache<number, string>({ max: MOST_HOURS })

/** The date in Europe/Stockholm, YYYY-MM-DD. Each day begins there at a whole hour of UTC. */
export function dateInStockholm(moment: Date): string {
  const hour = Math.floor(moment.getTime() / HOUR_MS)
  const known = dateOfHour.get(hour)
  if (known) return known
  const date = stockholmDate.format(moment)
  dateOfHour.set(hour, date)
  return date
}

/**
 * Reads a moment as readers write it: a date means the last millisecond of that day in Europe/Stockholm,
 * a time needs an offset. Undefined when it is neither, and outside the years 1000–9999: dates are compared
 * as texts of one length, and PostgreSQL reads no year 0.
 */
export function parseMoment(text: string): Date | undefined {
  const moment = readMoment(text)
  return moment && /^[1-9]\d{3}-/.test(moment.toISOString()) ? moment : undefined
}

/** A moment that is written as a day, without a time. */
export function isDate(text: string): boolean {
  return date.safeParse(text).success
}

function readMoment(text: string): Date | undefined {
  if (isDate(text)) return endOfDayInStockholm(text)
  // An unescaped + in a query arrives as a space.
  const time = text.replace(' ', '+')
  return timeWithOffset.safeParse(time).success ? new Date(time) : undefined
}

function endOfDayInStockholm(day: string): Date {
  // Clocks change at 01:00 UTC, so that local midnight and midnight UTC have the same offset.
  const nextMidnightUtc = Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000
  return new Date(nextMidnightUtc - offsetMs(nextMidnightUtc) - 1)
}

function offsetMs(moment: number): number {
  const name = stockholmOffset.formatToParts(moment).find(part => part.type === 'timeZoneName')?.value
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '')
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60 * 1000
}
