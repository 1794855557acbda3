import { formatNumber, type Language, parseNumber } from '@malkoll/domain'

/** Lines of cells, as text. */
export type Block = readonly (readonly string[])[]

/** Reads tab-separated text as spreadsheets write it: a cell with line breaks or quotation marks stands in quotes. */
export function readTabbed(text: string): Block {
  const cells = [...text.replace(/\r\n?/g, '\n').matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/g)]
  const lines: string[][] = [[]]
  for (const [all, cell = '', end] of cells) {
    if (all === '' && lines.at(-1)?.length === 0) break
    lines.at(-1)?.push(unquoted(cell))
    if (end === '\n') lines.push([])
    if (end === '') break
  }
  return lines.filter(line => line.length > 0)
}

function unquoted(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

export function writeTabbed(block: Block): string {
  return block.map(line => line.map(cell => cell.replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n')
}

/** What a spreadsheet knows of a cell beside the text it shows. */
export interface TableCell {
  text: string
  /** The number behind a rounded text, as LibreOffice and older Excel write it in the cell’s attributes. */
  exact: string | null
  columns: number
}

/**
 * The lines of a copied table. A number that the spreadsheet shows rounded is taken as it is: 49,96 shown as 50 must not
 * become 50, for that would be another status.
 */
export function readTable(lines: readonly (readonly TableCell[])[], language: Language): Block {
  return lines.map(line =>
    line.flatMap(cell => [exactText(cell, language), ...Array<string>(cell.columns - 1).fill('')]),
  )
}

function exactText({ text, exact }: TableCell, language: Language): string {
  const shown = parseNumber(text, language)
  const value = exact === null || exact.trim() === '' ? Number.NaN : Number(exact)
  if (shown.kind !== 'number' || !Number.isFinite(value)) return text
  // Spreadsheets keep per cents as shares: 0.4996 behind “50 %”.
  return shown.isPercent
    ? `${formatNumber(Number((value * 100).toPrecision(12)), language)} %`
    : formatNumber(value, language)
}
