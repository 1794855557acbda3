import { strFromU8, unzipSync } from 'fflate'

export type ReadCell = string | number | null

export interface ReadSheet {
  name: string
  rows: ReadCell[][]
  /** The number format of each cell, where it has one. */
  formats: (string | null)[][]
  /** How many rows stay in view. */
  frozenRows: number
  xml: string
}

/** The sheets of an .xlsx file as another program reads them. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  )
  const part = (path: string) => parts[path] ?? ''
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(tag => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, ''),
    ]),
  )
  const shared = blocks(part('xl/sharedStrings.xml'), 'si').map(textOf)
  const formats = formatsOf(part('xl/styles.xml'))
  return elements(part('xl/workbook.xml'), 'sheet').map(tag => {
    const xml = part(`xl/${targets.get(attribute(tag, 'r:id'))}`)
    const rows = blocks(xml, 'row').map(row => cellsOf(row))
    return {
      name: attribute(tag, 'name'),
      rows: rows.map(row => row.map(cell => (cell === null ? null : contentOf(cell, shared)))),
      formats: rows.map(row =>
        row.map(cell => (cell === null ? null : (formats[Number(attribute(cell, 's'))] ?? null))),
      ),
      frozenRows: Number(/ySplit="(\d+)"/.exec(xml)?.[1] ?? 0),
      xml,
    }
  })
}

/** The cells of a row by column; null where the file has none. */
function cellsOf(row: string): (string | null)[] {
  const cells: (string | null)[] = []
  for (const [cell] of row.matchAll(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
    const column = columnOf(attribute(cell, 'r'))
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }
  return cells
}

function columnOf(reference: string): number {
  const letters = reference.replace(/\d+$/, '')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function contentOf(cell: string, shared: readonly string[]): ReadCell {
  const type = attribute(cell, 't')
  const [raw] = blocks(cell, 'v')
  if (type === 'inlineStr') return textOf(cell)
  if (raw === undefined) return null
  if (type === 's') return shared[Number(raw)] ?? null
  return type === 'str' ? decoded(raw) : Number(raw)
}

function formatsOf(styles: string): (string | null)[] {
  const own = new Map(
    elements(styles, 'numFmt').map(tag => [
      attribute(tag, 'numFmtId'),
      decoded(attribute(tag, 'formatCode')),
    ]),
  )
  const [cellStyles = ''] = blocks(styles, 'cellXfs')
  return elements(cellStyles, 'xf').map(tag => own.get(attribute(tag, 'numFmtId')) ?? null)
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)
}

/** The content of every element of that name. */
function blocks(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'gs'))].map(
    ([, inner = '']) => inner,
  )
}

function attribute(tag: string, name: string): string {
  return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function textOf(xml: string): string {
  return decoded(blocks(xml, 't').join(''))
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
