import type { Cell, CellKey, Draft, Entry } from '../cells/cell.ts'
import { withEntry } from './cell-draft.ts'

export interface Change {
  key: CellKey
  before: Entry
  after: Entry
  /** Whether the server had what stood there: only that is gone back to without being asked about. */
  wasStored: { before: boolean; after: boolean }
}

/** The server has what the cell says, or is being told. */
export function isStored({ draft, sending }: Cell): boolean {
  return draft === null || sending !== null || draft.unsure.length > 0
}

/** Everything that one press of undo takes back. */
export interface Step {
  changes: readonly Change[]
}

/** `replace`: arrows leave the cell. `caret`: arrows move in the text. */
export type EditMode = 'replace' | 'caret'

export interface GridState {
  cells: ReadonlyMap<CellKey, Cell>
  active: CellKey | null
  /** The other corner of a chosen block; null: only the active cell. */
  anchor: CellKey | null
  editing: { key: CellKey; before: Entry; wasStored: boolean; mode: EditMode } | null
  past: readonly Step[]
  future: readonly Step[]
  /** The same reason for every correction, when the person has said so. */
  sharedReason: string | null
}

export const EMPTY_GRID: GridState = {
  cells: new Map(),
  active: null,
  anchor: null,
  editing: null,
  past: [],
  future: [],
  sharedReason: null,
}

const MOST_STEPS = 200

export function withStep(state: GridState, changes: readonly Change[]): GridState {
  return { ...state, past: [...state.past, { changes }].slice(-MOST_STEPS), future: [] }
}

export function withEntries(
  state: GridState,
  entries: readonly { key: CellKey; entry: Entry; how?: { isUndo: boolean; reason: string } | undefined }[],
): GridState {
  const cells = new Map(state.cells)
  for (const { key, entry, how } of entries) {
    const cell = cells.get(key)
    if (cell) cells.set(key, withEntry(cell, entry, { isLeft: true, ...how }))
  }
  return { ...state, cells }
}

export function changeCell(state: GridState, key: CellKey, change: (cell: Cell) => Cell): GridState {
  return changeCells(state, [key], change)
}

export function changeCells(
  state: GridState,
  keys: readonly CellKey[],
  change: (cell: Cell, key: CellKey) => Cell,
): GridState {
  const cells = new Map(state.cells)
  for (const key of keys) {
    const cell = cells.get(key)
    if (cell) cells.set(key, change(cell, key))
  }
  return { ...state, cells }
}

export function withCell(state: GridState, key: CellKey, cell: Cell): GridState {
  return { ...state, cells: new Map(state.cells).set(key, cell) }
}

export function withDrafts(
  state: GridState,
  keys: readonly CellKey[],
  change: (draft: Draft) => Draft,
): GridState {
  return changeCells(state, keys, cell => ({ ...cell, draft: cell.draft && change(cell.draft) }))
}
