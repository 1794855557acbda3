import type { FulfilmentStatus } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import type { SlideCell, SlideTable } from './slide-model.ts'
import { arialWidth, LINE_HEIGHT, wrapArial } from './slide-text.ts'

/** Room beside a cell's text, and for a status's shape before its word. */
export const CELL_PADDING = { x: 8, y: 6 }
const MARK_SHARE = 1.3
const SIZES = [22, 20, 18, 16, 15, 14, 13, 12]

export function plainCell(text: string, weight: SlideCell['weight'] = 400): SlideCell {
  return { text, status: null, weight }
}

export function statusCell(status: FulfilmentStatus, text: string): SlideCell {
  return { text, status, weight: 700 }
}

/** Width in px that a cell's text has to stand in. */
export function cellWidth(cell: SlideCell, columnWidth: number, size: number): number {
  return columnWidth - 2 * CELL_PADDING.x - (cell.status ? size * MARK_SHARE : 0)
}

/** Rows are at most so much higher than their texts need. */
const MOST_STRETCH = 1.35

/** A table in the largest letters that let every row stand in the room; what is left over goes to all rows alike. */
export function slideTable(parts: {
  room: Box
  name: string
  description: string
  columns: { text: string; share: number; align: TextMark['anchor'] }[]
  rows: SlideCell[][]
}): SlideTable {
  const { room, rows } = parts
  const columns = parts.columns.map(({ share, ...column }) => ({ ...column, width: share * room.width }))
  const head = columns.map(({ text }) => plainCell(text))
  const all = [head, ...rows]
  const heightsAt = (size: number) => all.map(cells => rowHeight(cells, columns, size))
  const fits = (size: number) =>
    all.every(cells => isWhole(cells, columns, size)) && sum(heightsAt(size)) <= room.height
  const size = SIZES.find(fits) ?? 12
  const needed = heightsAt(size)
  const stretch = Math.min(MOST_STRETCH, Math.max(1, room.height / sum(needed)))
  const rowHeights = needed.map(height => height * stretch)
  return {
    kind: 'table',
    frame: { ...room, height: sum(rowHeights) },
    name: parts.name,
    description: parts.description,
    columns,
    rows,
    rowHeights,
    size,
  }
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}

function rowHeight(cells: readonly SlideCell[], columns: readonly { width: number }[], size: number): number {
  const lines = cells.map((cell, i) => {
    const width = cellWidth(cell, columns[i]?.width ?? 0, size)
    return wrapArial(cell.text, { width, size, weight: cell.weight }).length
  })
  return Math.max(1, ...lines) * size * LINE_HEIGHT + 2 * CELL_PADDING.y
}

/** Whether every word stands whole in its column. */
function isWhole(cells: readonly SlideCell[], columns: readonly { width: number }[], size: number): boolean {
  return cells.every((cell, i) => {
    const width = cellWidth(cell, columns[i]?.width ?? 0, size)
    return cell.text.split(' ').every(word => arialWidth(word, size, cell.weight) <= width)
  })
}

/** Rows on as many slides as they need, evenly spread; none gives one empty page. */
export function pagesOf<Row>(rows: readonly Row[], most: number): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / most))
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
