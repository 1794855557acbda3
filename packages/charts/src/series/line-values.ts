import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import { TakenRoom } from './free-place.ts'
import { orderOfImportance } from './point-order.ts'
import type { HatchedField, SeriesDrawing, SeriesLine } from './series-chart-model.ts'
import type { SeriesData } from './series-data.ts'
import { type SeriesLayout, text } from './series-layouts.ts'

/** Of a lone line every value that finds room, the latest first and largest. */
export function valueTexts(
  [line]: readonly SeriesLine[],
  data: SeriesData,
  { plot, layout, fields }: { plot: Box; layout: SeriesLayout; fields: readonly HatchedField[] },
): SeriesDrawing['texts'] {
  if (!line) return []
  const taken = new TakenRoom()
  for (const path of line.paths) taken.takePath(path)
  for (const { x, y } of line.points) {
    if (y !== null)
      taken.takeBox({
        x: x - layout.radius,
        y: y - layout.radius,
        width: layout.radius * 2,
        height: layout.radius * 2,
      })
  }
  for (const field of fields) taken.takeBox(field.box)
  const bounds = {
    x: plot.x,
    y: plot.y - layout.small * 0.2,
    width: plot.width,
    height: plot.height + layout.small * 0.6,
  }
  return orderOfImportance(line.points).flatMap(i => {
    const point = line.points[i]
    const content = data.series[0]?.points[i]?.valueText
    if (!point || point.y === null || content === undefined) return []
    const isLast = i === line.points.findLastIndex(({ y }) => y !== null)
    const size = isLast ? layout.strong : layout.label
    const found = taken.place(
      candidatesFor(line, i, { content, size, radius: layout.radius, isLast }),
      bounds,
    )
    return found ? [{ ...found, halo: true }] : []
  })
}

/** Above a peak and below a dip first, then the other side, then a little aside. */
function candidatesFor(
  { points }: SeriesLine,
  i: number,
  { content, size, radius, isLast }: { content: string; size: number; radius: number; isLast: boolean },
): TextMark[] {
  const { x, y } = { x: points[i]?.x ?? 0, y: points[i]?.y ?? 0 }
  const neighbours = [points[i - 1]?.y, points[i + 1]?.y].flatMap(height => height ?? [])
  const isDip = neighbours.length > 0 && neighbours.every(height => height < y - 1)
  const above = y - radius - size * 0.4
  const below = y + radius + size * 0.4 + capHeight(size)
  const rows = isDip ? [below, above] : [above, below]
  const style = { anchor: 'middle', weight: isLast ? 700 : 600, ink: 'ink' } as const
  const half = textWidth(content, size, 700) / 2
  return [0, -half * 0.6, half * 0.6, -half, half].flatMap(shift =>
    rows.map(row => text(content, { x: x + shift, y: row, size }, style)),
  )
}
