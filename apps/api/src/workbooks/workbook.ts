import type { WorkbookCell, WorkbookSheet } from '@malkoll/charts/workbook'
import { decimalsOf, type Language } from '@malkoll/domain'
import { type Cell, type SpreadsheetColumn, YES_NO } from '../images/spreadsheet.ts'

/** Column widths in characters; longer texts are broken. */
const WIDTH = { least: 9, most: 60, padding: 2 }
/** The most a cell may hold; Excel refuses a file with more. */
const LONGEST_TEXT = 32_767

/** A head that stays in view and columns as wide as what stands in them; the first `headColumns` say what a row is. */
export function sheet(
  name: string,
  titles: readonly string[],
  rows: readonly WorkbookCell[][],
  headColumns = 0,
): WorkbookSheet {
  return {
    name,
    headColumns,
    rows: [titles, ...rows.map(row => row.map(cutCell))],
    headRows: 1,
    wrapsTexts: true,
    columnWidths: titles.map((title, column) => widthOf([title, ...rows.map(row => row[column] ?? null)])),
  }
}

/**
 * Rows of a table as cells: values with the indicator's decimals (more where the value has more, so that nothing is
 * hidden), a period that is a plain year as a number, yes and no in words.
 */
export function tableSheet<Row, Subject extends { decimals: number }>(
  name: string,
  columns: readonly SpreadsheetColumn<Row, Subject>[],
  { rows, subject, language }: { rows: readonly Row[]; subject: Subject; language: Language },
): WorkbookSheet {
  return sheet(
    name,
    columns.map(column => column.title[language]),
    rows.map(row =>
      columns.map(({ cell, holds }) => toCell(cell(row, subject, language), { holds, subject, language })),
    ),
    columns.filter(({ isHead }) => isHead).length,
  )
}

interface CellContext {
  holds: 'value' | 'period' | undefined
  subject: { decimals: number }
  language: Language
}

function toCell(cell: Cell, { holds, subject, language }: CellContext): WorkbookCell {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 'yes' : 'no']
  if (typeof cell === 'number') {
    const decimals = holds === 'value' ? shownDecimals(cell, subject) : decimalsOf(cell)
    return { value: cell, format: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' }
  }
  const isYear = holds === 'period' && /^\d{4}$/.test(cell)
  return isYear ? { value: Number(cell), format: '0' } : cell
}

/** More than a source publishes: a quotient that is computed here. */
const COMPUTED_DECIMALS = 6

/** The indicator's, and more where the source gives more; a computed value is shown as elsewhere and kept in full. */
function shownDecimals(value: number, { decimals }: { decimals: number }): number {
  const own = decimalsOf(value)
  return own > COMPUTED_DECIMALS ? decimals : Math.max(decimals, own)
}

function cutCell(cell: WorkbookCell): WorkbookCell {
  return typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell
}

function widthOf(cells: readonly WorkbookCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, lengthOf(cell)), 0)
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + WIDTH.padding))
}

function lengthOf(cell: WorkbookCell): number {
  if (cell === null) return 0
  if (typeof cell !== 'object') return String(cell).length
  const decimals = cell.format.split('.')[1]?.length ?? 0
  return cell.value.toFixed(decimals).length + 2
}
