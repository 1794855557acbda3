import { formatNumber } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { yOf } from '../model/value-scale.ts'
import { TakenRoom } from '../series/free-place.ts'
import { spreadLabels } from '../series/label-spread.ts'
import { lineScale } from '../series/line-scale.ts'
import { isPandemic, periodSlots, slotBand } from '../series/period-axis.ts'
import { orderOfImportance } from '../series/point-order.ts'
import type { SeriesChartInput } from '../series/series-chart-input.ts'
import type { SeriesStyle } from '../series/series-chart-model.ts'
import { type DataPoint, type DataSeries, isStarred, type SeriesData } from '../series/series-data.ts'
import { LONE_STYLE, SERIES_STYLES } from '../series/series-styles.ts'
import { SERIES_WORDS } from '../series/series-words.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import { axisFormat, valueAxis } from './chart-axis.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideElement, SlidePointLabel, SlideSeries, SlideText } from './slide-model.ts'
import { arialWidth, fitSize, LINE_HEIGHT, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const AXIS_SIZE = 18
const LABEL_SIZE = 20
const LAST_SIZE = 28
const END_WIDTH = 330
/** PowerPoint's own distance between a point and its label, and the room of a label's key. */
export const POINT_GAP = 9
const KEY_WIDTH = 60

/** At most six lines by period, each named with its latest value at its end; a lone line has its values instead. */
export function lineElements(drawing: SeriesDrawing): SlideElement[] {
  const { input, data, room, description } = drawing
  const scale = lineScale(valuesOf(data))
  const axis = valueAxis(scale.domain, scale.ticks, { isNumbered: true })
  const numbers = [...scale.ticks, 0].map(tick =>
    arialWidth(formatNumber(tick, input.language), AXIS_SIZE, 400),
  )
  const left = Math.ceil(Math.max(...numbers)) + 16
  const ends = endTexts(data, input.language)
  const size = fitSize(ends, { width: END_WIDTH, from: LABEL_SIZE, to: 13, weight: 700 }) ?? 13
  const isLone = data.series.length === 1
  const right = isLone
    ? 24
    : Math.ceil(Math.max(...ends.map(text => arialWidth(text, size, 700)))) + POINT_GAP + KEY_WIDTH
  const strip = AXIS_SIZE * 1.5
  const plot = {
    x: room.x + left,
    y: room.y + strip,
    width: room.width - left - right,
    height: room.height - strip - AXIS_SIZE * 2,
  }
  const periods = data.periods.map(period => period.text)
  return [
    ...pandemicBand(data, plot),
    {
      kind: 'chart',
      form: 'line',
      frame: room,
      plot,
      name: `${SLIDE_WORDS[input.language].chart}: ${input.indicator.name}`,
      description,
      categoryHead: SLIDE_WORDS[input.language].period,
      categories: periods,
      categoryStep: stepFor(periods, plot.width),
      series: isLone
        ? [loneSeries(drawing, plot, scale.domain)]
        : endNamedSeries(drawing, { plot, size, domain: scale.domain }),
      targets: [],
      valueFormat: axisFormat(scale.ticks, input.language),
      axis,
      barShare: 0,
      axisSize: AXIS_SIZE,
    },
    ...axisWords(drawing, plot),
    ...breakRules(drawing, plot),
  ]
}

/** What the drawing asks for at the foot: where its scale begins. */
export function lineRemarks({ language }: SeriesChartInput, data: SeriesData): string[] {
  const { holdsZero, domain } = lineScale(valuesOf(data))
  return holdsZero ? [] : [SERIES_WORDS[language].scaleNote(formatNumber(domain.min, language))]
}

/** Every value there is, in no order that matters. */
export function valuesOf({ series }: SeriesData): number[] {
  return series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
}

/** A point's value as it is written, with a star where its source has flagged it. */
export function markedText(point: DataPoint): string {
  return point.valueText + (isStarred(point) ? '*' : '')
}

/** How the series of that place among `count` is drawn; beyond the styles there are, they begin anew. */
export function styleOf(index: number, count: number): SeriesStyle {
  return count === 1 ? LONE_STYLE : (SERIES_STYLES[index % SERIES_STYLES.length] ?? LONE_STYLE)
}

/** Of a line chart: what is drawn of one series. */
export function lineSeries(item: DataSeries, style: SeriesStyle, labels: SlidePointLabel[]): SlideSeries {
  return {
    name: item.name,
    values: item.points.map(point => point.value),
    ink: style.ink,
    pointInks: [],
    dash: style.dash,
    shape: style.shape,
    labels,
    margins: [],
  }
}

interface Place {
  plot: Box
  domain: { min: number; max: number }
}

/** Where a point stands in the slide's field: in the middle of its part of the width. */
export function pointAt(index: number, value: number, count: number, { plot, domain }: Place) {
  return { x: plot.x + ((index + 0.5) * plot.width) / count, y: yOf(value, domain, plot) }
}

/** Every value that finds room above or below its point, the latest largest and in any case. */
function loneSeries({ data, input }: SeriesDrawing, plot: Box, domain: Place['domain']): SlideSeries {
  const [item] = data.series
  if (!item) throw new RangeError('A line needs a series')
  const { points } = item
  const placeOf = (i: number) => pointAt(i, points[i]?.value ?? 0, points.length, { plot, domain })
  const taken = new TakenRoom()
  for (const path of runs(points)) taken.takePath(path.map(placeOf))
  const bounds = { x: plot.x - 20, y: plot.y - 30, width: plot.width + 44, height: plot.height + 30 }
  const last = points.findLastIndex(point => point.value !== null)
  const labels = orderOfImportance(points).flatMap((index): SlidePointLabel[] => {
    const point = points[index]
    if (point?.value == null) return []
    const size = index === last ? LAST_SIZE : LABEL_SIZE
    const text = markedText(point)
    const label = { index, text, format: formatLike(text, input.language), size }
    const found = freePlace(text, { at: placeOf(index), size, taken, bounds, isDip: isDip(points, index) })
    if (!found && index !== last) return []
    const place = found ?? { position: 'above' as const, shift: { x: 0, y: 0 } }
    return [{ ...label, ...place, isNamed: false, hasKey: false, weight: 700, ink: 'ink' }]
  })
  return lineSeries(item, LONE_STYLE, labels)
}

/** Above a peak and below a dip first, then the other side, then a little aside. */
function freePlace(
  text: string,
  place: { at: { x: number; y: number }; size: number; taken: TakenRoom; bounds: Box; isDip: boolean },
): Pick<SlidePointLabel, 'position' | 'shift'> | null {
  const { at, size, taken, bounds } = place
  const width = arialWidth(text, size, 700)
  const height = size * LINE_HEIGHT
  const order = place.isDip ? (['below', 'above'] as const) : (['above', 'below'] as const)
  const shifts = [0, -0.3, 0.3, -0.5, 0.5].map(share => share * width)
  for (const [x, position] of shifts.flatMap(shift => order.map(side => [shift, side] as const))) {
    const y = position === 'above' ? at.y - POINT_GAP - height : at.y + POINT_GAP
    const box = { x: at.x + x - width / 2 - 2, y: y + 2, width: width + 4, height: height - 4 }
    if (!isWithin(box, bounds) || !taken.isFree(box)) continue
    taken.takeBox(box)
    return { position, shift: { x, y: 0 } }
  }
  return null
}

function isWithin(box: Box, bounds: Box): boolean {
  const isAcross = box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width
  return isAcross && box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height
}

/** Indices of points between gaps. */
function runs(points: readonly DataPoint[]): number[][] {
  const paths: number[][] = [[]]
  points.forEach((point, i) => {
    if (point.value === null) paths.push([])
    else paths.at(-1)?.push(i)
  })
  return paths
}

function isDip(points: readonly DataPoint[], index: number): boolean {
  const value = points[index]?.value ?? 0
  const neighbours = [points[index - 1]?.value, points[index + 1]?.value].flatMap(other => other ?? [])
  return neighbours.length > 0 && neighbours.every(other => other > value)
}

function endTexts({ series }: SeriesData, language: SeriesChartInput['language']): string[] {
  return series.map(item => {
    const last = item.points.findLast(point => point.value !== null)
    return `${item.name} ${last ? markedText(last) : SERIES_WORDS[language].missing}`
  })
}

/** Names and latest values right of the plot, moved apart where the lines end close together. */
function endNamedSeries(
  { data, input }: SeriesDrawing,
  { plot, size, domain }: Place & { size: number },
): SlideSeries[] {
  const count = data.periods.length
  const ends = data.series.map(item => {
    const index = item.points.findLastIndex(point => point.value !== null)
    const point = item.points[index]
    return {
      index,
      point,
      at: pointAt(Math.max(0, index), point?.value ?? domain.min, count, { plot, domain }),
    }
  })
  const heights = spreadLabels(
    ends.map(({ at }) => at.y),
    { height: size * LINE_HEIGHT + 2, top: plot.y, bottom: plot.y + plot.height },
  )
  return data.series.map((item, i) => {
    const end = ends[i]
    const style = styleOf(i, data.series.length)
    if (end?.point?.value == null) return lineSeries(item, style, [])
    const text = markedText(end.point)
    return lineSeries(item, style, [
      {
        index: end.index,
        text,
        format: formatLike(text, input.language),
        isNamed: true,
        hasKey: true,
        position: 'right',
        shift: { x: plot.x + plot.width - end.at.x, y: (heights[i] ?? end.at.y) - end.at.y },
        size,
        weight: 700,
        ink: 'ink',
      },
    ])
  })
}

/** Every n-th period, so that each stands clear of the next and, where that can be, the last is written too. */
export function stepFor(periods: readonly string[], width: number, size = AXIS_SIZE): number {
  const longest = Math.max(0, ...periods.map(text => arialWidth(text, size, 400)))
  const least = Math.max(1, Math.ceil(((longest + 12) * periods.length) / width))
  const whole = Array.from({ length: least + 1 }, (_, i) => least + i)
  return whole.find(step => (periods.length - 1) % step === 0) ?? least
}

/** One pale field behind the pandemic years. */
export function pandemicBand(data: SeriesData, plot: Box): SlideElement[] {
  return slotBand(data.periods, periodSlots(data.periods, plot), plot).map(({ box, ink }) => ({
    kind: 'rule',
    frame: box,
    ink,
  }))
}

/** Over the plot: the pandemic years, and periods that no series has a value of. */
function axisWords({ data, input }: SeriesDrawing, plot: Box): SlideText[] {
  const words = SERIES_WORDS[input.language]
  const slots = periodSlots(data.periods, plot)
  const [band] = slotBand(data.periods, slots, plot)
  const missing = data.periods.flatMap((period, i) => {
    const points = data.series.flatMap(item => item.points[i] ?? [])
    const isMissing =
      points.every(point => point.value === null) && points.some(point => point.missing !== null)
    return isMissing ? [{ text: `${period.text} ${words.missing}`, x: slots[i]?.middle ?? plot.x }] : []
  })
  const wanted = [
    ...missing,
    ...(band && data.periods.some(isPandemic)
      ? [{ text: words.pandemic, x: band.box.x + band.box.width / 2 }]
      : []),
    ...breakPlaces({ data }, plot).map(x => ({ text: words.seriesBreak, x })),
  ]
  const taken = new TakenRoom()
  return wanted.flatMap(({ text, x }): SlideText[] => {
    const size = 16
    const width = Math.ceil(arialWidth(text, size, 400)) + 8
    const left = Math.max(plot.x, Math.min(x - width / 2, plot.x + plot.width - width))
    const frame = { x: left, y: plot.y - size * 1.5, width, height: size * 1.3 }
    if (!taken.isFree(frame)) return []
    taken.takeBox(frame)
    const paragraphs = [paragraph(text, { size, ink: 'ink3', align: 'middle' })]
    return [{ kind: 'text', role: 'label', frame, paragraphs, vertical: 'middle' }]
  })
}

function breakPlaces({ data }: Pick<SeriesDrawing, 'data'>, plot: Box): number[] {
  const slots = periodSlots(data.periods, plot)
  return data.breaks.flatMap(({ after, before }) => {
    const left = slots[data.periods.findIndex(({ period }) => period === after)]
    const right = slots[data.periods.findIndex(({ period }) => period === before)]
    return left && right ? [(left.middle + right.middle) / 2] : []
  })
}

function breakRules(drawing: SeriesDrawing, plot: Box): SlideElement[] {
  return breakPlaces(drawing, plot).map(x => ({
    kind: 'rule',
    frame: { x: x - 0.75, y: plot.y, width: 1.5, height: plot.height },
    ink: 'ink3',
  }))
}
