import { describe, expect, it } from 'vitest'
import { dateInStockholm, parseMoment } from './moment.ts'

describe('a moment', () => {
  it.each([
    ['2023-01-31', '2023-01-31T22:59:59.999Z'],
    ['2023-07-31', '2023-07-31T21:59:59.999Z'],
    // The night before the clocks change, the day they do, and the day after.
    ['2023-03-25', '2023-03-25T22:59:59.999Z'],
    ['2023-03-26', '2023-03-26T21:59:59.999Z'],
    ['2023-10-28', '2023-10-28T21:59:59.999Z'],
    ['2023-10-29', '2023-10-29T22:59:59.999Z'],
    ['2024-02-29', '2024-02-29T22:59:59.999Z'],
    ['2023-01-31T12:00:00Z', '2023-01-31T12:00:00.000Z'],
    ['2023-01-31T12:00:00+01:00', '2023-01-31T11:00:00.000Z'],
    ['2023-01-31T12:00:00 01:00', '2023-01-31T11:00:00.000Z'],
    ['2023-01-31T12:00:00.250-05:00', '2023-01-31T17:00:00.250Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseMoment(text)?.toISOString()).toBe(moment)
  })

  it.each([
    '',
    '2023',
    '2023-02-29',
    '2023-13-01',
    '31/1 2023',
    '2023-01-31T12:00:00',
    '2023-01-31T25:00:00Z',
    'now',
    '0000-06-01',
    '0999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-23:59',
  ])('“%s” is none', text => {
    expect(parseMoment(text)).toBeUndefined()
  })

  it('belongs to the day it is in Sweden', () => {
    expect(dateInStockholm(new Date('2022-12-31T23:30:00Z'))).toBe('2023-01-01')
    expect(dateInStockholm(new Date('2022-06-30T21:59:59Z'))).toBe('2022-06-30')
  })
})
