import type { Language } from '@malkoll/domain'
import { type Block, readTabbed, readTable, type TableCell } from './clipboard-block.ts'

/** Where spreadsheets write the number behind the text. */
const EXACT_ATTRIBUTES = ['sdval', 'x:num']

/** What was copied: the table with its exact numbers where there is one, else the text. */
export function readClipboard(data: DataTransfer, language: Language): Block {
  const lines = tableOf(data.getData('text/html'))
  return lines.length > 0 ? readTable(lines, language) : readTabbed(data.getData('text/plain'))
}

function tableOf(html: string): TableCell[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return [...(table?.rows ?? [])].map(row => [...row.cells].map(cellOf)).filter(line => line.length > 0)
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const exact = EXACT_ATTRIBUTES.map(name => cell.getAttribute(name)).find(value => value !== null)
  return { text: cell.textContent.trim(), exact: exact ?? null, columns: cell.colSpan }
}
