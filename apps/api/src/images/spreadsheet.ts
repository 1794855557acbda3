import type { Language } from '@malkoll/domain'

/** Excel reads UTF-8 as such only with the mark. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

export type Cell = string | number | boolean | null | undefined

export interface SpreadsheetColumn<Row, Subject> {
  title: Record<Language, string>
  cell: (row: Row, subject: Subject, language: Language) => Cell
  /** What a workbook writes as numbers of its own kind: values of the indicator's unit, and years. */
  holds?: 'value' | 'period'
}

/**
 * A table as Swedish spreadsheets open it: semicolons, decimal comma, a header in the reader's language, numbers in
 * full precision. An empty cell has no value.
 */
export function spreadsheet<Row, Subject>(
  columns: readonly SpreadsheetColumn<Row, Subject>[],
  { rows, subject, language }: { rows: readonly Row[]; subject: Subject; language: Language },
): string {
  const titles = columns.map(column => column.title[language])
  const cells = rows.map(row => columns.map(column => column.cell(row, subject, language)))
  const lines = [titles, ...cells].map(line => line.map(cell => formatCell(cell, language)).join(';'))
  return BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END
}

function formatCell(cell: Cell, language: Language): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 'yes' : 'no']
  return quoted(guarded(cell))
}

export const YES_NO: Record<Language, { yes: string; no: string }> = {
  sv: { yes: 'ja', no: 'nej' },
  en: { yes: 'yes', no: 'no' },
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are never touched. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
