import { expect, test } from 'vitest'
import { languageOf, readBoardSearch, readTargetListSearch, readTargetSearch } from './page-search.ts'

test('an address without choices is the Swedish board of the latest period', () => {
  expect(readBoardSearch({})).toEqual({})
  expect(languageOf(readBoardSearch({}))).toBe('sv')
})

test('a year that the router has read as a number is text again', () => {
  expect(readBoardSearch({ period: 2022, publicerat: 1, asOf: 2023 })).toEqual({
    period: '2022',
    publicerat: '1',
    asOf: '2023',
  })
})

test('an unknown language, form or switch falls back to the default', () => {
  expect(readBoardSearch({ lang: 'de', visa: 'karta', publicerat: 'ja' })).toEqual({})
  expect(readTargetSearch({ visa: 'diagram' })).toEqual({})
  expect(readTargetSearch({ visa: 'tabell', lang: 'en' })).toEqual({ visa: 'tabell', lang: 'en' })
})

test('filters of the list are read from the address', () => {
  expect(readTargetListSearch({ status: 'met,not_met', mal: 'kultur', q: 'hälsa', annat: 'x' })).toEqual({
    status: 'met,not_met',
    mal: 'kultur',
    q: 'hälsa',
  })
})
