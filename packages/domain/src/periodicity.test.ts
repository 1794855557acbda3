import { describe, expect, it } from 'vitest'
import { wrongKindSentence } from './periodicity.ts'

function sentence(period: string, periodicity: string, held: readonly string[] = []) {
  return wrongKindSentence(period, { periodicity, held: () => held }, 'sv')
}

describe('A period of a series', () => {
  it.each([
    ['2022', 'year'],
    ['2022', 'election'],
    ['2022-05', 'month'],
    ['2022-Q3', 'quarter'],
    ['2021/22', 'school_year'],
    ['2019/2022', 'span'],
    ['2022-01/2022-08', 'year_to_date'],
    ['2022-01/..', 'year_to_date'],
  ])('%s fits the periodicity %s', (period, periodicity) => {
    expect(sentence(period, periodicity)).toBeUndefined()
  })

  it.each([
    ['2022-Q1', 'year', 'Måttet redovisas per år (2022).'],
    ['2021/22', 'year', 'Måttet redovisas per år (2022).'],
    ['2022', 'month', 'Måttet redovisas per månad (2022-05).'],
    ['2022', 'school_year', 'Måttet redovisas per läsår (2021/22).'],
  ])('%s does not fit the periodicity %s', (period, periodicity, expected) => {
    expect(sentence(period, periodicity)).toBe(expected)
  })

  it('fits when the series has values of its kind already', () => {
    expect(sentence('2022-S2', 'year_to_date', ['2021-S1', '2022-01/..'])).toBeUndefined()
    expect(sentence('2022', 'year_to_date', ['2021-S1', '2021-S2'])).toBe(
      'Måttet redovisas från årets början (2022-01/2022-08) eller per halvår (2022-S1).',
    )
  })

  it('has any kind when the periodicity names none', () => {
    for (const periodicity of ['irregular', 'vartannat år']) {
      expect(sentence('2022-Q1', periodicity)).toBeUndefined()
    }
  })

  it('is told of in English too', () => {
    expect(wrongKindSentence('2022-Q1', { periodicity: 'year', held: () => [] }, 'en')).toBe(
      'The measure is given by year (2022).',
    )
  })
})
