import { describe, expect, it } from 'vitest'
import { breakdownText, inBreakdownOrder, shownBreakdowns } from './breakdown.ts'

describe('The breakdowns shown of an indicator', () => {
  it.each([
    {
      has: ['men', 'total', 'women'],
      asked: [],
      shown: ['total'],
      rule: 'everyone when nothing is asked for',
    },
    {
      has: ['men', 'total', 'women'],
      asked: ['men', 'women'],
      shown: ['women', 'men'],
      rule: 'those asked for',
    },
    { has: ['men', 'women'], asked: ['total'], shown: ['women', 'men'], rule: 'both sexes without a total' },
    { has: ['total'], asked: ['women'], shown: ['total'], rule: 'everyone when the group does not exist' },
    { has: [], asked: ['women'], shown: [], rule: 'none where there are no series' },
  ])('are $rule', ({ has, asked, shown }) => {
    expect(shownBreakdowns(has, asked)).toEqual(shown)
  })
})

it('breakdowns are told as everyone, women, men, and then any other', () => {
  expect(inBreakdownOrder(['aged-20-24', 'men', 'total', 'women'])).toEqual([
    'total',
    'women',
    'men',
    'aged-20-24',
  ])
})

it('a breakdown without a word is told as it is stored', () => {
  expect(['women', '0-17'].map(breakdown => breakdownText(breakdown, 'sv'))).toEqual(['kvinnor', '0-17'])
  expect(breakdownText('total', 'en')).toBe('total')
})
