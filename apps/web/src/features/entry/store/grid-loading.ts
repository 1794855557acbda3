import { type Cell, type CellKey, cellOf, type Draft, type SeenCell } from '../cells/cell.ts'
import { withoutNeedlessDraft } from './cell-draft.ts'
import type { GridState } from './grid-state.ts'

/** What the server says now. A cell with a draft keeps it, and what was seen when it was typed. */
export function loaded(state: GridState, seen: Iterable<readonly [CellKey, SeenCell]>): GridState {
  const cells = new Map(state.cells)
  for (const [key, content] of seen) cells.set(key, withSeen(cells.get(key), content))
  return { ...state, cells }
}

function withSeen(cell: Cell | undefined, seen: SeenCell): Cell {
  if (!cell) return cellOf(seen)
  // An answer that was on its way when something newer was stored.
  if ((seen.measurementId ?? 0) <= (cell.seen.measurementId ?? 0)) return cell
  const known = { ...cell, seen, warnings: [] }
  return cell.sending ? known : withoutNeedlessDraft(known)
}

/** Drafts of an earlier visit or of another tab. Those that are stored by now are left out. */
export function restored(state: GridState, drafts: Iterable<readonly [CellKey, Draft]>): GridState {
  const cells = new Map(state.cells)
  for (const [key, draft] of drafts) {
    const cell = cells.get(key)
    if (cell && !cell.draft && !cell.sending) cells.set(key, withoutNeedlessDraft({ ...cell, draft }))
  }
  return { ...state, cells }
}
