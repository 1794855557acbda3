import { expect, it } from 'vitest'
import { sharedPeriod } from './shared-period.ts'

it.each([
  ['is the newest that all have', [['2023', '2024'], ['2024']], '2024'],
  ['is not that of one ahead of the others', [['2024', '2025'], ['2024'], ['2024']], '2024'],
  ['waits for nobody who is behind', [['2024', '2025'], ['2024', '2025'], ['2023']], '2025'],
  ['is shared by more than half', [['2024', '2025'], ['2024']], '2024'],
  ['is the newest where none is shared by so many', [['2022'], ['2024'], ['2023']], '2024'],
  [
    'follows the calendar, not the letters',
    [['2024-05', '2024-10'], ['2024-10', '2024-05'], ['2024-05']],
    '2024-10',
  ],
  ['is none without periods', [['a year']], undefined],
] satisfies [string, string[][], string | undefined][])('a shared period %s', (_rule, ofEach, expected) => {
  expect(sharedPeriod(ofEach)).toBe(expected)
})
