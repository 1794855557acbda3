import { expect, test } from 'vitest'
import { latestSentence } from './latest-sentence.ts'

const UNIT = { code: 'percent', name: 'procent', symbol: '%', differenceName: 'procentenheter' }

test('a range over the municipalities names no place of its own', () => {
  const latest = {
    period: '2024',
    text: '74,0 % (Högsby) till 86,5 % (Mörbylånga)',
    geography: null,
    isComputed: false,
  }
  expect(latestSentence({ latest, direction: null, unit: UNIT }, 'sv')).toBe(
    '74,0 % (Högsby) till 86,5 % (Mörbylånga) 2024.',
  )
})

test('a unit without a symbol is said in words', () => {
  const unit = { ...UNIT, code: 'per-thousand', name: 'per 1 000 invånare', symbol: null }
  const geography = { code: '08', name: 'Kalmar län', kind: 'county' as const }
  const latest = { period: '2024', text: '1,49', geography, isComputed: true }
  expect(latestSentence({ latest, direction: null, unit }, 'sv')).toBe(
    'Kalmar län: 1,49 per 1 000 invånare 2024.',
  )
})

test.each([
  ['sv', null, '2022: 10.'],
  ['en', null, '2022: 10.'],
  ['sv', { code: '08', name: 'Kalmar län', kind: 'county' as const }, 'Kalmar län 2022: 10.'],
] as const)('a number alone comes after its period, in %s', (language, geography, sentence) => {
  const unit = { ...UNIT, code: 'count', name: 'antal', symbol: null }
  const latest = { period: '2022', text: '10', geography, isComputed: false }
  expect(latestSentence({ latest, direction: null, unit }, language)).toBe(sentence)
})

test('a value of no place is told in a sentence', () => {
  const latest = { period: '2025', text: '73 %', geography: null, isComputed: false }
  expect(latestSentence({ latest, direction: null, unit: UNIT }, 'sv')).toBe('Senaste värdet är 73 % (2025).')
  expect(latestSentence({ latest, direction: null, unit: UNIT }, 'en')).toBe(
    'The latest value is 73 % (2025).',
  )
})

test('without figures nothing is said', () => {
  expect(latestSentence({ latest: null, direction: null, unit: UNIT }, 'sv')).toBe('')
})
