import { formatNumber, formatValue, type Language } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, shortenText, textWidth } from '../model/text-width.ts'
import { yOf } from '../model/value-scale.ts'
import { seriesLine } from './line-chart.ts'
import { type LineScale, tightScale } from './line-scale.ts'
import { isPandemic, periodSlots, slotBand } from './period-axis.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { HatchedField, SeriesDrawing, SeriesLine } from './series-chart-model.ts'
import { type DataSeries, latestPeriod, rankedAt, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, type SeriesPlot } from './series-plot.ts'
import { LONE_STYLE } from './series-styles.ts'
import { SERIES_WORDS } from './series-words.ts'

const SLIDE_MOST = 24
const ROW_GAP = 12
/** Below this height, in heights of a value's text, a small line says nothing. */
const LEAST_PLOT = 1.6

interface Cell {
  item: DataSeries
  box: Box
  plot: Box
}

/** A small chart for every series, all on one scale, ordered by the latest value. */
export function drawSmallMultiples(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout, room } = place
  const { language } = input
  const words = SERIES_WORDS[language]
  const latest = latestPeriod(data)
  const ranked = rankedAt(data, latest).map(({ series }) => series)
  const shown = ranked.slice(0, mostCells(layout, room))
  const scale = tightScale(shown.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])))
  const cells = cellsOf(shown, { layout, room, labelWidth: valueWidth(shown, input, data, layout) })
  const drawn = cells.map(cell => drawCell(cell, { input, data, layout, scale, latest }))
  const bottom = Math.max(...cells.map(({ box }) => box.y + box.height))
  const range = [scale.domain.min, scale.domain.max].map(value => formatNumber(value, language))
  return {
    size: { width: layout.width, height: room.bottom ?? bottom + 4 },
    plot: null,
    domain: scale.domain,
    lines: drawn.map(({ line }) => line),
    bars: [],
    areas: [],
    classes: [],
    subtitle: `, ${words.sameScale(range[0] ?? '', range[1] ?? '')}.${data.periods.some(isPandemic) ? ` ${words.greyField}` : ''} ${words.figureIs(textOfPeriod(data, latest))}`,
    remarks: shown.length < ranked.length ? [words.hiddenRows(shown.length, ranked.length)] : [],
    drawing: {
      ...EMPTY_DRAWING,
      bands: drawn.flatMap(({ drawing }) => drawing.bands),
      fields: drawn.flatMap(({ drawing }) => drawing.fields),
      grid: drawn.flatMap(({ drawing }) => drawing.grid),
      points: drawn.flatMap(({ drawing }) => drawing.points),
      texts: drawn.flatMap(({ drawing }) => drawing.texts),
    },
  }
}

function textOfPeriod({ periods }: SeriesData, period: string | null): string {
  return periods.find(item => item.period === period)?.text ?? ''
}

