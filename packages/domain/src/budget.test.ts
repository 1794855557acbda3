import { describe, expect, test } from 'vitest'
import { budgetDeviation, formatMillions } from './budget.ts'

describe('a budget deviation in thousands of kronor', () => {
  test.each([
    ['Intäkter', -155_731, -178_757, 23_026, 'better', 0],
    ['Lön och arbetsgivaravgifter', 149_282, 148_700, 582, 'better', 0],
    ['Utbildning', 3237, 4181, -943, 'worse', 1],
    ['Lokalhyror', 25_924, 25_839, 84, 'better', -1],
    ['Övriga kostnader', 176_551, 193_407, -16_856, 'worse', 0],
    ['Summa', 201_098, 195_087, 6011, 'better', 0],
  ] as const)('of %s 2022 is kept as printed', (_, budget, outcome, printed, verdict, roundingDifference) => {
    expect(budgetDeviation({ budget, outcome, printed })).toEqual({
      deviation: printed,
      isComputed: false,
      roundingDifference,
      verdict,
    })
  })

  test.each([
    [-145_859, -164_639, 18_780],
    [147_171, 141_740, 5431],
    [2036, 1853, 183],
    [1890, 1702, 188],
    [25_097, 24_927, 170],
    [157_368, 176_883, -19_515],
    [187_703, 182_466, 5237],
  ])(
    'of 2021, which has none printed, is budget %d − outcome %d = %d and said to be computed',
    (budget, outcome, deviation) => {
      expect(budgetDeviation({ budget, outcome, printed: null })).toMatchObject({
        deviation,
        isComputed: true,
        roundingDifference: 0,
      })
    },
  )

  test('of nothing is as budgeted', () => {
    expect(budgetDeviation({ budget: 5, outcome: 5, printed: null }).verdict).toBe('as_budgeted')
  })
})

test('millions have one decimal', () => {
  expect(formatMillions(195_087, 'sv')).toBe('195,1\u00a0mkr')
  expect(formatMillions(6011, 'sv')).toBe('6,0\u00a0mkr')
  expect(formatMillions(1_195_087, 'sv')).toBe('1\u00a0195,1\u00a0mkr')
  expect(formatMillions(195_087, 'en')).toBe('SEK\u00a0195.1\u00a0million')
})
