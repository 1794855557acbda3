import { formatNumber, type Language, uncapitalized } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, plateBehind, textWidth, wrapText } from '../model/text-width.ts'
import { yOf } from '../model/value-scale.ts'
import { type EndLabel, endLabelsWidth, placeEndLabels } from './end-labels.ts'
import { type LineScale, lineScale } from './line-scale.ts'
import { valueTexts } from './line-values.ts'
import { axisNames, isPandemic, type PeriodSlot, periodSlots, periodTexts, slotBand } from './period-axis.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { HatchedField, PointMark, SeriesDrawing, SeriesLine, SeriesStyle } from './series-chart-model.ts'
import { type DataSeries, pointSentence, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, EMPTY_PLOT, type SeriesPlot } from './series-plot.ts'
import { LONE_STYLE, SERIES_STYLES } from './series-styles.ts'
import { SERIES_WORDS } from './series-words.ts'

const PLATE_PADDING = { x: 5, y: 3 }

/** At most six lines by year: gaps break them, and each is named at its end. */
export function drawLines(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout, room } = place
  const scale = lineScale(data.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])))
  const labels = data.series.length > 1 ? data.series.map(item => endLabel(item, input.language)) : []
  const plot = plotOf(scale, { layout, room, labels, language: input.language })
  const slots = periodSlots(data.periods, plot)
  const lines = data.series.map((item, i) =>
    toLine(item, i, { data, slots, plot, scale, language: input.language }),
  )
  const strip = { top: plot.y - layout.small * 1.5, left: plot.x, right: room.right }
  const fields = missingFields(data, { slots, plot, layout, language: input.language })
  const names = axisNames(input, data, { slots, plot, strip, size: layout.small, fields: fields.names })
  const ends = placedEnds(lines, labels, { plot, layout, right: room.right })
  const years = periodTexts(slots, { plot, size: layout.small, bottom: plot.y + plot.height })
  const values =
    data.series.length === 1 ? valueTexts(lines, data, { plot, layout, fields: fields.fields }) : []
  return {
    ...EMPTY_PLOT,
    size: { width: layout.width, height: room.bottom ?? plot.y + plot.height + layout.small * 1.9 },
    plot,
    domain: scale.domain,
    lines,
    remarks: [
      data.periods.some(isPandemic) && !names.hasPandemic ? SERIES_WORDS[input.language].pandemicNote : '',
      scale.holdsZero
        ? ''
        : SERIES_WORDS[input.language].scaleNote(formatNumber(scale.domain.min, input.language)),
    ].filter(Boolean),
    drawing: {
      ...EMPTY_DRAWING,
      bands: slotBand(data.periods, slots, plot),
      fields: fields.fields,
      grid: [...gridLines(scale, plot), ...names.lines],
      points: [...lines.flatMap(line => pointMarks(line, layout, lines.length === 1)), ...ends.points],
      texts: [
        ...tickTexts(scale, { plot, size: layout.small, language: input.language }),
        ...years,
        ...names.texts,
        ...ends.texts,
        ...values,
      ],
      leaders: ends.leaders,
    },
  }
}

/** What stands at the end of a series: its name, its latest value, whether it is computed. */
export function endLabel(item: DataSeries, language: Language): Omit<EndLabel, 'end'> {
  const last = item.points.findLast(point => point.value !== null)
  return {
    name: item.name,
    valueText: last?.valueText ?? SERIES_WORDS[language].missing,
    remark: item.isComputed ? SERIES_WORDS[language].computed : null,
  }
}

function plotOf(
  scale: LineScale,
  parts: { layout: SeriesLayout; room: Room; labels: readonly Omit<EndLabel, 'end'>[]; language: Language },
): Box {
  const { layout, room, labels, language } = parts
  const numbers = scale.ticks
    .concat(0)
    .map(tick => textWidth(formatNumber(tick, language), layout.small, 600))
  const left = room.left + Math.ceil(Math.max(...numbers)) + 10
  const named = labels.map(label => ({ ...label, end: { x: 0, y: 0 } }))
  const labelWidth = labels.length
    ? endLabelsWidth(named, { size: layout.label, most: layout.endLabelWidth }) + 8
    : 0
  const top = room.top + layout.small * 1.7
  const bottom = room.bottom === null ? top + layout.linePlotHeight : room.bottom - layout.small * 1.7
  return { x: left, y: top, width: room.right - labelWidth - left, height: bottom - top }
}

function toLine(item: DataSeries, index: number, parts: LinePlace & { data: SeriesData }): SeriesLine {
  const own = SERIES_STYLES[index % SERIES_STYLES.length] ?? LONE_STYLE
  return seriesLine(item, parts.data.series.length === 1 ? LONE_STYLE : own, parts)
}

interface LinePlace {
  slots: readonly PeriodSlot[]
  plot: Box
  scale: LineScale
  language: Language
}

/** A series on a plot: a point in the slot of each period, and the runs between its gaps. */
export function seriesLine(
  item: DataSeries,
  style: SeriesStyle,
  { slots, plot, scale, language }: LinePlace,
): SeriesLine {
  const points = item.points.map((point, i) => ({
    period: point.period,
    periodText: point.periodText,
    value: point.value,
    x: slots[i]?.middle ?? plot.x,
    y: point.value === null ? null : yOf(point.value, scale.domain, plot),
    sentence: pointSentence(item, point, language),
  }))
  const { key, name, isComputed } = item
  return { key, name, isComputed, style, points, paths: pathsOf(points) }
}

