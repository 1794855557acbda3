import { addDocumentProperties, type DocumentProperties } from '../opc/document-properties.ts'
import { OfficePackage } from '../opc/office-package.ts'
import { el, textEl, val } from '../opc/xml.ts'

/** A text, a number in full precision, or nothing at all: an empty cell is not zero and not an empty text. */
export type WorkbookCell = string | number | null

export interface WorkbookSheet {
  /** At most 31 characters and none of `: \ / ? * [ ]`; others are replaced. */
  name: string
  rows: readonly (readonly WorkbookCell[])[]
  /** Rows at the top in bold that stay when the sheet is scrolled. */
  headRows?: number
  /** Widths in characters; the workbook's own where left out. */
  columnWidths?: readonly number[]
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
  const strings = new SharedStrings()
  const names = uniqueNames(sheets.map(({ name }) => name))
  const parts = sheets.map((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`
    file.addXml(part, `${SPREADSHEET}.worksheet+xml`, sheetXml(sheet, strings, i === 0))
    return { name: names[i] ?? '', part }
  })
  const workbook = 'xl/workbook.xml'
  const entries = parts.map(({ name, part }, i) =>
    el('sheet', { name, sheetId: i + 1, 'r:id': file.relate(workbook, 'worksheet', part) }),
  )
  file.addXml('xl/styles.xml', `${SPREADSHEET}.styles+xml`, STYLES)
  file.addXml('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`, strings.toXml())
  file.relate(workbook, 'styles', 'xl/styles.xml')
  file.relate(workbook, 'sharedStrings', 'xl/sharedStrings.xml')
  const root = el(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    el('bookViews', {}, el('workbookView')),
    el('sheets', {}, ...entries),
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

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

function sheetXml(sheet: WorkbookSheet, strings: SharedStrings, isFirst: boolean): string {
  const { rows, headRows = 0, columnWidths = [] } = sheet
  const widest = Math.max(1, ...rows.map(row => row.length))
  const pane = el('pane', {
    ySplit: headRows,
    topLeftCell: `A${headRows + 1}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  })
  const columns = columnWidths.map((width, i) => el('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))
  const lines = rows.map((cells, row) =>
    el(
      'row',
      { r: row + 1 },
      ...cells.map((cell, column) => cellXml(cell, { row, column, strings, isHead: row < headRows })),
    ),
  )
  return el(
    'worksheet',
    { xmlns: MAIN },
    el('dimension', { ref: `A1:${cellAddress(Math.max(0, rows.length - 1), widest - 1)}` }),
    el(
      'sheetViews',
      {},
      el('sheetView', { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, headRows ? pane : ''),
    ),
    columns.length ? el('cols', {}, ...columns) : '',
    el('sheetData', {}, ...lines),
  )
}

function cellXml(
  cell: WorkbookCell,
  { row, column, strings, isHead }: { row: number; column: number; strings: SharedStrings; isHead: boolean },
): string {
  if (cell === null) return ''
  const attributes = { r: cellAddress(row, column), s: isHead ? 1 : undefined }
  if (typeof cell === 'string')
    return el('c', { ...attributes, t: 's' }, textEl('v', String(strings.indexOf(cell))))
  if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no value of a cell`)
  return el('c', attributes, textEl('v', String(cell)))
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
      el('si', {}, textEl('t', text, { 'xml:space': 'preserve' })),
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

const FONT = val('sz', 11) + val('name', 'Arial')
const STYLES = el(
  'styleSheet',
  { xmlns: MAIN },
  el('fonts', { count: 2 }, el('font', {}, FONT), el('font', {}, '<b/>', FONT)),
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
)
