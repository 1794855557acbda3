import type { EntryRow } from '@malkoll/contracts'
import type { DatedValue } from '@malkoll/domain'
import { type Cell, contentToSend } from '../cells/cell.ts'
import { cellKeyOf, rowKeyOf } from '../sheet-rows.ts'
import type { GridState } from './grid-state.ts'

/** The values of a row, as the sheet told them and as they have been stored in its cells since. */
export function storedValues(row: EntryRow, grid: GridState): readonly DatedValue[] {
  const stored = cellsOf(row, grid).filter(([, { seen }]) => seen.measurementId !== null)
  const told = new Map(row.history.map(({ period, value }) => [period, value]))
  if (stored.every(([period, { seen }]) => (told.get(period) ?? null) === exactValue(seen)))
    return row.history
  for (const [period, { seen }] of stored) {
    const value = exactValue(seen)
    if (value === null) told.delete(period)
    else told.set(period, value)
  }
  return [...told].map(([period, value]) => ({ period, value }))
}

/** An inequality is no value to compare with. */
function exactValue({ value, qualifier }: Cell['seen']): number | null {
  return qualifier === null ? value : null
}

/** Periods of a row in which a value is typed that is not stored yet. */
export function typedPeriods(row: EntryRow, grid: GridState): string[] {
  return cellsOf(row, grid).flatMap(([period, { draft, seen }]) =>
    draft && contentToSend(draft, seen)?.value != null ? [period] : [],
  )
}

function cellsOf(row: EntryRow, { cells }: GridState): (readonly [period: string, cell: Cell])[] {
  const rowKey = rowKeyOf(row)
  return row.cells.flatMap(({ period }) => {
    const cell = cells.get(cellKeyOf(rowKey, period))
    return cell ? [[period, cell] as const] : []
  })
}
