import { expect, it } from 'vitest'
import { type Cell, cellOf, type Draft, EMPTY_SEEN } from '../cells/cell.ts'
import { readCell } from '../cells/cell-reading.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { groupQuestions } from './question-groups.ts'

const HISTORY = ['2015', '2016', '2017', '2018', '2019'].map((period, index) => ({
  period,
  value: 50 + index,
}))
const ROW = entryRow({ history: HISTORY })

function drafted(text: string, draft: Partial<Draft> = {}): Cell {
  const entry = { text, language: 'sv' as const, missing: null, details: {} }
  const seen = { ...EMPTY_SEEN, value: 60, measurementId: 7 }
  const base = { replaces: 7, reason: null, isLeft: true, isUndo: false, unsure: [] }
  return { ...cellOf(seen), draft: { entry, ...base, ...draft } }
}

/** The cells asked about together, by their periods. */
function groups(cells: Record<string, Cell>): string[][] {
  const asked = Object.entries(cells).map(([period, cell]) => {
    const beside = { history: HISTORY, alongside: [] }
    const context = { row: ROW, ...beside, period, language: 'sv' as const, today: '2026-11-22' }
    const reading = readCell(cell, { ...context, sharedReason: null, isEditing: false, isCutOff: false })
    return { key: period, reading: { ...reading, cell } }
  })
  return groupQuestions(asked).map(group => group.map(({ key }) => key))
}

it('Lone minus signs of a row are asked about once', () => {
  expect(groups({ 2020: drafted('-'), 2021: drafted('−') })).toEqual([['2020', '2021']])
})

it('Corrections of a row that are odd in the same way share one question, the others have their own', () => {
  expect(
    groups({ 2019: drafted('55'), 2020: drafted('560'), 2021: drafted('56'), 2022: drafted('570') }),
  ).toEqual([
    ['2019', '2021'],
    ['2020', '2022'],
  ])
})

it('What cannot be read is put right cell by cell, and so is what somebody else has changed', () => {
  const conflicted = { ...drafted('55'), conflict: { theirs: null } }
  expect(groups({ 2019: drafted('5O'), 2020: drafted('5l'), 2021: conflicted, 2022: conflicted })).toEqual([
    ['2019'],
    ['2020'],
    ['2021'],
    ['2022'],
  ])
})
