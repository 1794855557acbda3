import { formatNumber, type Language } from '@malkoll/domain'
import { type BarTexts, chartBar, statusWidth } from './chart-bars.ts'
import type { Box, ChartLayoutName, ChartModel, StatusMark, TargetMark, TextMark } from './chart-model.ts'
import { chartDescription, chartHeading, chartNotes } from './chart-notes.ts'
import { type ChartRow, chartRows, tableRows } from './chart-rows.ts'
import { exampleMarkAt } from './example-mark.ts'
import { isSlide, LAYOUTS, type Layout } from './layouts.ts'
import { type ChartFrame, EMPTY_FRAME } from './page-frame.ts'
import { type PlotGeometry, plotGeometry, scaleOf } from './plot-geometry.ts'
import { slideBands, slideFoot, slideHeader, slideStatus } from './slide-frame.ts'
import { statusInk } from './status-mark.ts'
import type { TargetChartInput } from './target-chart-input.ts'
import { labelAbove, labelBeside, targetLabelText } from './target-label.ts'
import { targetGeometry } from './target-line.ts'
import { capHeight, textBox, textWidth } from './text-width.ts'
import { fitTexts } from './value-label.ts'
import { yOf } from './value-scale.ts'

const TICK_SIZE = 13

/**
 * The chart of one målvärde, ready to draw: outcome by period against the målvärde.
 * Pure; rows may come in any order. Periods between two rows that nobody reported become gaps. More than 24 periods:
 * the latest 24, said in `notes`. Headlines longer than twelve words are cut. Throws nothing for odd values: what is
 * not an exact finite number is a gap with its reason.
 */
export function buildTargetChart(input: TargetChartInput, layoutName: ChartLayoutName): ChartModel {
  const own = LAYOUTS[layoutName]
  const rows = chartRows(input)
  const heading = chartHeading(input)
  const header = isSlide(layoutName) ? slideHeader(heading.headline, heading.subtitle, own.size.width) : null
  const layout = header ? underHeader(own, header.bottom) : own
  const drawing = drawPlot(input, { layout, rows: rows.shown, headerBottom: header?.bottom ?? null })
  const notes = chartNotes(input, rows, drawing.bars)
  return {
    layout: layoutName,
    language: input.language,
    size: layout.size,
    ...heading,
    notes,
    title: heading.headline,
    description: chartDescription(input, rows.shown, drawing.isSymbolic),
    isExample: input.target.example,
    plot: drawing.geometry.plot,
    domain: drawing.geometry.domain,
    ticks: drawing.ticks,
    axis: axisOf(drawing.geometry),
    bars: drawing.bars,
    target: drawing.target,
    key: drawing.key,
    frame: header ? slideFrame(input, { layout, rows: rows.shown, notes, header, drawing }) : EMPTY_FRAME,
    exampleMark: input.target.example
      ? exampleMarkAt(middleOf(drawing.geometry.plot), layout.size.width)
      : null,
    table: tableRows(rows.all),
    text: input.target.chart.text,
  }
}

/** A label above the plot stands under the header, however many lines that has; the plot gives way. */
function underHeader(layout: Layout, headerBottom: number): Layout {
  const { label } = layout.target
  if (label.place !== 'above') return layout
  const down = Math.max(0, headerBottom + 14 - (label.y - layout.target.size))
  const { plot } = layout
  return {
    ...layout,
    plot: { ...plot, y: plot.y + down, height: plot.height - down },
    target: { ...layout.target, label: { ...label, y: label.y + down } },
  }
}

interface Drawing extends Pick<ChartModel, 'bars' | 'target' | 'key' | 'ticks'> {
  geometry: PlotGeometry
  isSymbolic: boolean
}

