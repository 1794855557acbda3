import { describe, expect, it } from 'vitest'
import { arePartsOfOneWhole, type StackedPart } from './stacking.ts'

const COUNT = { countyAggregation: 'sum' } as const
const municipality = (geography: string, breakdown = 'total'): StackedPart => ({
  geography,
  kind: 'municipality',
  breakdown,
})
const COUNTY: StackedPart = { geography: '08', kind: 'county', breakdown: 'total' }

describe('series may be stacked', () => {
  it('when they count what municipalities have, or women and men of one place', () => {
    expect(arePartsOfOneWhole(COUNT, [municipality('0880'), municipality('0885')])).toBe(true)
    expect(arePartsOfOneWhole(COUNT, [municipality('0880', 'women'), municipality('0880', 'men')])).toBe(true)
    const county = ['women', 'men'].map(breakdown => ({ ...COUNTY, breakdown }))
    expect(arePartsOfOneWhole(COUNT, county)).toBe(true)
  })

  it.each(['weighted_mean', 'none'] as const)('never when they are aggregated as %s', countyAggregation => {
    expect(arePartsOfOneWhole({ countyAggregation }, [municipality('0880'), municipality('0885')])).toBe(
      false,
    )
  })

  it('never with the whole beside its parts', () => {
    expect(arePartsOfOneWhole(COUNT, [COUNTY, municipality('0880')])).toBe(false)
    const groups = [municipality('0880'), municipality('0880', 'women'), municipality('0880', 'men')]
    expect(arePartsOfOneWhole(COUNT, groups)).toBe(false)
  })

  it('never alone', () => {
    expect(arePartsOfOneWhole(COUNT, [COUNTY])).toBe(false)
  })
})
