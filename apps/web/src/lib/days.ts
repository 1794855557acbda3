const DAY_MS = 24 * 60 * 60 * 1000
/** The day before, YYYY-MM-DD like the days of all functions here. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
}

/** The last day of the month before the day's. */
export function endOfLastMonth(day: string): string {
  return dayBefore(`${day.slice(0, 7)}-01`)
}

export function endOfLastYear(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}-12-31`
}

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
