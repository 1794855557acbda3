import { describe, expect, test } from 'vitest'
import {
  belowZeroText,
  countyComparisonText,
  countyNote,
  rangeText,
  SMALL_POPULATION,
  smallNumberNote,
} from './place-sentences.ts'
import { unitInfo } from './unit.ts'

const PERCENT = { unit: unitInfo('percent', 'sv'), decimals: 1, language: 'sv' } as const
const PER_THOUSAND = unitInfo('per-thousand', 'sv')

describe('a place against its county', () => {
  test('is told in neutral words, and not at all when both are shown as the same figure', () => {
    expect(countyComparisonText({ value: 80.2, county: 79.9 }, PERCENT)).toBe('Högre än länet')
    expect(countyComparisonText({ value: -2, county: 1.5 }, PERCENT)).toBe('Lägre än länet')
    expect(countyComparisonText({ value: 80.21, county: 80.2399 }, PERCENT)).toBeNull()
    const english = { unit: unitInfo('percent', 'en'), decimals: 0, language: 'en' } as const
    expect(countyComparisonText({ value: 1, county: 2 }, english)).toBe('Lower than the county')
  })

  test('is not told of a count, since a part always has less than the whole', () => {
    const context = { ...PERCENT, unit: unitInfo('count', 'sv') }
    expect(countyComparisonText({ value: 10_626, county: 245_483 }, context)).toBeNull()
  })

  test('says that the county value is not fetched, and that it cannot be computed', () => {
    expect(countyNote('SCB', 'sv')).toBe(
      'Länsvärde finns hos SCB men är inte hämtat. Det kan inte räknas fram ur kommunernas värden.',
    )
    expect(countyNote(null, 'sv')).toBe('Länsvärdet kan inte räknas fram ur kommunernas värden.')
    expect(countyNote('SCB', 'en')).toBe(
      'SCB has a county value, but it is not fetched. It cannot be computed from the municipalities’ values.',
    )
  })
})

describe('small numbers', () => {
  const note = (input: Partial<Parameters<typeof smallNumberNote>[0]>) =>
    smallNumberNote({ population: 5600, unit: PER_THOUSAND, period: '2024', flags: [], ...input }, 'sv')

  test('warn for a rate per 1 000 in a place under 10 000 residents', () => {
    expect(note({})).toBe('Under 10\u00a0000 invånare: några få personer ändrar talet mycket.')
    expect(note({ population: SMALL_POPULATION })).toBeNull()
    expect(note({ population: null })).toBeNull()
    expect(note({ unit: PERCENT.unit })).toBeNull()
  })

  test('warn for figures with the source’s noise, wherever they are', () => {
    const noise = 'Talet för 2025 är medvetet lite oskarpt från källan. Små skillnader betyder ingenting.'
    expect(note({ population: 70_000, period: '2025', flags: ['perturbed'] })).toBe(noise)
    expect(note({ period: '2025', flags: ['perturbed'] })).toBe(
      `Under 10\u00a0000 invånare: några få personer ändrar talet mycket. ${noise}`,
    )
  })
})

describe('several places at once', () => {
  test('are told by the lowest and the highest, named', () => {
    const values = [
      { place: 'Mörbylånga', value: 86.5 },
      { place: 'Högsby', value: 74 },
      { place: 'Kalmar', value: 81.1 },
    ]
    expect(rangeText(values, PERCENT)).toBe('74,0\u00a0% (Högsby) till 86,5\u00a0% (Mörbylånga)')
    expect(rangeText(values.slice(0, 1), PERCENT)).toBe('86,5\u00a0%')
    expect(() => rangeText([], PERCENT)).toThrow(RangeError)
  })

  test('are counted below zero', () => {
    expect(belowZeroText({ count: 7, of: 12 }, 'sv')).toBe('7 av 12 kommuner under noll')
    expect(belowZeroText({ count: 7, of: 12 }, 'en')).toBe('7 of 12 municipalities below zero')
  })
})
