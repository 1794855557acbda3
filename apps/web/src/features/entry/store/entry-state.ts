import type { EntryRow } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Cell, CellKey, Entry } from '../cells/cell.ts'
import { type CellReading, itemOf, readCell, reasonOf } from '../cells/cell-reading.ts'
import { partsOf, type RowKey } from '../sheet-rows.ts'
import type { Link, Outgoing } from './entry-sync.ts'
import { EMPTY_GRID, type GridState } from './grid-state.ts'
import { storedValues, typedPeriods } from './row-values.ts'

export interface EntryState {
  language: Language
  grid: GridState
  rows: ReadonlyMap<RowKey, EntryRow>
  link: Link
  /** False: this browser keeps no drafts. Undefined: not known yet. */
  keepsDrafts: boolean | undefined
  /** Cells that drafts of an earlier visit are back in. */
  restored: readonly CellKey[]
  /** Cells with drafts that no sheet has shown yet. */
  elsewhere: readonly CellKey[]
  /** Drafts of cells that nothing can be written in any more. */
  homeless: ReadonlyMap<CellKey, Entry>
}

export function emptyState(language: Language): EntryState {
  return {
    language,
    grid: EMPTY_GRID,
    rows: new Map(),
    link: 'open',
    keepsDrafts: undefined,
    restored: [],
    elsewhere: [],
    homeless: new Map(),
  }
}

export type ReadCell = CellReading & { cell: Cell }

/** What there is to show of a cell; undefined: it is not known. `today` is a date in Europe/Stockholm. */
export function readIn(state: EntryState, key: CellKey, today: string): ReadCell | undefined {
  const { grid, rows, link, language } = state
  const { row: rowKey, period } = partsOf(key)
  const [cell, row] = [grid.cells.get(key), rows.get(rowKey)]
  if (!cell || !row) return undefined
  const { sharedReason, editing } = grid
  const [isEditing, isCutOff] = [editing?.key === key, link !== 'open']
  const reading = readCell(cell, {
    ...{ row, period, language, today, sharedReason, isEditing, isCutOff },
    history: cell.draft ? storedValues(row, grid) : row.history,
    alongside: cell.draft ? typedPeriods(row, grid) : [],
  })
  return { ...reading, cell }
}

/** Everything that may be sent now. */
export function outgoingIn(state: EntryState, today: string): Outgoing[] {
  return [...state.grid.cells].flatMap(([key, { draft }]) => {
    const { row: rowKey, period } = partsOf(key)
    const row = state.rows.get(rowKey)
    const reading = draft?.isLeft ? readIn(state, key, today) : undefined
    const sent = row && reading?.canSend ? itemOf(reading.cell, { row, period }) : null
    if (!draft || !sent || !reading) return []
    const isCorrection = reading.cell.seen.measurementId !== null
    return [{ key, ...sent, reason: isCorrection ? reasonOf(draft, state.grid.sharedReason) : null }]
  })
}
