import { type Cell, type CellKey, cellOf, type SeenCell } from '../cells/cell.ts'
import { withoutNeedlessDraft } from './cell-draft.ts'
import type { GridState } from './grid-state.ts'
import type { KeptCell } from './kept-cell.ts'

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

/** What an earlier visit or another tab has kept. Drafts that are stored by now are left out, and questions about more. */
export function restored(state: GridState, kept: Iterable<readonly [CellKey, KeptCell]>): GridState {
  const cells = new Map(state.cells)
  for (const [key, { draft, asked }] of kept) {
    const cell = cells.get(key)
    if (!cell || cell.draft || cell.sending) continue
    if (draft) cells.set(key, withoutNeedlessDraft({ ...cell, draft }))
    else if (asked && asked.measurementId === cell.seen.measurementId)
      cells.set(key, { ...cell, warnings: asked.warnings })
  }
  return { ...state, cells }
}
