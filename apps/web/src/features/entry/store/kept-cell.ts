import type { EntryWarning } from '@malkoll/domain'
import type { Cell, CellKey, Draft } from '../cells/cell.ts'
import type { GridState } from './grid-state.ts'

/** What the browser keeps of a cell from one visit to the next. */
export interface KeptCell {
  draft: Draft | null
  /** What is odd about the stored value, until the person has answered. */
  asked?: { measurementId: number | null; warnings: readonly EntryWarning[] } | undefined
}

/** Null: there is nothing to keep. */
function keptOf({ draft, seen, warnings }: Cell): KeptCell | null {
  if (draft) return { draft }
  return warnings.length > 0 ? { draft: null, asked: { measurementId: seen.measurementId, warnings } } : null
}

export function keptIn({ cells }: GridState): Map<CellKey, KeptCell> {
  return new Map(
    [...cells].flatMap(([key, cell]) => {
      const kept = keptOf(cell)
      return kept ? [[key, kept]] : []
    }),
  )
}

/** What is to be kept of the cells that have changed. */
export function keptSince(before: GridState, after: GridState): Map<CellKey, KeptCell | null> {
  const changed = [...after.cells].filter(([key, cell]) => !keepsTheSame(before.cells.get(key), cell))
  return new Map(changed.map(([key, cell]) => [key, keptOf(cell)]))
}

function keepsTheSame(before: Cell | undefined, after: Cell): boolean {
  const warnings = before?.warnings ?? []
  const isSameQuestion = warnings === after.warnings || warnings.length + after.warnings.length === 0
  return (before?.draft ?? null) === after.draft && isSameQuestion
}
