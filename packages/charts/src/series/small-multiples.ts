import { formatNumber, formatValue, type Language } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, shortenText, textWidth } from '../model/text-width.ts'
import { yOf } from '../model/value-scale.ts'
import { keyBands, keyTexts } from './bar-key.ts'
import { isBySex, type Pair, pairsOf, rowName } from './bar-pairs.ts'
import { spreadLabels } from './label-spread.ts'
import { seriesLine } from './line-chart.ts'
import { type LineScale, tightScale } from './line-scale.ts'
import { isPandemic, periodSlots, slotBand } from './period-axis.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { HatchedField, SeriesDrawing, SeriesLine, SeriesStyle } from './series-chart-model.ts'
import { type DataSeries, latestPeriod, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, type SeriesPlot } from './series-plot.ts'
import { LONE_STYLE, SERIES_STYLES } from './series-styles.ts'
import { SERIES_WORDS } from './series-words.ts'

const SLIDE_MOST = 24
const ROW_GAP = 12
/** Below this height, in heights of a value's text, a small line says nothing. */
const LEAST_PLOT = 1.6

interface Cell {
  pair: Pair
  box: Box
  plot: Box
}

/** A small chart for every place, women and men of it together, all on one scale, ordered by the latest value. */
export function drawSmallMultiples(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout } = place
  const { language } = input
  const words = SERIES_WORDS[language]
  const latest = latestPeriod(data)
  const hasKey = isBySex(data)
  const key = { left: place.room.left, top: place.room.top, size: layout.small, language }
  const room = { ...place.room, top: place.room.top + (hasKey ? layout.small * 1.9 : 0) }
  const ranked = pairsOf(data, latest)
  const shown = ranked.slice(0, mostCells(layout, room))
  const items = shown.flatMap(({ bars }) => bars.map(({ item }) => item))
  const scale = tightScale(items.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])))
  const cells = cellsOf(shown, { layout, room, labelWidth: valueWidth(items, input, data, layout) })
  const drawn = cells.map(cell => drawCell(cell, { input, data, layout, scale, latest }))
  const bottom = Math.max(...cells.map(({ box }) => box.y + box.height))
  const range = [scale.domain.min, scale.domain.max].map(value => formatNumber(value, language))
  return {
    size: { width: layout.width, height: room.bottom ?? bottom + 4 },
    plot: null,
    domain: scale.domain,
    lines: drawn.flatMap(({ lines }) => lines),
    bars: [],
    areas: [],
    classes: [],
    subtitle: `, ${words.sameScale(range[0] ?? '', range[1] ?? '')}.${data.periods.some(isPandemic) ? ` ${words.greyField}` : ''} ${words.figureIs(textOfPeriod(data, latest))}`,
    remarks: shown.length < ranked.length ? [words.hiddenRows(shown.length, ranked.length)] : [],
    drawing: {
      ...EMPTY_DRAWING,
      bands: [...(hasKey ? keyBands(key) : []), ...drawn.flatMap(({ drawing }) => drawing.bands)],
      fields: drawn.flatMap(({ drawing }) => drawing.fields),
      grid: drawn.flatMap(({ drawing }) => drawing.grid),
      points: drawn.flatMap(({ drawing }) => drawing.points),
      texts: [...(hasKey ? keyTexts(key) : []), ...drawn.flatMap(({ drawing }) => drawing.texts)],
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

interface CellContext {
  input: SeriesChartInput
  data: SeriesData
  layout: SeriesLayout
  scale: LineScale
  latest: string | null
}

function drawCell(
  { pair, box, plot }: Cell,
  context: CellContext,
): { lines: SeriesLine[]; drawing: SeriesDrawing } {
  const { data, layout, scale, input } = context
  const slots = periodSlots(data.periods, plot)
  const lines = pair.bars.map(({ item }) =>
    seriesLine(item, styleOf(item), { slots, plot, scale, language: input.language }),
  )
  const fields: HatchedField[] = slots.flatMap((slot, i) => {
    const points = pair.bars.flatMap(({ item }) => item.points[i] ?? [])
    const isGap = points.every(({ value }) => value === null) && points.some(({ missing }) => missing)
    const field = { x: slot.left, y: plot.y, width: slot.right - slot.left, height: plot.height }
    return isGap ? [{ box: field, plate: null, lines: [] }] : []
  })
  return {
    lines,
    drawing: {
      ...EMPTY_DRAWING,
      bands: slotBand(data.periods, slots, plot),
      fields,
      grid: [baseLine(scale, plot)],
      points: lines.flatMap(line => cellPoints(line, layout)),
      texts: cellTexts({ pair, box, plot }, { ...context, lines }),
    },
  }
}

/** Women and men as on every other drawing; a line alone needs to be told from nothing. */
function styleOf({ breakdown }: DataSeries): SeriesStyle {
  const [women, men] = SERIES_STYLES
  if (breakdown === 'women') return women ?? LONE_STYLE
  return (breakdown === 'men' ? men : undefined) ?? LONE_STYLE
}

/** The latest point, and every zero as a ring. */
function cellPoints({ points, style }: SeriesLine, { radius }: SeriesLayout): SeriesDrawing['points'] {
  const mark = { radius, ink: style.ink, shape: style.shape }
  const last = lastOf(points)
  return [
    ...points
      .filter(point => point.value === 0)
      .map(zero => ({ ...mark, x: zero.x, y: zero.y ?? 0, isOpen: true })),
    ...(last && last.value !== 0 ? [{ ...mark, x: last.x, y: last.y ?? 0, isOpen: false }] : []),
  ]
}

function lastOf(points: SeriesLine['points']): SeriesLine['points'][number] | undefined {
  return points.findLast(point => point.y !== null)
}

function baseLine(scale: LineScale, plot: Box): SeriesDrawing['grid'][number] {
  const y = yOf(scale.holdsZero ? 0 : scale.domain.min, scale.domain, plot)
  return { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, width: 1, ink: 'axis' }
}

function cellTexts(
  { pair, box, plot }: Cell,
  { data, layout, scale, input, lines }: CellContext & { lines: readonly SeriesLine[] },
): SeriesDrawing['texts'] {
  const { years: size, bottom } = cellMargins(layout)
  const first = data.periods[0]?.text ?? ''
  const end = data.periods.at(-1)?.text ?? ''
  const y = box.y + box.height - size * 0.15
  const zeroY = yOf(0, scale.domain, plot)
  const [only, ...others] = lines
  return [
    text(
      shortenText(rowName(pair, input.language), { width: box.width, size: layout.cells.name, weight: 600 }),
      { x: box.x, y: box.y + layout.cells.name, size: layout.cells.name },
      { weight: 600, ink: 'ink' },
    ),
    ...(scale.holdsZero
      ? [text('0', { x: box.x, y: zeroY + capHeight(size) / 2, size }, { ink: 'ink3' })]
      : []),
    ...yearTexts([first, end], { plot, y, size }),
    ...valueTexts(lines, { plot, layout, input, data, below: bottom * 0.6 }),
    ...(only && others.length === 0
      ? zeroTexts({
          plot,
          size,
          language: input.language,
          scale,
          zeros: only.points.filter(point => point.value === 0),
        })
      : []),
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

/** The latest value beside the end of each line, moved apart where the lines end near each other. */
function valueTexts(
  lines: readonly SeriesLine[],
  {
    plot,
    layout,
    input,
    data,
    below,
  }: { plot: Box; layout: SeriesLayout; input: SeriesChartInput; data: SeriesData; below: number },
): SeriesDrawing['texts'] {
  const lasts = lines.flatMap(({ points }) => lastOf(points) ?? [])
  const reach = lines.length > 1 ? below : 0
  const size = Math.max(
    12,
    Math.min(layout.label, Math.floor((plot.height + reach) / (lines.length * VALUE_LINE))),
  )
  const middles = spreadLabels(
    lasts.map(({ y }) => y ?? plot.y),
    {
      height: size * VALUE_LINE,
      top: plot.y + capHeight(size) / 2,
      bottom: plot.y + plot.height + reach - capHeight(size) / 2,
    },
  )
  return lasts.map((last, i) => {
    const x = Math.max(last.x + 8, plot.x + plot.width + 2)
    const y = (middles[i] ?? plot.y) + capHeight(size) / 2
    return text(shortValue(last.value ?? 0, input, data), { x, y, size }, { weight: 600, ink: 'ink' })
  })
}

/** Height of a value's line, in heights of its letters. */
const VALUE_LINE = 1.15

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
