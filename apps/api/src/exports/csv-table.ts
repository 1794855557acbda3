export type CsvCell = string | number | boolean | null | undefined

/** Excel reads UTF-8 as such only with the mark. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** A table for programs (RFC 4180): commas, decimal points, a header of column names; a missing value is empty. */
export function csvTable(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [columns, ...rows].map(cells => cells.map(formatCell).join(','))
  return BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END
}

function formatCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  return quoted(guarded(cell))
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are never touched. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
