import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allWords, searchWords, wordsIn } from './sheet-words.ts'

it('Words are sought once each, in any case', () => {
  expect(searchWords('  Folkmängd ÖLAND öland ')).toEqual(['folkmängd', 'öland'])
  expect(searchWords(' ')).toEqual([])
})

it('A name has all of its own words, and together with another one those of both', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      const words = searchWords(`${one} ${other}`)
      expect(wordsIn(`${one} ${other}`, words)).toBe(allWords(words))
      expect(wordsIn(one, words) | wordsIn(other, words)).toBe(allWords(words))
    }),
  )
})
