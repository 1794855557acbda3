import { expect, test } from 'vitest'
import { comparisonSentence, comparisonText } from './comparison-sentences.ts'
import { unitInfo } from './unit.ts'

const COUNTY = { kind: 'county', name: 'Kalmar län' } as const
const COUNTRY = { kind: 'country', name: 'Riket' } as const
const SWEDISH = { unit: unitInfo('percent', 'sv'), decimals: 0, language: 'sv' } as const
const ENGLISH = { unit: unitInfo('percent', 'en'), decimals: 0, language: 'en' } as const

const HEALTH = {
  name: 'Självskattad hälsa',
  place: COUNTY,
  value: 70,
  otherPlace: COUNTRY,
  otherValue: 73,
  verdict: 'lower',
} as const

test('a comparison names both values, says whether the difference is significant and that it is no målvärde', () => {
  expect(comparisonSentence(HEALTH, SWEDISH)).toBe(
    'Självskattad hälsa: 70\u00a0% i länet, 73\u00a0% i riket. Skillnaden är säkerställd. Det är en jämförelse, inte ett målvärde.',
  )
  expect(comparisonSentence({ ...HEALTH, name: 'Self-rated health' }, ENGLISH)).toBe(
    'Self-rated health: 70% in the county, 73% in the country. The difference is significant. This is a comparison, not a target.',
  )
})

test('a difference that the source does not secure is said not to be', () => {
  expect(comparisonSentence({ ...HEALTH, verdict: 'not_significant' }, SWEDISH)).toContain(
    'Skillnaden är inte säkerställd.',
  )
  expect(comparisonSentence({ ...HEALTH, verdict: 'unknown' }, SWEDISH)).toContain(
    'Källan säger inte om skillnaden är säkerställd.',
  )
})

test('two values that differ are never shown as equal', () => {
  const place = { kind: 'municipality', name: 'Emmaboda' } as const
  expect(comparisonSentence({ ...HEALTH, place, value: 72.6 }, SWEDISH)).toMatch(
    /^Självskattad hälsa: 72,6\u00a0% i Emmaboda, 73\u00a0% i riket\./,
  )
})

test('the comparison’s own words are neutral', () => {
  expect(comparisonText('lower', COUNTRY, 'sv')).toBe('Lägre än riket')
  expect(comparisonText('higher', COUNTY, 'sv')).toBe('Högre än Kalmar län')
  expect(comparisonText('not_significant', COUNTRY, 'sv')).toBe('Ingen säkerställd skillnad')
  expect(comparisonText('lower', COUNTRY, 'en')).toBe('Lower than the country')
})
