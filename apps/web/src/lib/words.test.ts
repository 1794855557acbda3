import { expect, test } from 'vitest'
import { holdsWords } from './words.ts'

const NAMES = ['Region\u00adutvecklings\u00adnämnden', 'God hälsa']

test('every word must stand somewhere, in any order and case', () => {
  expect(holdsWords(NAMES, 'HÄLSA  god')).toBe(true)
  expect(holdsWords(NAMES, 'hälsa kultur')).toBe(false)
  expect(holdsWords(NAMES, ' ')).toBe(true)
})

test('a word is found across the places where it may be hyphenated', () => {
  expect(holdsWords(NAMES, 'utvecklingsnämnd')).toBe(true)
})
