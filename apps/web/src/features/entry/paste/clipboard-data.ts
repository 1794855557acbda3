import type { Language } from '@malkoll/domain'
import { type Block, readTabbed, readTable, type TableCell } from './clipboard-block.ts'

/** Where spreadsheets write the number behind the text. */
const EXACT_ATTRIBUTES = ['sdval', 'x:num']

/** What was copied: the table with its exact numbers where there is one, else the text. */
export function readClipboard(data: DataTransfer, language: Language): Block {
  const table = readTableText(data.getData('text/html'), language)
  return table.length > 0 ? table : readTabbed(data.getData('text/plain'))
}

/** The lines of the first table of a HTML text; none without one. */
export function readTableText(html: string, language: Language): Block {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const lines = [...(table?.rows ?? [])].map(row => [...row.cells].map(tableCellOf))
  return readTable(
    lines.filter(line => line.length > 0),
    language,
  )
}

function tableCellOf(cell: HTMLTableCellElement): TableCell {
  const exact = EXACT_ATTRIBUTES.map(name => cell.getAttribute(name)).find(value => value !== null)
  return { text: cell.textContent.trim(), exact: exact ?? null, columns: cell.colSpan }
}
