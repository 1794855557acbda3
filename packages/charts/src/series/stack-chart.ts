import { exactSum, formatNumber, type Language } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import { type Domain, valueScale, yOf } from '../model/value-scale.ts'
import { endLabelsWidth, type PlacedLabel, placeEndLabels } from './end-labels.ts'
import { endLabel } from './line-chart.ts'
import { type PeriodSlot, periodSlots, periodTexts } from './period-axis.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { BarRow, SeriesBar, SeriesDrawing } from './series-chart-model.ts'
import { type DataSeries, pointSentence, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, EMPTY_PLOT, type SeriesPlot } from './series-plot.ts'
import { partInk } from './stack-data.ts'

const COLUMN_SHARE = 0.7
const SWATCH = 10
/** What the paper shows between two parts. */
const SEAM = 1

interface StackPlace {
  layout: SeriesLayout
  plot: Box
  domain: Domain
}

/** Parts of one whole upon each other in every period, each named beside its part of the last column. */
export function drawStack(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout, room } = place
  const sums = data.periods.map((_, i) => sumAt(data, i, data.series.length))
  const { domain, ticks } = valueScale(sums)
  const plot = stackPlot(input, data, { ...place, ticks })
  const slots = periodSlots(data.periods, plot)
  const drawn = { layout, plot, domain }
  const names = partNames(input, data, { ...drawn, room, slots })
  return {
    ...EMPTY_PLOT,
    size: { width: layout.width, height: room.bottom ?? plot.y + plot.height + layout.small * 1.9 },
    plot,
    domain,
    bars: slots.map((slot, i) => column(data, i, { ...drawn, slot, language: input.language })),
    drawing: {
      ...EMPTY_DRAWING,
      grid: [...ticks, 0].map(tick => gridLine(tick, drawn)),
      bands: names.map(({ key }, i) => swatch(key, i)),
      texts: [
        ...[...ticks, 0].map(tick => tickText(tick, drawn, input.language)),
        ...periodTexts(slots, { plot, size: layout.small, bottom: plot.y + plot.height }),
        ...names.flatMap(({ texts }) => texts),
      ],
      leaders: names.flatMap(({ leader }) => leader ?? []),
    },
  }
}

/** The parts under the one with the index, in the period. */
function sumAt({ series }: SeriesData, period: number, index: number): number {
  return exactSum(series.slice(0, index).map(({ points }) => points[period]?.value ?? 0))
}

function stackPlot(
  { language }: SeriesChartInput,
  data: SeriesData,
  { layout, room, ticks }: { layout: SeriesLayout; room: Room; ticks: readonly number[] },
): Box {
  const numbers = [...ticks, 0].map(tick => textWidth(formatNumber(tick, language), layout.small, 600))
  const left = room.left + Math.ceil(Math.max(...numbers)) + 10
  const named = data.series.map(item => ({ ...endLabel(item, language), end: { x: 0, y: 0 } }))
  const right = endLabelsWidth(named, { size: layout.label, most: layout.endLabelWidth }) + 8
  const top = room.top + layout.small * (room.bottom === null ? 1.7 : 0.7)
  const bottom = room.bottom === null ? top + layout.linePlotHeight : room.bottom - layout.small * 1.7
  return { x: left, y: top, width: room.right - right - left, height: bottom - top }
}

function gridLine(tick: number, { plot, domain }: StackPlace): SeriesDrawing['grid'][number] {
  const y = yOf(tick, domain, plot)
  const style = tick === 0 ? ({ width: 1.5, ink: 'axis' } as const) : ({ width: 1, ink: 'grid' } as const)
  return { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, ...style }
}

function tickText(tick: number, { layout, plot, domain }: StackPlace, language: Language): TextMark {
  const size = layout.small
  const y = yOf(tick, domain, plot) + capHeight(size) / 2
  return text(formatNumber(tick, language), { x: plot.x - 8, y, size }, { anchor: 'end', ink: 'ink3' })
}

type ColumnPlace = StackPlace & { slot: PeriodSlot; language: Language }

function column(data: SeriesData, period: number, place: ColumnPlace): BarRow {
  const { slot, plot, language } = place
  const name = data.periods[period]?.text ?? ''
  return {
    key: data.periods[period]?.period ?? name,
    name,
    isComputed: false,
    slot: { x: slot.left, y: plot.y, width: slot.right - slot.left, height: plot.height },
    bars: data.series.map((item, i) => part(item, i, { ...place, period, below: sumAt(data, period, i) })),
    sentence: data.series
      .flatMap(item => {
        const point = item.points[period]
        return point ? pointSentence(item, point, language) : []
      })
      .join(' '),
  }
}

function part(
  item: DataSeries,
  index: number,
  { layout, plot, domain, slot, period, below }: ColumnPlace & { period: number; below: number },
): SeriesBar {
  const point = item.points[period]
  const value = point?.value ?? 0
  const width = (slot.right - slot.left) * COLUMN_SHARE
  const top = yOf(below + value, domain, plot)
  const height = Math.max(0, yOf(below, domain, plot) - top - SEAM)
  const rect = { x: slot.middle - width / 2, y: top, width, height }
  const inks = partInk(index)
  return {
    key: item.key,
    name: item.name,
    value,
    valueText: point?.valueText ?? '',
    ink: inks.fill,
    edge: null,
    rect,
    ring: null,
    missing: null,
    label: partLabel(point?.valueText ?? '', rect, { size: layout.small, ink: inks.text }),
  }
}

/** The value inside its part, where the part is high and wide enough. */
function partLabel(
  content: string,
  rect: Box,
  { size, ink }: { size: number; ink: TextMark['ink'] },
): TextMark | null {
  if (textWidth(content, size, 600) > rect.width - 4 || rect.height < size * 1.3) return null
  const y = rect.y + rect.height / 2 + capHeight(size) / 2
  return text(content, { x: rect.x + rect.width / 2, y, size }, { anchor: 'middle', weight: 600, ink })
}

function partNames(
  { language }: SeriesChartInput,
  data: SeriesData,
  { layout, plot, domain, room, slots }: StackPlace & { room: Room; slots: readonly PeriodSlot[] },
): PlacedLabel[] {
  const last = data.periods.length - 1
  const x = plot.x + plot.width + 8
  const slot = slots[last]
  const edge = slot ? slot.middle + ((slot.right - slot.left) * COLUMN_SHARE) / 2 : x
  const labels = data.series.map((item, i) => {
    const middle = sumAt(data, last, i) + (item.points[last]?.value ?? 0) / 2
    return { ...endLabel(item, language), end: { x: edge - 5, y: yOf(middle, domain, plot) } }
  })
  const size = layout.label
  return placeEndLabels(labels, {
    x,
    top: plot.y - 2,
    bottom: plot.y + plot.height,
    size,
    most: room.right - x,
  })
}

function swatch({ x, y }: { x: number; y: number }, index: number): SeriesDrawing['bands'][number] {
  const box = { x: x - SWATCH / 2, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }
  return { box, ink: partInk(index).fill }
}
