import { expect, test } from 'vitest'
import { wordCount } from './title-words.ts'

test.each([
  ['', 0],
  ['7 av 17 målvärden är uppfyllda', 6],
  ['Flyttnetto 2025: högst i Borgholm, lägst i Kalmar', 8],
  ['  Från 10,9   till 13,0 – en ökning ', 6],
])('“%s” has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count)
})
