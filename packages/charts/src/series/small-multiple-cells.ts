import type { Box } from '../model/chart-model.ts'
import type { Pair } from './bar-pairs.ts'
import type { Room, SeriesLayout } from './series-layouts.ts'

const SLIDE_MOST = 24
const ROW_GAP = 12
/** Below this height, in heights of a value's text, a small line says nothing. */
const LEAST_PLOT = 1.6

/** Where one small chart stands: `box` with its texts, `plot` its line. */
export interface Cell {
  pair: Pair
  box: Box
  plot: Box
}

/** Above the plot of a cell stands its name, below it the years. */
export function cellMargins({ cells, small }: SeriesLayout): { top: number; bottom: number; years: number } {
  const years = Math.max(12, small - 2)
  return { top: cells.name * 1.45, bottom: years * 1.5, years }
}

/** Rows that leave each line room to be read; as many as it takes where the drawing decides its own height. */
function fittingRows(layout: SeriesLayout, { top, bottom }: Room): number {
  if (bottom === null) return Number.POSITIVE_INFINITY
  const margins = cellMargins(layout)
  const least = margins.top + layout.label * LEAST_PLOT + margins.bottom
  return Math.max(1, Math.floor((bottom - top + ROW_GAP) / (least + ROW_GAP)))
}

/** So many small charts find room; the rest is said to be hidden. */
export function mostCells(layout: SeriesLayout, room: Room): number {
  const fitting = layout.cells.manyColumns * fittingRows(layout, room)
  return room.bottom === null ? fitting : Math.min(SLIDE_MOST, fitting)
}

/** More rows than these are filled up with columns first. */
const USUAL_ROWS = 3

/** The small charts from left to right, row by row. */
export function cellsOf(
  shown: readonly Pair[],
  { layout, room, labelWidth }: { layout: SeriesLayout; room: Room; labelWidth: number },
): Cell[] {
  const { gap, columns: usual, manyColumns } = layout.cells
  const usualRows = room.bottom === null ? shown.length : Math.min(USUAL_ROWS, fittingRows(layout, room))
  const columns = shown.length > usual * usualRows ? manyColumns : usual
  const rows = Math.ceil(shown.length / columns)
  const width = (room.right - room.left - gap * (columns - 1)) / columns
  const height =
    room.bottom === null ? layout.cells.height : (room.bottom - room.top - ROW_GAP * (rows - 1)) / rows
  const margins = cellMargins(layout)
  return shown.map((pair, i) => {
    const box = {
      x: room.left + (i % columns) * (width + gap),
      y: room.top + Math.floor(i / columns) * (height + ROW_GAP),
      width,
      height,
    }
    const plot = {
      x: box.x + margins.years,
      y: box.y + margins.top,
      width: width - labelWidth - margins.years,
      height: height - margins.top - margins.bottom,
    }
    return { pair, box, plot }
  })
}
