import { expect, it } from 'vitest'
import { columnText } from './period-text.ts'

it.each([
  ['2022', '2022'],
  ['2022-01/..', 'hittills 2022'],
  ['2022-01/2022-08', 'jan–aug 2022'],
  ['2022-05', 'maj 2022'],
])('A column of %s is headed “%s”', (period, words) => {
  expect(columnText(period, 'sv')).toBe(words)
})