/** Above the plot of a cell stands its name, below it the years. */
function cellMargins({ cells, small }: SeriesLayout): { top: number; bottom: number; years: number } {
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

function mostCells(layout: SeriesLayout, room: Room): number {
  const fitting = layout.cells.manyColumns * fittingRows(layout, room)
  return room.bottom === null ? fitting : Math.min(SLIDE_MOST, fitting)
}

/** More rows than these are filled up with columns first. */
const USUAL_ROWS = 3

function cellsOf(
  shown: readonly DataSeries[],
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
  return shown.map((item, i) => {
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
    return { item, box, plot }
  })
}

function drawCell(
  { item, box, plot }: Cell,
  context: {
    input: SeriesChartInput
    data: SeriesData
    layout: SeriesLayout
    scale: LineScale
    latest: string | null
  },
): { line: SeriesLine; drawing: SeriesDrawing } {
  const { data, layout, scale, input } = context
  const slots = periodSlots(data.periods, plot)
  const line = seriesLine(item, LONE_STYLE, { slots, plot, scale, language: input.language })
  const { points } = line
  const fields: HatchedField[] = slots.flatMap((slot, i) =>
    item.points[i]?.value === null && item.points[i]?.missing
      ? [
          {
            box: { x: slot.left, y: plot.y, width: slot.right - slot.left, height: plot.height },
            plate: null,
            lines: [],
          },
        ]
      : [],
  )
  const last = points.findLast(point => point.y !== null)
  const zeros = points.filter(point => point.value === 0)
  const mark = { radius: layout.radius, ink: LONE_STYLE.ink, shape: LONE_STYLE.shape }
  return {
    line,
    drawing: {
      ...EMPTY_DRAWING,
      bands: slotBand(data.periods, slots, plot),
      fields,
      grid: [baseLine(scale, plot)],
      points: [
        ...zeros.map(zero => ({ ...mark, x: zero.x, y: zero.y ?? 0, isOpen: true })),
        ...(last && last.value !== 0 ? [{ ...mark, x: last.x, y: last.y ?? 0, isOpen: false }] : []),
      ],
      texts: cellTexts({ item, box, plot }, { ...context, last, zeros }),
    },
  }
}

function baseLine(scale: LineScale, plot: Box): SeriesDrawing['grid'][number] {
  const y = yOf(scale.holdsZero ? 0 : scale.domain.min, scale.domain, plot)
  return { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, width: 1, ink: 'axis' }
}

function cellTexts(
  { item, box, plot }: Cell,
  context: {
    input: SeriesChartInput
    data: SeriesData
    layout: SeriesLayout
    scale: LineScale
    last: SeriesLine['points'][number] | undefined
    zeros: readonly SeriesLine['points'][number][]
  },
): SeriesDrawing['texts'] {
  const { data, layout, scale, last, input } = context
  const { years: size } = cellMargins(layout)
  const name = item.isComputed ? `${item.name} (${SERIES_WORDS[input.language].computed})` : item.name
  const first = data.periods[0]?.text ?? ''
  const end = data.periods.at(-1)?.text ?? ''
  const y = box.y + box.height - size * 0.15
  const zeroY = yOf(0, scale.domain, plot)
  return [
    text(
      shortenText(name, { width: box.width, size: layout.cells.name, weight: 600 }),
      { x: box.x, y: box.y + layout.cells.name, size: layout.cells.name },
      { weight: 600, ink: 'ink' },
    ),
    ...(scale.holdsZero
      ? [text('0', { x: box.x, y: zeroY + capHeight(size) / 2, size }, { ink: 'ink3' })]
      : []),
    ...yearTexts([first, end], { plot, y, size }),
    ...valueText(last, { plot, layout, input, data }),
    ...zeroTexts({
      plot,
      size,
      language: input.language,
      scale,
      zeros: context.zeros,
      points: item.points.length,
    }),
  ]
}

/** The first and the last period under a small chart; the last alone where both do not fit. */
function yearTexts(
  [first, end]: [string, string],
  { plot, y, size }: { plot: Box; y: number; size: number },
): TextMark[] {
  const last = text(end, { x: plot.x + plot.width, y, size }, { ink: 'ink3', anchor: 'end' })
  const needed = textWidth(first, size, 400) + textWidth(end, size, 400) + 8
  if (first === end || needed > plot.width) return [last]
  return [text(first, { x: plot.x, y, size }, { ink: 'ink3' }), last]
}

/** One zero is named where its name fits under the line, so that it is not read as missing. */
function zeroTexts(parts: {
  plot: Box
  size: number
  language: Language
  scale: LineScale
  zeros: readonly SeriesLine['points'][number][]
  points: number
}): TextMark[] {
  const [zero, ...others] = parts.zeros
  if (!zero || others.length > 0 || zero.y === null) return []
  const content = SERIES_WORDS[parts.language].zeroIn(zero.periodText)
  const half = textWidth(content, parts.size, 400) / 2
  const x = Math.max(parts.plot.x + half, Math.min(parts.plot.x + parts.plot.width - half, zero.x))
  const y = zero.y + parts.size * 0.7 + capHeight(parts.size)
  if (y > parts.plot.y + parts.plot.height || half * 2 > parts.plot.width) return []
  return [text(content, { x, y, size: parts.size }, { anchor: 'middle', ink: 'ink3' })]
}

function valueText(
  last: SeriesLine['points'][number] | undefined,
  {
    plot,
    layout,
    input,
    data,
  }: { plot: Box; layout: SeriesLayout; input: SeriesChartInput; data: SeriesData },
): SeriesDrawing['texts'] {
  if (!last || last.y === null || last.value === null) return []
  const size = layout.label
  const content = shortValue(last.value, input, data)
  const y = Math.min(plot.y + plot.height, Math.max(plot.y + capHeight(size), last.y + capHeight(size) / 2))
  return [
    text(content, { x: Math.max(last.x + 8, plot.x + plot.width + 2), y, size }, { weight: 600, ink: 'ink' }),
  ]
}

/** At most one decimal and a sign where some values are below zero: the table has them in full. */
function shortValue(
  value: number,
  { indicator, language }: SeriesChartInput,
  { unit, series }: SeriesData,
): string {
  const isSigned = series.some(({ points }) => points.some(point => (point.value ?? 0) < 0))
  const decimals = Math.min(1, indicator.decimals)
  const options = isSigned ? { decimals, sign: 'always' as const } : { decimals }
  return formatValue(
    value,
    { ...unit, symbol: unit.code === 'percent' ? unit.symbol : null },
    language,
    options,
  )
}

function valueWidth(
  shown: readonly DataSeries[],
  input: SeriesChartInput,
  data: SeriesData,
  layout: SeriesLayout,
): number {
  const widths = shown.flatMap(({ points }) => {
    const last = points.findLast(point => point.value !== null)
    return last?.value == null ? [] : [textWidth(shortValue(last.value, input, data), layout.label, 600)]
  })
  return Math.ceil(Math.max(24, ...widths)) + 10
}
