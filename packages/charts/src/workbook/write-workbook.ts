import { addDocumentProperties, type DocumentProperties } from '../opc/document-properties.ts'
import { OfficePackage } from '../opc/office-package.ts'
import { el, textEl } from '../opc/xml.ts'
import { type CellStyle, CellStyles } from './cell-styles.ts'

/**
 * A text, a number in full precision (with the format it is shown in), or nothing at all: an empty cell is not zero and
 * not an empty text.
 */
export type WorkbookCell = string | number | { value: number; format: string } | null

export interface WorkbookSheet {
  /** At most 31 characters and none of `: \ / ? * [ ]`; others are replaced. */
  name: string
  rows: readonly (readonly WorkbookCell[])[]
  /** Rows at the top in bold that stay when the sheet is scrolled, and stand on every printed page. */
  headRows?: number
  /** Columns at the left that say what a row is: they stand on every printed page of a wide sheet. */
  headColumns?: number
  /** Widths in characters; the workbook's own where left out. */
  columnWidths?: readonly number[]
  /** Long texts are broken within their column instead of running over the next. */
  wrapsTexts?: boolean
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MOST_NAME = 31

/**
 * A workbook of plain cells as the bytes of an .xlsx file: numbers as numbers, texts as texts, nothing calculated.
 * The same sheets give the same bytes. Throws a RangeError for a number that is not finite or for no sheet at all.
 */
export function writeWorkbook({
  sheets,
  ...properties
}: DocumentProperties & { sheets: readonly WorkbookSheet[] }): Uint8Array {
  if (sheets.length === 0) throw new RangeError('A workbook needs a sheet')
  const file = new OfficePackage()
  const shared = { strings: new SharedStrings(), styles: new CellStyles() }
  const names = uniqueNames(sheets.map(({ name }) => name))
  const parts = sheets.map((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`
    const title = properties.title
    file.addXml(part, `${SPREADSHEET}.worksheet+xml`, sheetXml(sheet, { ...shared, title, isFirst: i === 0 }))
    return { name: names[i] ?? '', part }
  })
  const workbook = 'xl/workbook.xml'
  const entries = parts.map(({ name, part }, i) =>
    el('sheet', { name, sheetId: i + 1, 'r:id': file.relate(workbook, 'worksheet', part) }),
  )
  const titles = sheets.flatMap((sheet, i) => {
    const cells = printTitles(names[i] ?? '', sheet)
    return cells ? textEl('definedName', cells, { name: '_xlnm.Print_Titles', localSheetId: i }) : []
  })
  file.addXml('xl/styles.xml', `${SPREADSHEET}.styles+xml`, shared.styles.toXml())
  file.addXml('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`, shared.strings.toXml())
  file.relate(workbook, 'styles', 'xl/styles.xml')
  file.relate(workbook, 'sharedStrings', 'xl/sharedStrings.xml')
  const root = el(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    el('bookViews', {}, el('workbookView')),
    el('sheets', {}, ...entries),
    titles.length ? el('definedNames', {}, ...titles) : '',
  )
  file.addXml(workbook, `${SPREADSHEET}.sheet.main+xml`, root)
  file.relate('', 'officeDocument', workbook)
  addDocumentProperties(file, properties)
  return file.toBytes()
}

/** `A1`, `AB12`: row and column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** Counted from 0: A … Z, AA … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

interface Shared {
  strings: SharedStrings
  styles: CellStyles
}

interface SheetContext extends Shared {
  /** Of the workbook: stands at the foot of each printed page. */
  title: string
  isFirst: boolean
}

function sheetXml(sheet: WorkbookSheet, shared: SheetContext): string {
  const { rows, headRows = 0, columnWidths = [], wrapsTexts = false } = sheet
  const widest = Math.max(1, ...rows.map(row => row.length))
  const pane = el('pane', {
    ySplit: headRows,
    topLeftCell: `A${headRows + 1}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  })
  const columns = columnWidths.map((width, i) => el('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))
  const places = Array.from({ length: widest }, (_, column) => textPlace(sheet, column))
  const lines = rows.map((cells, row) =>
    el(
      'row',
      { r: row + 1, ht: wrapsTexts ? wrappedHeight(cells, columnWidths) : undefined },
      ...cells.map((cell, column) =>
        cellXml(cell, {
          ...{ row, column, shared, wrapsTexts },
          isBold: row < headRows,
          place: places[column],
        }),
      ),
    ),
  )
  return el(
    'worksheet',
    { xmlns: MAIN },
    el('sheetPr', {}, el('pageSetUpPr', { fitToPage: 1 })),
    el('dimension', { ref: `A1:${cellAddress(Math.max(0, rows.length - 1), widest - 1)}` }),
    el(
      'sheetViews',
      {},
      el(
        'sheetView',
        { tabSelected: shared.isFirst ? 1 : undefined, workbookViewId: 0 },
        headRows ? pane : '',
      ),
    ),
    columns.length ? el('cols', {}, ...columns) : '',
    el('sheetData', {}, ...lines),
    el('pageMargins', { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.35 }),
    // On A4: without this every few columns are printed on pages of their own, or all of them too small to read.
    el('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: pagesWide(sheet), fitToHeight: 0 }),
    el('headerFooter', {}, textEl('oddFooter', pageFoot(shared.title))),
  )
}

/** Half of what Excel takes, for each `&` of the title is written twice. */
const LONGEST_FOOT = 110

/** Title and page number at the foot of each printed page, where `&` begins a code and a digit after one belongs to it. */
function pageFoot(title: string): string {
  const text = title
    .slice(0, LONGEST_FOOT)
    .replaceAll('&', '&&')
    .replace(/^(?=\d)/, ' ')
  return `&L&8${text}&R&8&P / &N`
}

/** Where the texts of a column stand, beside numbers and over them. */
function textPlace(sheet: WorkbookSheet, column: number): CellStyle['place'] {
  if (!sheet.wrapsTexts) return undefined
  if (holdsNumbers(sheet, column)) return 'right'
  return numbersBefore(sheet, column) ? 'indented' : undefined
}

/** On the next printed page a column stands beside the last of the head columns. */
function numbersBefore(sheet: WorkbookSheet, column: number): boolean {
  const { headColumns = 0 } = sheet
  if (holdsNumbers(sheet, column - 1)) return true
  return column > headColumns && holdsNumbers(sheet, headColumns - 1)
}

function holdsNumbers({ rows, headRows = 0 }: WorkbookSheet, column: number): boolean {
  const cells = rows.slice(headRows).flatMap(row => row[column] ?? [])
  return cells.length > 0 && cells.every(cell => typeof cell !== 'string')
}

/** Characters beside each other on A4 in landscape at two thirds of the usual size: about seven points high. */
const CHARACTERS_A_PAGE = 200

/** How many pages beside each other hold the columns in letters that can be read; the head columns stand on each. */
function pagesWide({ columnWidths = [], headColumns = 0 }: WorkbookSheet): number | undefined {
  const head = sumOf(columnWidths.slice(0, headColumns))
  const rest = sumOf(columnWidths.slice(headColumns))
  const pages = Math.ceil(rest / Math.max(1, CHARACTERS_A_PAGE - head))
  return pages > 1 ? pages : undefined
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** What stands on every printed page, as the workbook names it: `'Data'!$A:$B,'Data'!$1:$1`. */
function printTitles(name: string, { headRows = 0, headColumns = 0 }: WorkbookSheet): string {
  const sheet = `'${name.replaceAll("'", "''")}'`
  return [
    headColumns > 0 ? `${sheet}!$A:$${columnName(headColumns - 1)}` : '',
    headRows > 0 ? `${sheet}!$1:$${headRows}` : '',
  ]
    .filter(Boolean)
    .join(',')
}

const LINE_POINTS = 14
/** A column’s width counts digits; letters in a text are narrower. */
const LETTERS_PER_DIGIT = 1.1

/** LibreOffice does not make rows higher for wrapped texts by itself. Room for the longest text, undefined for one line. */
function wrappedHeight(cells: readonly WorkbookCell[], columnWidths: readonly number[]): number | undefined {
  const lines = cells.map((cell, i) => {
    const width = columnWidths[i]
    return typeof cell === 'string' && width ? lineCount(cell, width * LETTERS_PER_DIGIT) : 1
  })
  const most = Math.max(1, ...lines)
  return most > 1 ? most * LINE_POINTS : undefined
}

function lineCount(text: string, width: number): number {
  let lines = 1
  let length = 0
  for (const word of text.split(' ')) {
    if (length > 0 && length + 1 + word.length > width) {
      lines++
      length = 0
    }
    length += (length > 0 ? 1 : 0) + word.length
    // A long word, as an address is, goes on in the next line.
    const more = Math.max(0, Math.ceil(length / width) - 1)
    lines += more
    length -= more * width
  }
  return lines
}

interface CellContext {
  row: number
  column: number
  shared: Shared
  isBold: boolean
  wrapsTexts: boolean
  place: CellStyle['place']
}

function cellXml(cell: WorkbookCell, context: CellContext): string {
  const { row, column, shared, isBold, wrapsTexts: isWrapped } = context
  if (cell === null) return ''
  const r = cellAddress(row, column)
  if (typeof cell === 'string') {
    const s = shared.styles.indexOf({ isBold, isWrapped, place: context.place })
    return el('c', { r, s, t: 's' }, textEl('v', String(shared.strings.indexOf(cell))))
  }
  const { value, format } = typeof cell === 'number' ? { value: cell, format: undefined } : cell
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no value of a cell`)
  const style = { isBold, isWrapped }
  const s = shared.styles.indexOf(format === undefined ? style : { ...style, format })
  return el('c', { r, s }, textEl('v', String(value)))
}

/** Texts are stored once; cells refer to them. */
class SharedStrings {
  readonly #indexes = new Map<string, number>()
  #count = 0

  indexOf(text: string): number {
    this.#count += 1
    const index = this.#indexes.get(text) ?? this.#indexes.size
    this.#indexes.set(text, index)
    return index
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map(text =>
      el('si', {}, textEl('t', text, { 'xml:space': text.trim() === text ? undefined : 'preserve' })),
    )
    return el('sst', { xmlns: MAIN, count: this.#count, uniqueCount: this.#indexes.size }, ...items)
  }
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(given => {
    const plain =
      given
        .replace(/[:\\/?*[\]]/g, ' ')
        .trim()
        .slice(0, MOST_NAME) || 'Blad'
    let name = plain
    for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${plain.slice(0, MOST_NAME - 4)} (${i})`
    taken.add(name.toLowerCase())
    return name
  })
}
