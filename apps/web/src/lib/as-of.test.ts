import { expect, test } from 'vitest'
import { askedMoment, shownMoment } from './as-of.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')

test('an address asks about a day, or about a time of a day', () => {
  expect(askedMoment('2023-01-31', 'sv', NOW)).toBe('31 januari 2023')
  expect(askedMoment('2023-01-31T12:00:00Z', 'sv', NOW)).toBe('31 januari 2023 kl. 13:00')
  expect(askedMoment('2023-01-31T12:00:00 01:00', 'en', NOW)).toBe('31 January 2023 at 12:00')
  expect(askedMoment('2026-11-22', 'sv', NOW)).toBe('22 november 2026')
})

test('what is shown has the day, and the time only when that was asked about', () => {
  const moment = '2023-01-31T12:00:00.000Z'
  expect(shownMoment(moment, undefined, 'sv')).toBe('31 januari 2023')
  expect(shownMoment(moment, '2023-01-31', 'sv')).toBe('31 januari 2023')
  expect(shownMoment(moment, '2023-01-31T13:00:00+01:00', 'sv')).toBe('31 januari 2023 kl. 13:00')
})

test.each([undefined, '', '2023', 'i går', '2023-02-99', '2026-12-24'])(
  '%s is no moment to look back to',
  text => {
    expect(askedMoment(text, 'sv', NOW)).toBeUndefined()
  },
)
