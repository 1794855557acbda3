import { expect, test } from 'vitest'
import { formatDay, formatMoment } from './dates.ts'

test('a moment is shown as its day in Stockholm', () => {
  expect(formatDay('2023-01-31T22:59:59.999Z', 'sv')).toBe('31 januari 2023')
  expect(formatDay('2023-01-31T23:00:00.000Z', 'sv')).toBe('1 februari 2023')
})

test('a plain date stays the same day', () => {
  expect(formatDay('2023-01-15', 'sv')).toBe('15 januari 2023')
  expect(formatDay('2023-07-15', 'en')).toBe('15 July 2023')
})

test('a moment has its time of day in Stockholm', () => {
  expect(formatMoment('2023-01-31T23:30:00.000Z', 'sv')).toBe('1 februari 2023 kl. 00:30')
  expect(formatMoment('2023-07-31T11:05:00.000Z', 'en')).toBe('31 July 2023 at 13:05')
})