function drawPlot(
  input: TargetChartInput,
  request: { layout: Layout; rows: readonly ChartRow[]; headerBottom: number | null },
): Drawing {
  const { layout, rows } = request
  const { language } = input
  const isSymbolic = rows.some(row => row.comparator === 'done')
  const label = targetLabelText(rows, language)
  const hasLine = rows.some(row => row.limits.length > 0)
  const above = labelAbove(label, { layout, hasLine, language })
  const room = plotRoom(layout, above, request.headerBottom)
  const isNumbered = !isSymbolic && !fitValues(input, rows, layout, room.plot.width)
  const plot = isNumbered ? withNumbers(room.plot, rows, language) : room.plot
  const values = isNumbered ? null : fitValues(input, rows, layout, plot.width)
  const plotRequest = { layout, plot, rows, top: room.top, valueSize: values?.size ?? 0 }
  const geometry = plotGeometry(plotRequest)
  const texts: BarTexts = {
    values,
    periods: fitPeriods(rows, layout, plot.width),
    hasStatusWords: hasStatusWords(rows, layout, plot.width),
  }
  const latest = rows.findLastIndex(row => row.value !== null)
  const context = { language, layout, geometry, request: plotRequest, texts, latest, isSymbolic }
  return {
    geometry,
    isSymbolic,
    bars: rows.map((row, i) => chartBar(row, i, context)),
    target: targetMark(
      rows,
      geometry,
      layout,
      above.length ? above : labelNextTo(label, rows, geometry, layout),
    ),
    key: texts.hasStatusWords || isSymbolic ? symbolKey(rows, layout, isSymbolic) : statusKey(rows, layout),
    ticks: ticksOf(geometry, { isNumbered, isSymbolic, language }),
  }
}

/** The plot moves down under a longer label or a two-line headline. */
function plotRoom(layout: Layout, above: readonly TextMark[], headerBottom: number | null) {
  const extra = Math.max(0, above.length - 1) * layout.target.size * 1.19
  const labelBottom = Math.max(layout.top, ...above.map(mark => textBox(mark).y + textBox(mark).height + 2))
  const plot = { ...layout.plot, y: layout.plot.y + extra, height: layout.plot.height - extra }
  return { plot, top: headerBottom === null ? labelBottom : Math.max(labelBottom, headerBottom + 16) }
}

/** Values with their unit, without it when that does not fit, null when numbers do not fit either. */
function fitValues(input: TargetChartInput, rows: readonly ChartRow[], layout: Layout, width: number) {
  const slotWidth = width / Math.max(1, rows.length) - 6
  const texts = rows.map(row => (row.value === null ? '' : row.valueText + (row.hasFlags ? '*' : '')))
  const plain = texts.map(text => withoutUnit(text, input.target.unit.symbol))
  const fitted = fitTexts(texts, { ...layout.value, width: slotWidth, weight: 600 }, plain)
  return fitted.every === 1 ? fitted : null
}

function withoutUnit(text: string, symbol: string | null): string {
  return symbol ? text.replace(symbol, '').replaceAll(/^\s+|\s+(?=\*?$)/g, '') : text
}

function fitPeriods(rows: readonly ChartRow[], layout: Layout, width: number) {
  const slotWidth = width / Math.max(1, rows.length) - 6
  const plain = rows.map(row => row.periodText)
  const rules = new Set(rows.map(row => row.targetText).filter(Boolean))
  const withRule = rows.map(row =>
    row.targetText ? `${row.periodText} · ${row.targetText}` : row.periodText,
  )
  const texts = rules.size > 1 ? withRule : plain
  return fitTexts(texts, { ...layout.period, width: slotWidth, weight: 600 }, plain)
}

function hasStatusWords(rows: readonly ChartRow[], layout: Layout, width: number): boolean {
  const { status } = layout
  if (!status) return true
  const slotWidth = width / Math.max(1, rows.length)
  return rows.every(row => statusWidth(row.statusText, status.size) <= slotWidth - 6)
}

/** Numbers on the axis stand left of the plot; the topmost must clear what is written above the plot. */
function withNumbers(plot: Box, rows: readonly ChartRow[], language: Language): Box {
  const numbers = scaleOf(rows).ticks.map(tick => textWidth(formatNumber(tick, language), TICK_SIZE, 400))
  const margin = Math.max(24, ...numbers) + 10
  return {
    x: plot.x + margin,
    y: plot.y + 8,
    width: plot.width - margin,
    height: plot.height - 8,
  }
}