/** Runs of points between gaps. */
function pathsOf(points: readonly { x: number; y: number | null }[]): { x: number; y: number }[][] {
  const paths: { x: number; y: number }[][] = [[]]
  for (const { x, y } of points) {
    if (y === null) paths.push([])
    else paths.at(-1)?.push({ x, y })
  }
  return paths.filter(path => path.length > 0)
}

/** A line to read each number by; zero is darker than the rest. */
function gridLines(scale: LineScale, plot: Box): SeriesDrawing['grid'] {
  const across = (value: number) => {
    const y = yOf(value, scale.domain, plot)
    return { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y }
  }
  const ticks = scale.ticks.map(value => ({ ...across(value), width: 1, ink: 'grid' as const }))
  return scale.holdsZero ? [...ticks, { ...across(0), width: 1.5, ink: 'axis' }] : ticks
}

function tickTexts(
  scale: LineScale,
  { plot, size, language }: { plot: Box; size: number; language: Language },
): TextMark[] {
  const values = scale.holdsZero ? [...scale.ticks, 0] : scale.ticks
  return values.map(value =>
    text(
      formatNumber(value, language),
      { x: plot.x - 8, y: yOf(value, scale.domain, plot) + capHeight(size) / 2, size },
      value === 0 ? { anchor: 'end', weight: 600, ink: 'ink' } : { anchor: 'end', ink: 'ink3' },
    ),
  )
}

/** A point for each value; of many years only the ends, zeros and lone points. */
function pointMarks(line: SeriesLine, layout: SeriesLayout, isLone: boolean): PointMark[] {
  const drawn = line.points.filter(point => point.y !== null)
  const isCrowded =
    drawn.length > 1 && drawn.length * layout.radius * 5 > (drawn.at(-1)?.x ?? 0) - (drawn[0]?.x ?? 0)
  const lone = new Set(line.paths.flatMap(path => (path.length === 1 ? path[0]?.x : [])))
  return drawn
    .filter(
      (point, i) => !isCrowded || i === drawn.length - 1 || i === 0 || point.value === 0 || lone.has(point.x),
    )
    .map(point => ({
      x: point.x,
      y: point.y ?? 0,
      radius: layout.radius * (isLone && point === drawn.at(-1) ? 1.4 : 1),
      ink: line.style.ink,
      shape: line.style.shape,
      isOpen: point.value === 0,
    }))
}

function placedEnds(
  lines: readonly SeriesLine[],
  labels: readonly Omit<EndLabel, 'end'>[],
  { plot, layout, right }: { plot: Box; layout: SeriesLayout; right: number },
) {
  const x = plot.x + plot.width + 8
  const ended = labels.map((label, i) => {
    const last = lines[i]?.points.findLast(point => point.y !== null)
    return { ...label, end: { x: last?.x ?? x, y: last?.y ?? plot.y + plot.height } }
  })
  const placed = placeEndLabels(ended, {
    x,
    top: plot.y - 2,
    bottom: plot.y + plot.height + layout.label * 0.6,
    size: layout.label,
    most: right - x,
  })
  return {
    texts: placed.flatMap(label => label.texts),
    leaders: placed.flatMap(label => label.leader ?? []),
    points: placed.flatMap(({ key }, i): PointMark[] => {
      const style = lines[i]?.style
      return style
        ? [{ ...key, radius: layout.radius * 1.15, ink: style.ink, shape: style.shape, isOpen: false }]
        : []
    }),
  }
}

/** Periods that no series has a value for, said to be missing: hatched, with the reason where it fits. */
function missingFields(
  data: SeriesData,
  {
    slots,
    plot,
    layout,
    language,
  }: { slots: readonly PeriodSlot[]; plot: Box; layout: SeriesLayout; language: Language },
): { fields: HatchedField[]; names: { text: string; x: number; box: Box }[] } {
  const gaps = slots.flatMap((slot, i) => {
    const points = data.series.flatMap(({ points: all }) => all[i] ?? [])
    const reason = points.find(point => point.missing !== null)
    return reason && points.every(point => point.value === null) ? [{ slot, reason }] : []
  })
  const fields = gaps.map(({ slot, reason }) => {
    const box = { x: slot.left, y: plot.y, width: slot.right - slot.left, height: plot.height }
    const lines = reasonLines(`${uncapitalized(reason.note ?? reason.missing ?? '').replace(/\.$/, '')}`, {
      box,
      size: Math.max(12, layout.small - 1),
    })
    return { box, lines, plate: plateBehind(lines, PLATE_PADDING) }
  })
  const names = gaps.map(({ slot }, i) => ({
    text: `${slot.text} ${SERIES_WORDS[language].missing}`,
    x: slot.middle,
    box: fields[i]?.box ?? plot,
  }))
  return { fields, names }
}

function reasonLines(reason: string, { box, size }: { box: Box; size: number }): TextMark[] {
  const width = box.width - 14
  const lines = wrapText(reason, { width, size, weight: 400 })
  const isBroken = lines.join(' ') !== reason
  if (isBroken || lines.length * size * 1.25 + 24 > box.height) return []
  return lines.map((line, i) =>
    text(
      line,
      { x: box.x + box.width / 2, y: box.y + 14 + size + i * size * 1.25, size },
      { anchor: 'middle' },
    ),
  )
}
