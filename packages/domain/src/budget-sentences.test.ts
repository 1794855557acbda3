import { describe, expect, test } from 'vitest'
import { budgetSentence } from './budget-sentences.ts'

const BUDGET_2022 = { budget: 201_098, outcome: 195_087, printed: 6011 }

describe('the net cost in a sentence', () => {
  test.each([
    [
      BUDGET_2022,
      'Nettokostnaden blev 195,1\u00a0miljoner kronor\u00a0– 6,0\u00a0miljoner bättre än budget.',
    ],
    [
      { budget: 100_000, outcome: 101_250, printed: null },
      'Nettokostnaden blev 101,3\u00a0miljoner kronor\u00a0– 1,3\u00a0miljoner sämre än budget.',
    ],
    [
      { budget: 100_000, outcome: 100_000, printed: null },
      'Nettokostnaden blev 100,0\u00a0miljoner kronor\u00a0– enligt budget.',
    ],
    [
      { budget: 100_000, outcome: 100_020, printed: null },
      'Nettokostnaden blev 100,0\u00a0miljoner kronor\u00a0– 20\u00a0000\u00a0kronor sämre än budget.',
    ],
  ])('net cost %j', (amounts, sentence) => {
    expect(budgetSentence(amounts, 'sv')).toBe(sentence)
  })

  test('net cost in English', () => {
    expect(budgetSentence(BUDGET_2022, 'en')).toBe(
      'The net cost was SEK\u00a0195.1\u00a0million\u00a0– SEK\u00a06.0\u00a0million better than budget.',
    )
  })
})
