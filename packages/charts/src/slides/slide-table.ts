import type { FulfilmentStatus } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import type { SlideCell, SlideTable } from './slide-model.ts'
import { arialWidth, wrapArial } from './slide-text.ts'

/** Room beside a cell's text, and for a status's shape before its word. */
export const CELL_PADDING = { x: 8, y: 4 }
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

/** A table in the largest letters that let every row stand in the room; its rows are equally high. */
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
  const heightAt = (size: number) =>
    Math.max(...[head, ...rows].map(cells => rowHeight(cells, columns, size)))
  const size = SIZES.find(candidate => heightAt(candidate) * (rows.length + 1) <= room.height) ?? 12
  const height = Math.min(heightAt(size) * 1.35, Math.max(heightAt(size), room.height / (rows.length + 1)))
  return {
    kind: 'table',
    frame: { ...room, height: height * (rows.length + 1) },
    name: parts.name,
    description: parts.description,
    columns,
    rows,
    rowHeight: height,
    size,
  }
}

function rowHeight(cells: readonly SlideCell[], columns: readonly { width: number }[], size: number): number {
  const lines = cells.map((cell, i) => {
    const width = cellWidth(cell, columns[i]?.width ?? 0, size)
    const isCut = cell.text.split(' ').some(word => arialWidth(word, size, cell.weight) > width)
    return isCut
      ? Number.POSITIVE_INFINITY
      : wrapArial(cell.text, { width, size, weight: cell.weight }).length
  })
  return Math.max(1, ...lines) * size * 1.15 + 2 * CELL_PADDING.y
}

/** Rows on as many slides as they need, evenly spread; none gives one empty page. */
export function pagesOf<Row>(rows: readonly Row[], most: number): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / most))
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
