import { createElement as h, type ReactElement } from 'react'
import type { ChartPalette } from '../model/chart-model.ts'
import { statusInk } from '../model/status-mark.ts'
import type { SlideCell, SlideTable } from '../slides/slide-model.ts'
import { CELL_PADDING, cellWidth } from '../slides/slide-table.ts'
import { paragraph } from '../slides/slide-text.ts'
import { px, statusElement } from '../svg/svg-marks.ts'
import { textBlock } from './slide-text-svg.ts'

export function slideTableElement(table: SlideTable, palette: ChartPalette): ReactElement {
  const head = table.columns.map(({ text }): SlideCell => ({ text, status: null, weight: 400 }))
  const rows = [head, ...table.rows].map((cells, i) => rowElement(cells, i, table, palette))
  return h('g', { key: 'table' }, ...rows)
}

function rowElement(
  cells: readonly SlideCell[],
  index: number,
  { frame, rowHeights, columns, size }: SlideTable,
  palette: ChartPalette,
): ReactElement {
  const y = rowHeights.slice(0, index).reduce((top, above) => top + above, frame.y)
  const height = rowHeights[index] ?? 0
  let x = frame.x
  const texts = cells.map((cell, i) => {
    const width = columns[i]?.width ?? 0
    const left = x
    x += width
    return cellElement(cell, { x: left, y, width, height, size, isHead: index === 0 }, palette, i)
  })
  const bottom = px(y + height)
  const rule = h('line', {
    key: 'rule',
    x1: frame.x,
    x2: frame.x + frame.width,
    y1: bottom,
    y2: bottom,
    stroke: index === 0 ? palette.axis : palette.rule,
  })
  return h('g', { key: index }, ...texts, rule)
}

function cellElement(
  cell: SlideCell,
  place: { x: number; y: number; width: number; height: number; size: number; isHead: boolean },
  palette: ChartPalette,
  key: number,
): ReactElement {
  const { x, y, width, height, size, isHead } = place
  const ink = isHead ? 'ink3' : cell.status ? statusInk(cell.status) : 'ink'
  const inner = cellWidth(cell, width, size)
  const frame = { x: x + width - CELL_PADDING.x - inner, y, width: inner, height }
  const centre = { x: x + CELL_PADDING.x + size * 0.4, y: y + height / 2 }
  return h(
    'g',
    { key },
    cell.status
      ? statusElement(
          { status: cell.status, word: '', centre, radius: size * 0.4, text: null },
          palette,
          'mark',
        )
      : null,
    textBlock(
      { frame, paragraphs: [paragraph(cell.text, { size, weight: cell.weight, ink })], vertical: 'middle' },
      palette,
      'text',
    ),
  )
}
