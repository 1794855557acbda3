import { expect, test } from 'vitest'
import { deedText, isOfDeed, readDeed } from './deed.ts'
import { LANGUAGES } from './vocabulary.ts'

test.each(['ja', 'Ja', ' JA ', 'genomfört', 'Genomförd', 'yes', 'Done'])('“%s” is done', text => {
  expect(readDeed(text)).toBe(1)
})

test.each(['nej', 'ej genomfört', 'inte\u00a0genomfört', 'Ej  genomförda', 'no', 'not done'])(
  '“%s” is not done',
  text => {
    expect(readDeed(text)).toBe(0)
  },
)

test.each(['', 'kanske', '1', 'jaja', 'ja nej'])('“%s” is no answer', text => {
  expect(readDeed(text)).toBeUndefined()
})

test.each(LANGUAGES)('What is written can be read again, %s', language => {
  for (const value of [0, 1]) expect(readDeed(deedText(value, language))).toBe(value)
})

test('A period is about a deed when all of its målvärden are', () => {
  expect(isOfDeed(['done'])).toBe(true)
  expect(isOfDeed(['done', 'at_least'])).toBe(false)
  expect(isOfDeed([])).toBe(false)
})
