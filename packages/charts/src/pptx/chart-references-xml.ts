import { el, textEl, val } from '../opc/xml.ts'
import type { WorkbookColumn } from './chart-workbook.ts'

/** Texts of a column, and their copy for programs that do not open the workbook. */
export function textReference(name: string, { cells, range }: WorkbookColumn): string {
  const points = cells.map((cell, idx) => el('c:pt', { idx }, textEl('c:v', String(cell))))
  const cache = el('c:strCache', {}, val('c:ptCount', cells.length), ...points)
  return el(name, {}, el('c:strRef', {}, textEl('c:f', range), cache))
}

/** Missing values have no point, as their cells are empty. */
export function numberReference(name: string, { cells, range }: WorkbookColumn): string {
  const points = cells.flatMap((cell, idx) =>
    cell === null ? [] : [el('c:pt', { idx }, textEl('c:v', String(cell)))],
  )
  const cache = el(
    'c:numCache',
    {},
    textEl('c:formatCode', 'General'),
    val('c:ptCount', cells.length),
    ...points,
  )
  return el(name, {}, el('c:numRef', {}, textEl('c:f', range), cache))
}
