import { csvFile, csvText } from '../files/csv.ts'

export type CsvCell = string | number | boolean | null | undefined

const SEPARATOR = ','

/** A table for programs: commas, decimal points, a header of column names; a missing value is empty. */
export function csvTable(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvFile(
    [columns, ...rows].map(cells => cells.map(formatCell)),
    SEPARATOR,
  )
}

function formatCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? csvText(cell, SEPARATOR) : String(cell)
}
