import type { EntrySheet } from '@malkoll/contracts'
import type { CellKey, SeenCell } from './cells/cell.ts'

export type RowKey = string

interface RowNames {
  indicator: { slug: string }
  geography: { code: string } | null
  organisation: { slug: string } | null
  breakdown: string
}

/** A series; what its indicator, place, organisation and group make of it. */
export function rowKeyOf(row: RowNames): RowKey {
  return [row.indicator.slug, row.geography?.code, row.organisation?.slug, row.breakdown].join('|')
}

export function cellKeyOf(row: RowKey, period: string): CellKey {
  return `${row}|${period}`
}

/** Row and period of a cell; a period holds no “|”. */
export function partsOf(key: CellKey): { row: RowKey; period: string } {
  const end = key.lastIndexOf('|')
  return { row: key.slice(0, end), period: key.slice(end + 1) }
}

/** What the server says of every cell of a sheet. */
export function seenCells({ rows }: EntrySheet): [CellKey, SeenCell][] {
  return rows.flatMap(row =>
    row.cells.map(({ period, knownFrom: _knownFrom, ...seen }): [CellKey, SeenCell] => [
      cellKeyOf(rowKeyOf(row), period),
      seen,
    ]),
  )
}
