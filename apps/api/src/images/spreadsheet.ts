import type { Language } from '@malkoll/domain'
import { csvFile, csvText } from '../files/csv.ts'
import { type ShownMoment, shownMomentInFigures } from '../translations/moment-in-words.ts'

const SEPARATOR = ';'

export type Cell = string | number | boolean | null | undefined

export interface SpreadsheetColumn<Row, Subject> {
  title: Record<Language, string>
  cell: (row: Row, subject: Subject, language: Language) => Cell
  /** What a workbook writes as numbers of its own kind: values of the indicator's unit, and years. */
  holds?: 'value' | 'period'
  /** Says what the row is: such columns come first, and stand on every printed page of a workbook. */
  isHead?: true
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
  const lines = [titles, ...cells].map(line => line.map(cell => formatCell(cell, language)))
  return csvFile(lines, SEPARATOR)
}

/** Who reads a file of its own. */
export interface CsvReader {
  language: Language
  /** As the moment was asked about; null: about now. */
  askedAsOf: string | null
}

/** The last column of a file on its own: the moment that its answer is known at, which no sheet beside it tells. */
export const KNOWN_COLUMN: SpreadsheetColumn<unknown, ShownMoment> = {
  title: { sv: 'Uppgifter kända', en: 'Figures known' },
  cell: (_row, moment) => shownMomentInFigures(moment),
}

function formatCell(cell: Cell, language: Language): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 'yes' : 'no']
  return csvText(cell, SEPARATOR)
}

export const YES_NO: Record<Language, { yes: string; no: string }> = {
  sv: { yes: 'ja', no: 'nej' },
  en: { yes: 'yes', no: 'no' },
}