function ticksOf(
  { ticks, domain, plot }: PlotGeometry,
  options: { isNumbered: boolean; isSymbolic: boolean; language: Language },
): ChartModel['ticks'] {
  if (options.isSymbolic) return []
  return ticks.map(value => {
    const y = yOf(value, domain, plot)
    const label: TextMark = {
      text: formatNumber(value, options.language),
      x: plot.x - 8,
      y: y + capHeight(TICK_SIZE) / 2,
      size: TICK_SIZE,
      weight: 400,
      anchor: 'end',
      ink: 'ink3',
    }
    return { value, y, label: options.isNumbered ? label : null }
  })
}

function axisOf({ plot, zeroY }: PlotGeometry): ChartModel['axis'] {
  return { x1: plot.x, y1: zeroY, x2: plot.x + plot.width, y2: zeroY, width: 1, ink: 'axis' }
}

function labelNextTo(
  label: { name: string; rule: string },
  rows: readonly ChartRow[],
  { domain, plot }: PlotGeometry,
  layout: Layout,
): TextMark[] {
  if (layout.target.label.place !== 'right') return []
  const limits = rows.findLast(row => row.limits.length > 0)?.limits ?? []
  const heights = limits.map(limit => yOf(limit, domain, plot))
  const y = heights.length ? heights.reduce((sum, height) => sum + height, 0) / heights.length : plot.y + 16
  const within = { ...plot, y: Math.min(plot.y, 20), height: plot.y + plot.height + 8 - Math.min(plot.y, 20) }
  return labelBeside(label, { ...layout.target.label, size: layout.target.size, y, within })
}

function targetMark(
  rows: readonly ChartRow[],
  { slots, domain, plot }: PlotGeometry,
  layout: Layout,
  labels: TextMark[],
): TargetMark | null {
  const targetSlots = rows.map((row, i) => ({ slot: slots[i] ?? plot, limits: row.limits }))
  const geometry = targetGeometry(targetSlots, { domain, plot, lineEnd: layout.target.lineEnd })
  const { lineWidth, haloWidth } = layout.target
  return labels.length || geometry.paths.length ? { ...geometry, labels, lineWidth, haloWidth } : null
}

/** One of each status that is on the drawing, with its word, in a row under it. */
function statusKey(rows: readonly ChartRow[], layout: Layout): StatusMark[] {
  if (!layout.status) return []
  const { size, keyY } = layout.status
  const named = new Map(rows.map(row => [`${row.status} ${row.statusText}`, row]))
  let x = layout.plot.x
  return [...named.values()].flatMap(({ status, statusText }) => {
    const left = x
    x += statusWidth(statusText, size - 1) + 14
    if (x - 14 > layout.plot.x + layout.plot.width) return []
    const text: TextMark = {
      text: statusText,
      x: left + 15,
      y: keyY,
      size: size - 1,
      weight: 600,
      anchor: 'start',
      ink: statusInk(status),
    }
    return [{ status, word: statusText, centre: { x: left + 5.6, y: keyY - 4.6 }, radius: 4.8, text }]
  })
}

/** Large symbols carry their own words; where those do not fit, the key has them. */
function symbolKey(rows: readonly ChartRow[], layout: Layout, isSymbolic: boolean): StatusMark[] {
  if (!isSymbolic) return []
  const size = layout.status?.size ?? layout.period.size
  const slotWidth = layout.plot.width / Math.max(1, rows.length)
  const fits = rows.every(row => textWidth(row.statusText, size, 600) <= slotWidth - 8)
  return fits ? [] : statusKey(rows, layout)
}

function slideFrame(
  input: TargetChartInput,
  parts: {
    layout: Layout
    rows: readonly ChartRow[]
    notes: readonly string[]
    header: { texts: TextMark[] }
    drawing: Drawing
  },
): ChartFrame {
  const place = parts.layout.target.label
  const avoid = parts.drawing.target?.labels ?? []
  const status =
    place.place === 'right' ? slideStatus(parts.rows, { ...place, avoid, language: input.language }) : null
  const { size } = parts.layout
  return {
    bands: slideBands(size.width),
    texts: [
      ...parts.header.texts,
      ...(status?.texts ?? []),
      ...slideFoot(parts.notes, input.organisationName, size),
    ],
    lines: status?.lines ?? [],
    status: status?.status ?? null,
  }
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
