import { expect, it } from 'vitest'
import { boardFileName, fileName, seriesFileName } from './file-name.ts'

it('a board picture is named by its period and the day it is known since', () => {
  expect(boardFileName({ period: '2022', publishedResult: null }, '2026-11-23', 'sv')).toBe(
    'målvärden-2022-känd-2026-11-23',
  )
})

it('what a file system forbids becomes a hyphen', () => {
  const target = { name: 'Exempel: A/B "test" \\ ../x', rows: [], asOf: '2023-01-31T00:00:00Z' }
  expect(fileName(target, 'en')).toBe('exempel-a-b-test-x-known-2023-01-31')
})

it('a name stays short enough for every system, and keeps its date', () => {
  const target = { name: 'friskvård '.repeat(40), rows: [], asOf: '2023-01-31T00:00:00Z' }
  expect(fileName(target, 'sv').length).toBeLessThanOrEqual(120)
  expect(fileName(target, 'sv')).toMatch(/-känd-2023-01-31$/)
})

it('series are named by periods, form and places; a single period once', () => {
  const subject = { name: 'Flyttnetto', periods: ['2018', '2019', '2025'], places: ['Kalmar', 'Borgholm'] }
  expect(seriesFileName({ ...subject, form: 'line' }, '2026-11-23', 'sv')).toBe(
    'flyttnetto-2018-2025-linjer-kalmar-borgholm-känd-2026-11-23',
  )
  expect(seriesFileName({ ...subject, periods: ['2023'], form: 'map', places: [] }, '2026-11-23', 'en')).toBe(
    'flyttnetto-2023-map-known-2026-11-23',
  )
})

it('more than four places are not named, nor is what a table or a series without values has none of', () => {
  const places = ['Kalmar', 'Nybro', 'Vimmerby', 'Oskarshamn', 'Torsås']
  expect(seriesFileName({ name: 'Ålder', periods: [], form: null, places }, '2026-11-23', 'sv')).toBe(
    'ålder-känd-2026-11-23',
  )
})
