import { expect, test } from 'vitest'
import { dayBefore, endOfLastMonth, endOfLastYear, isDay } from './days.ts'

test('days before, over months and years', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  expect(endOfLastMonth('2026-01-15')).toBe('2025-12-31')
  expect(endOfLastMonth('2026-11-22')).toBe('2026-10-31')
  expect(endOfLastYear('2026-11-22')).toBe('2025-12-31')
})

test('a day of the calendar, and what is none', () => {
  expect(isDay('2024-02-29')).toBe(true)
  for (const text of ['2023-02-29', '2023-13-01', '2023', 'i går', '']) expect(isDay(text)).toBe(false)
})
