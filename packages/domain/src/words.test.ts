import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './vocabulary.ts'
import * as words from './words.ts'

const TABLES = Object.entries(words).filter(([name]) => name.endsWith('_WORDS'))

describe('every code has a word of its own in both languages', () => {
  test.each(TABLES)('%s', (_, table) => {
    for (const language of LANGUAGES) {
      const texts = Object.values(table).map(texts => texts[language])
      expect(texts).not.toContain('')
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

test('the marks that stand on data have the words of the product', () => {
  const marks = Object.values(words.FLAG_WORDS).map(({ sv }) => sv)
  expect(marks).toEqual(expect.arrayContaining(['Beräknad', 'Preliminär', 'Reviderad', 'Seriebrott']))
})
