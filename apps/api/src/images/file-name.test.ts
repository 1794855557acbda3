import { expect, it } from 'vitest'
import { boardFileName, changesFileName, exportFileName, fileName, seriesFileName } from './file-name.ts'

/** Known in the evening of 22 November in UTC, when the day has passed in Stockholm. */
const NOW = { asOf: '2026-11-22T23:30:00Z', askedAsOf: null, language: 'sv' } as const
const THEN = { asOf: '2023-06-30T21:59:59.999Z', askedAsOf: '2023-06-30', language: 'sv' } as const

it('a board picture is named by its period and the day it is known since', () => {
  expect(boardFileName({ period: '2022', knownFrom: null }, NOW)).toBe('målvärden-2022-känd-2026-11-23')
})

it('what a file system forbids becomes a hyphen', () => {
  const target = { name: 'Exempel: A/B "test" \\ ../x', rows: [], knownFrom: null }
  expect(fileName(target, { ...NOW, language: 'en' })).toBe('exempel-a-b-test-x-known-2026-11-23')
})

it('a name stays short enough for every system, and keeps its moment', () => {
  const target = { name: 'friskvård '.repeat(40), rows: [], knownFrom: null }
  expect(fileName(target, THEN).length).toBeLessThanOrEqual(120)
  expect(fileName(target, THEN)).toMatch(/-läget-2023-06-30$/)
})

it('series are named by periods, form and places; a single period once', () => {
  const subject = { name: 'Flyttnetto', periods: ['2018', '2019', '2025'], places: ['Kalmar', 'Borgholm'] }
  expect(seriesFileName({ ...subject, form: 'line' }, NOW)).toBe(
    'flyttnetto-2018-2025-linjer-kalmar-borgholm-känd-2026-11-23',
  )
  expect(
    seriesFileName({ ...subject, periods: ['2023'], form: 'map', places: [] }, { ...NOW, language: 'en' }),
  ).toBe('flyttnetto-2023-map-known-2026-11-23')
})

it('more than four places are not named, nor is what a table or a series without values has none of', () => {
  const places = ['Kalmar', 'Nybro', 'Vimmerby', 'Oskarshamn', 'Torsås']
  expect(seriesFileName({ name: 'Ålder', periods: [], form: null, places }, NOW)).toBe(
    'ålder-känd-2026-11-23',
  )
})

it('what is asked about an earlier moment is named by that moment, not by the day its figures became known', () => {
  const board = { period: '2022', knownFrom: '2023-01-31' }
  expect(boardFileName(board, NOW)).toBe('målvärden-2022-känd-2023-01-31')
  expect(boardFileName(board, THEN)).toBe('målvärden-2022-läget-2023-06-30')
  const atNoon = { ...THEN, asOf: '2023-06-30T10:05:00.000Z', askedAsOf: '2023-06-30T12:05:00+02:00' }
  expect(boardFileName(board, atNoon)).toBe('målvärden-2022-läget-2023-06-30-kl-12-05')
  expect(boardFileName(board, { ...atNoon, language: 'en' })).toBe('targets-2022-as-of-2023-06-30-at-12-05')
})

it('the file of everything is named by its day', () => {
  expect(exportFileName(NOW)).toBe('malkoll-2026-11-23')
  expect(exportFileName(THEN)).toBe('malkoll-läget-2023-06-30')
})

it('changes are named by both ends of their time, or by its end alone', () => {
  const until = '2023-03-31T21:59:59.999Z'
  expect(changesFileName({ since: '2023-02-01T22:59:59.999Z', until }, 'sv')).toBe(
    'ändringar-2023-02-01-2023-03-31',
  )
  expect(changesFileName({ since: null, until }, 'en')).toBe('changes-until-2023-03-31')
})
