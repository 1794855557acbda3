import type { EntryRow, EntrySheet } from '@malkoll/contracts'
import type { CellKey, Draft } from '../cells/cell.ts'
import { cellKeyOf, partsOf, rowKeyOf } from '../sheet-rows.ts'

/** Drafts of cells that no sheet has shown, of one indicator, whose rows can be asked for. */
export interface LostDrafts {
  indicator: string
  periods: string[]
  drafts: readonly [CellKey, Draft][]
}

export function lostByIndicator(drafts: readonly [CellKey, Draft][]): LostDrafts[] {
  const groups = Map.groupBy(drafts, ([key]) => key.slice(0, key.indexOf('|')))
  return [...groups].map(([indicator, own]) => ({
    indicator,
    periods: [...new Set(own.map(([key]) => partsOf(key).period))].toSorted(),
    drafts: own,
  }))
}

/**
 * The cell that a draft belongs to now: its own, or that of what has taken the place of its row – a decided målvärde
 * for an example, or the example again. Null: nothing can be written there.
 */
export function placeOf(key: CellKey, { rows }: Pick<EntrySheet, 'rows'>): CellKey | null {
  const { row: rowKey, period } = partsOf(key)
  const [only, ...others] = rows
  const row =
    rows.find(other => rowKeyOf(other) === rowKey) ??
    rows.find(other => restOf(rowKeyOf(other)) === restOf(rowKey)) ??
    (others.length === 0 ? only : undefined)
  return row && isOpen(row) ? cellKeyOf(rowKeyOf(row), period) : null
}

/** Place, organisation and group. */
function restOf(rowKey: string): string {
  return rowKey.slice(rowKey.indexOf('|'))
}

function isOpen({ lock }: EntryRow): boolean {
  return lock === null || lock === 'other_period'
}

/** In another row than it was typed in: somebody has to say that the value is meant for that one too. */
export function movedDraft(draft: Draft): Draft {
  return { ...draft, replaces: null, unsure: [], isLeft: false }
}
