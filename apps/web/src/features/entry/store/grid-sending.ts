import type { EntryWarning } from '@malkoll/domain'
import {
  type Cell,
  type CellKey,
  contentToSend,
  EMPTY_SEEN,
  isSameContent,
  isSameEntry,
  type Refusal,
  type SeenCell,
  type Theirs,
} from '../cells/cell.ts'
import { withoutNeedlessDraft } from './cell-draft.ts'
import { changeCells, type GridState } from './grid-state.ts'

export function sendingStarted(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => ({ ...cell, sending: cell.draft?.entry ?? null }))
}

export interface Stored {
  key: CellKey
  seen: SeenCell
  warnings: readonly EntryWarning[]
}

/** The server has stored it. What was typed since then stays, as a correction of it. */
export function saved(state: GridState, stored: readonly Stored[], at: string): GridState {
  const cells = new Map(state.cells)
  for (const { key, seen, warnings } of stored) {
    const cell = cells.get(key)
    if (cell) cells.set(key, withStored(cell, { seen, warnings, at }))
  }
  return { ...state, cells }
}

function withStored(
  cell: Cell,
  { seen, warnings, at }: { seen: SeenCell; warnings: readonly EntryWarning[]; at: string },
): Cell {
  const { draft, sending } = cell
  const known = { ...cell, seen, sending: null, refusal: null, conflict: null, savedAt: at }
  if (!draft || (sending && isSameEntry(draft.entry, sending))) {
    // What is gone back to stood there before, and was compared with what is gone back from.
    return { ...known, draft: null, warnings: draft?.isUndo ? [] : warnings }
  }
  const reason = draft.isUndo ? draft.reason : null
  const newer = { ...draft, replaces: seen.measurementId, reason, unsure: [] }
  return withoutNeedlessDraft({ ...known, draft: newer, warnings: [] })
}

/** No answer came: the server may have stored it, or not. */
export function unanswered(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => {
    const sent =
      cell.sending && cell.draft && contentToSend({ ...cell.draft, entry: cell.sending }, cell.seen)
    const draft = cell.draft && sent ? { ...cell.draft, unsure: [...cell.draft.unsure, sent] } : cell.draft
    return { ...cell, sending: null, draft }
  })
}

/** The server has surely stored none of these, and said nothing of them. */
export function notSent(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => withoutNeedlessDraft({ ...cell, sending: null }))
}

export function refused(state: GridState, refusals: ReadonlyMap<CellKey, Refusal>): GridState {
  return changeCells(state, [...refusals.keys()], (cell, key) => {
    const isNewest = cell.draft && cell.sending && isSameEntry(cell.draft.entry, cell.sending)
    return { ...cell, sending: null, refusal: isNewest ? (refusals.get(key) ?? null) : null }
  })
}

/** Somebody else has stored something meanwhile – or this page has, in a request whose answer was lost. */
export function conflicted(
  state: GridState,
  conflicts: readonly { key: CellKey; theirs: Theirs | null }[],
): GridState {
  const cells = new Map(state.cells)
  for (const { key, theirs } of conflicts) {
    const cell = cells.get(key)
    if (cell) cells.set(key, withTheirs(cell, theirs))
  }
  return { ...state, cells }
}

function withTheirs(cell: Cell, theirs: Theirs | null): Cell {
  const seen = theirs ? seenOf(theirs) : EMPTY_SEEN
  const known = { ...cell, seen, sending: null }
  const isOwn = theirs && cell.draft?.unsure.some(content => isSameContent(content, theirs))
  if (!isOwn || !cell.draft) return withoutNeedlessDraft({ ...known, conflict: { theirs } })
  const draft = { ...cell.draft, replaces: theirs.measurementId, unsure: [] }
  return withoutNeedlessDraft({ ...known, draft, savedAt: theirs.at })
}

function seenOf({ at: _at, by: _by, ...seen }: Theirs): SeenCell {
  return seen
}
