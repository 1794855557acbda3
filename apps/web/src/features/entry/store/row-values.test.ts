import { expect, it } from 'vitest'
import { EMPTY_SEEN } from '../cells/cell.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { cellKeyOf, rowKeyOf } from '../sheet-rows.ts'
import { emptyState, readIn } from './entry-state.ts'
import { loaded } from './grid-loading.ts'
import { EMPTY_GRID, type GridState } from './grid-state.ts'
import { filled } from './grid-typing.ts'

const TODAY = '2026-11-22'
const PERIODS = ['2008', '2010', '2014', '2019', '2020']

/** A series that begins in 2020. */
const ROW = entryRow({
  history: [{ period: '2020', value: 46 }],
  targets: [],
  cells: PERIODS.map(period => ({ ...EMPTY_SEEN, period, knownFrom: null })),
})

const EMPTY = loaded(
  EMPTY_GRID,
  PERIODS.map(period => [keyOf(period), EMPTY_SEEN]),
)

function keyOf(period: string) {
  return cellKeyOf(rowKeyOf(ROW), period)
}

function typedIn(grid: GridState, values: Record<string, string>): GridState {
  const entries = Object.entries(values).map(([period, text]) => {
    return [keyOf(period), { text, language: 'sv' as const, missing: null, details: {} }] as const
  })
  return filled(grid, entries, 'sv')
}

function warningsOf(grid: GridState, period: string) {
  const state = { ...emptyState('sv'), grid, rows: new Map([[rowKeyOf(ROW), ROW]]) }
  return readIn(state, keyOf(period), TODAY)?.warnings
}

it('A value long before its series asks for a comment', () => {
  expect(warningsOf(typedIn(EMPTY, { 2010: '40' }), '2010')).toMatchObject([
    { code: 'before_series', requiresComment: true },
  ])
})

it('Values that lead up to the series together need no comment', () => {
  const grid = typedIn(EMPTY, { 2010: '40', 2014: '41', 2019: '43' })
  for (const period of ['2010', '2014', '2019'])
    expect(warningsOf(grid, period)).toMatchObject([{ code: 'before_series', requiresComment: false }])
})

it('What has been stored here since the sheet came is where the series begins', () => {
  const seen = { ...EMPTY_SEEN, value: 41, measurementId: 7 }
  const grid = typedIn(loaded(EMPTY, [[keyOf('2014'), seen]]), { 2010: '40', 2019: '43' })
  expect(warningsOf(grid, '2010')).toMatchObject([
    { message: '2010 är före seriens första värde, 2014.', requiresComment: false },
  ])
  expect(warningsOf(grid, '2019')).toEqual([])
  const withdrawn = { ...EMPTY_SEEN, missing: 'withdrawn' as const, measurementId: 8 }
  expect(warningsOf(loaded(grid, [[keyOf('2014'), withdrawn]]), '2019')).toMatchObject([
    { message: '2019 är före seriens första värde, 2020.' },
  ])
})
