import type { Box, Ink } from '../model/chart-model.ts'
import { textWidth } from '../model/text-width.ts'
import { barText, gapText, type Pair, rowName } from './bar-pairs.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesData } from './series-data.ts'
import type { Room, SeriesLayout } from './series-layouts.ts'
import { SERIES_WORDS } from './series-words.ts'

export const LABEL_GAP = 8
export const RING_RADIUS = 6

export interface BarPaint {
  ink: Ink
  edge: Ink | null
}

export interface Columns {
  plot: Box
  zeroX: number
  perUnit: number
  domain: { min: number; max: number }
  nameWidth: number
  gapX: number | null
}

export interface BarContext {
  input: SeriesChartInput
  data: SeriesData
  layout: SeriesLayout
  room: Room
  size: number
  isPaired: boolean
  paint?: (value: number) => BarPaint
}

/** Names left, bars in the middle with room for every value's text, gaps right. */
export function columnsOf(
  pairs: readonly Pair[],
  context: BarContext & { top: number; rowHeight: number },
): Columns {
  const { layout, room, size, top, rowHeight, isPaired } = context
  const names = pairs.map(pair => textWidth(rowName(pair, context.input.language), size, 600))
  const nameWidth = Math.min(layout.barRow.nameWidth, Math.ceil(Math.max(0, ...names)))
  const gapWidth = isPaired ? gapColumnWidth(pairs, context) : 0
  const left = room.left + nameWidth + 12
  const right = room.right - gapWidth - (isPaired ? 12 : 0)
  const labels = pairs.flatMap(pair =>
    pair.bars.map(({ point }) => ({
      value: point?.value ?? 0,
      width:
        textWidth(barText(point, context), size, 600) + LABEL_GAP + (point?.value === 0 ? RING_RADIUS : 0),
    })),
  )
  const { perUnit, leftRoom } = fitBars(labels, right - left)
  const zeroX = left + leftRoom
  return {
    plot: { x: left, y: top, width: right - left, height: pairs.length * rowHeight },
    zeroX,
    perUnit,
    domain: { min: (left - zeroX) / perUnit, max: (right - zeroX) / perUnit },
    nameWidth,
    gapX: isPaired ? room.right : null,
  }
}

/** The largest pixels per unit at which every bar and its text fit, and how much of the room lies left of zero. */
function fitBars(
  labels: readonly { value: number; width: number }[],
  width: number,
): { perUnit: number; leftRoom: number } {
  const needs = (perUnit: number) => ({
    left: Math.max(
      2,
      ...labels.filter(({ value }) => value < 0).map(label => -label.value * perUnit + label.width),
    ),
    right: Math.max(
      2,
      ...labels.filter(({ value }) => value >= 0).map(label => label.value * perUnit + label.width),
    ),
  })
  const longest = Math.max(...labels.map(({ value }) => Math.abs(value)), 0)
  let [low, high] = [0, longest > 0 ? width / longest : 1]
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2
    const { left, right } = needs(middle)
    if (left + right <= width) low = middle
    else high = middle
  }
  const perUnit = low || width / Math.max(1, longest) / 4
  return { perUnit, leftRoom: needs(perUnit).left }
}

function gapColumnWidth(pairs: readonly Pair[], context: BarContext): number {
  const head = textWidth(SERIES_WORDS[context.input.language].gap, context.layout.small, 400)
  return Math.ceil(Math.max(head, ...pairs.map(pair => textWidth(gapText(pair, context), context.size, 600))))
}
