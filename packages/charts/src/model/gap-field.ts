import type { Box, ChartBar, TextMark } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import type { Layout } from './layouts.ts'
import type { PlotGeometry } from './plot-geometry.ts'
import { capHeight, plateBehind, wrapText } from './text-width.ts'
import { yOf } from './value-scale.ts'

const PLATE_PADDING = { x: 6, y: 4 }

/** A hatched field over the slot; its reason stands inside when whole words fit, clear of the target line. */
export function gapField(
  row: ChartRow,
  slot: Box,
  { geometry, layout }: { geometry: PlotGeometry; layout: Layout },
): ChartBar['gap'] {
  const { plot, barWidth } = geometry
  const width = Math.max(barWidth, Math.min(slot.width - 8, barWidth * 1.25))
  const box = { x: slot.x + (slot.width - width) / 2, y: plot.y, width, height: plot.height }
  const reason = row.gapText ?? ''
  const size = Math.max(12, layout.period.size - 2)
  const lines = gapLines(reason, { box, size, lines: targetLines(row, geometry) })
  return { box, reason, lines, plate: plateBehind(lines, PLATE_PADDING) }
}

function targetLines(row: ChartRow, { domain, plot }: PlotGeometry): number[] {
  return row.limits.map(limit => yOf(limit, domain, plot))
}

function gapLines(reason: string, place: { box: Box; size: number; lines: number[] }): TextMark[] {
  const { box, size } = place
  const texts = wrapText(reason, { width: box.width - 12, size, weight: 400 })
  const isBroken = texts.join(' ').replaceAll('\u00ad', '') !== reason.replaceAll('\u00ad', '')
  const lineHeight = size * 1.25
  const room = widestRoom(box, place.lines)
  if (isBroken || texts.length * lineHeight + 20 > room.height) return []
  const first = room.y + (room.height - (texts.length - 1) * lineHeight + capHeight(size)) / 2
  return texts.map((text, i) => ({
    text,
    x: box.x + box.width / 2,
    y: first + i * lineHeight,
    size,
    weight: 400,
    anchor: 'middle',
    ink: 'ink2',
  }))
}

/** The tallest part of a box between the lines that cross it. */
function widestRoom(box: Box, lines: readonly number[]): { y: number; height: number } {
  const edges = [box.y, ...lines.filter(y => y > box.y && y < box.y + box.height), box.y + box.height]
  const ordered = edges.sort((a, b) => a - b)
  const rooms = ordered
    .slice(1)
    .map((end, i) => ({ y: ordered[i] ?? end, height: end - (ordered[i] ?? end) }))
  return rooms.reduce((best, room) => (room.height > best.height ? room : best), { y: box.y, height: 0 })
}
