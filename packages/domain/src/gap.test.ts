import { describe, expect, test } from 'vitest'
import { gapSentence, genderGap } from './gap.ts'
import { unitInfo } from './unit.ts'

const PERCENT = { unit: unitInfo('percent', 'sv'), decimals: 2, language: 'sv' } as const
const KALMAR = [
  { period: '2008', value: 6.82 },
  { period: '2019', value: 10.87 },
  { period: '2025', value: 12.99 },
]

describe('the gap between the sexes', () => {
  test('is women minus men without binary noise, and only where both have a value', () => {
    const women = [
      { period: '2019', value: 44.3 },
      { period: '2020', value: 45 },
      { period: '2021', value: null },
    ]
    const men = [
      { period: '2019', value: 33.2 },
      { period: '2021', value: 33 },
    ]
    expect(genderGap(women, men)).toEqual([{ period: '2019', value: 11.1 }])
  })

  test('is told from the strategy’s start with one decimal, and says who is higher', () => {
    expect(gapSentence({ points: KALMAR, place: 'Kalmar', start: 2019 }, PERCENT)).toBe(
      'Gapet mellan kvinnor och män i Kalmar gick från 10,9 till 13,0\u00a0procentenheter 2019–2025. Kvinnor ligger högre.',
    )
    const english = { ...PERCENT, unit: unitInfo('percent', 'en'), language: 'en' } as const
    expect(gapSentence({ points: KALMAR, place: 'Kalmar', start: 2019 }, english)).toBe(
      'The gap between women and men in Kalmar went from 10.9 to 13.0\u00a0percentage points 2019–2025. Women are higher.',
    )
  })

  test('writes spans of years apart', () => {
    const points = [
      { period: '2015/2019', value: 5.4 },
      { period: '2021/2025', value: 8.5 },
    ]
    expect(gapSentence({ points, place: null, start: 2019 }, PERCENT)).toContain(
      '2015–2019 till 2021–2025. Kvinnor',
    )
  })

  test('says so when the other sex has become the higher one', () => {
    const points = [
      { period: '2020', value: -1.5 },
      { period: '2022', value: 2 },
    ]
    expect(gapSentence({ points, place: null, start: 2019 }, PERCENT)).toBe(
      'Gapet mellan kvinnor och män gick från 1,5 till 2,0\u00a0procentenheter 2020–2022. Män ligger högre i början. Sedan: Kvinnor ligger högre.',
    )
  })

  test('of one single period is told as it is, and of none not at all', () => {
    expect(gapSentence({ points: [{ period: '2022', value: 0 }], place: null, start: 2019 }, PERCENT)).toBe(
      'Gapet mellan kvinnor och män är 0,0\u00a0procentenheter 2022. Kvinnor och män ligger lika.',
    )
    expect(gapSentence({ points: [], place: 'Kalmar', start: 2019 }, PERCENT)).toBeNull()
  })
})
