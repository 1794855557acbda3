import { exactDifference, formatNumber, formatValue, type Language } from '@malkoll/domain'
import type { Box, Ink, TextMark } from '../model/chart-model.ts'
import { capHeight, shortenText, textWidth } from '../model/text-width.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { BarRow, SeriesBar, SeriesDrawing } from './series-chart-model.ts'
import { type DataPoint, type DataSeries, pointSentence, rankedAt, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, type SeriesPlot } from './series-plot.ts'
import { SERIES_WORDS } from './series-words.ts'

/** The least height of a row that still holds text of 12 px. */
const LEAST_ROW = 17
const LEAST_PAIR = 28
const LABEL_GAP = 8
const RING_RADIUS = 6

export interface BarPaint {
  ink: Ink
  edge: Ink | null
}

interface Pair {
  key: string
  name: string
  isComputed: boolean
  bars: { item: DataSeries; point: DataPoint | undefined; ink: Ink }[]
}

/** Places of one period in rank order; women and men of a place stand together with the gap beside them. */
export function drawBars(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room; period: string | null; paint?: (value: number) => BarPaint },
): SeriesPlot {
  const { layout, room, period } = place
  const pairs = pairsOf(data, period)
  const isPaired = pairs.some(pair => pair.bars.length > 1)
  const head = isPaired ? layout.small * 1.9 : 0
  const rowHeight = rowHeightOf(pairs.length, { layout, room, head, isPaired })
  const kept = pairs.slice(
    0,
    room.bottom === null ? pairs.length : Math.floor((room.bottom - room.top - head) / rowHeight + 1e-6),
  )
  const size = Math.max(12, Math.min(layout.label, Math.floor(rowHeight * (isPaired ? 0.46 : 0.6))))
  const context = { ...place, input, data, size, isPaired }
  const columns = columnsOf(kept, { ...context, top: room.top + head, rowHeight })
  const rows = kept.map((pair, i) =>
    drawRow(pair, { ...context, columns, top: room.top + head + i * rowHeight, rowHeight }),
  )
  const words = SERIES_WORDS[input.language]
  return {
    size: { width: layout.width, height: room.bottom ?? room.top + head + kept.length * rowHeight + 4 },
    plot: columns.plot,
    domain: columns.domain,
    lines: [],
    bars: rows.map(({ row }) => row),
    areas: [],
    classes: [],
    subtitle: '',
    remarks: [
      isPaired ? `${words.gapNote}, ${data.unit.differenceName}.` : '',
      kept.length < pairs.length ? words.hiddenRows(kept.length, pairs.length) : '',
    ].filter(Boolean),
    drawing: {
      ...EMPTY_DRAWING,
      grid: [
        {
          x1: columns.zeroX,
          x2: columns.zeroX,
          y1: columns.plot.y,
          y2: columns.plot.y + columns.plot.height,
          width: 1.5,
          ink: 'axis',
        },
      ],
      bands: isPaired ? keyBands(columns, layout, room, input.language) : [],
      texts: [
        ...rows.flatMap(({ texts }) => texts),
        ...(isPaired ? headTexts(columns, layout, room, input) : []),
      ],
    },
  }
}

/** Women and men of one place are a pair; every other series stands alone. */
function pairsOf(data: SeriesData, period: string | null): Pair[] {
  const ranked = rankedAt(data, period)
  const isBySex = ['women', 'men'].every(sex => data.series.some(({ breakdown }) => breakdown === sex))
  if (!isBySex) {
    return ranked.map(({ series, point }) => ({
      key: series.key,
      name: series.name,
      isComputed: series.isComputed,
      bars: [{ item: series, point, ink: series.isMunicipality ? 'data' : 'dataPast' }],
    }))
  }
  const byPlace = Map.groupBy(ranked, ({ series }) => series.place)
  return [...byPlace].map(([name, items]) => ({
    key: items[0]?.series.code ?? name,
    name,
    isComputed: items.some(({ series }) => series.isComputed),
    bars: items
      .toSorted((a, b) => sexOrder(a.series) - sexOrder(b.series))
      .map(({ series, point }) => ({ item: series, point, ink: sexInk(series) })),
  }))
}

function sexOrder({ breakdown }: DataSeries): number {
  return ['women', 'men'].indexOf(breakdown) + (breakdown === 'total' ? 3 : 0)
}

function sexInk({ breakdown }: DataSeries): Ink {
  if (breakdown === 'women') return 'data'
  return breakdown === 'men' ? 'data2' : 'dataPast'
}

function rowHeightOf(
  count: number,
  { layout, room, head, isPaired }: { layout: SeriesLayout; room: Room; head: number; isPaired: boolean },
): number {
  const wanted = isPaired ? layout.barRow.pairHeight : layout.barRow.height
  if (room.bottom === null) return wanted
  const least = isPaired ? LEAST_PAIR : LEAST_ROW
  const most = wanted * 1.5
  return Math.max(least, Math.min(most, (room.bottom - room.top - head) / Math.max(1, count)))
}

interface Columns {
  plot: Box
  zeroX: number
  perUnit: number
  domain: { min: number; max: number }
  nameWidth: number
  gapX: number | null
}

interface Context {
  input: SeriesChartInput
  data: SeriesData
  layout: SeriesLayout
  room: Room
  size: number
  isPaired: boolean
  paint?: (value: number) => BarPaint
}

/** Names left, bars in the middle with room for every value's text, gaps right. */
function columnsOf(pairs: readonly Pair[], context: Context & { top: number; rowHeight: number }): Columns {
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

function drawRow(
  pair: Pair,
  context: Context & { columns: Columns; top: number; rowHeight: number },
): { row: BarRow; texts: TextMark[] } {
  const { columns, top, rowHeight, size, input, data } = context
  const slot = { x: columns.plot.x, y: top, width: columns.plot.width, height: rowHeight }
  const barHeight = pair.bars.length > 1 ? rowHeight * 0.37 : rowHeight * 0.56
  const first = top + (rowHeight - barHeight * pair.bars.length - (pair.bars.length - 1) * 2) / 2
  const bars = pair.bars.map((bar, i) =>
    drawBar(bar, { ...context, y: first + i * (barHeight + 2), height: barHeight }),
  )
  const baseline = top + rowHeight / 2 + capHeight(size) / 2
  const gap = context.isPaired ? gapText(pair, { input, data }) : ''
  return {
    row: {
      key: pair.key,
      name: pair.name,
      isComputed: pair.isComputed,
      slot,
      bars,
      sentence: pair.bars
        .map(({ item, point }) => (point ? pointSentence(item, point, input.language) : ''))
        .filter(Boolean)
        .join(' '),
    },
    texts: [
      ...nameTexts(pair, { ...context, baseline }),
      ...(gap && columns.gapX !== null
        ? [text(gap, { x: columns.gapX, y: baseline, size }, { anchor: 'end', weight: 600, ink: 'ink' })]
        : []),
    ],
  }
}

/** A computed place says so behind its name, or under it where that does not fit. */
function nameTexts(
  pair: Pair,
  { columns, room, size, input, baseline }: Context & { columns: Columns; baseline: number },
): TextMark[] {
  const weight = pair.isComputed ? 600 : 400
  const font = { width: columns.nameWidth, size, weight } as const
  const whole = rowName(pair, input.language)
  const at = (content: string, y: number, own: number) =>
    text(content, { x: room.left, y, size: own }, { ink: 'ink', weight })
  if (!pair.isComputed || textWidth(whole, size, 600) <= columns.nameWidth)
    return [at(shortenText(whole, font), baseline, size)]
  const small = 12
  const middle = baseline - capHeight(size) / 2
  return [
    at(shortenText(pair.name, { ...font, size: small }), middle - 2, small),
    { ...at(SERIES_WORDS[input.language].computed, middle + small - 1, small), weight: 400, ink: 'ink2' },
  ]
}

function rowName({ name, isComputed }: Pair, language: Language): string {
  return isComputed ? `${name} (${SERIES_WORDS[language].computed})` : name
}

function drawBar(
  { item, point, ink }: Pair['bars'][number],
  context: Context & { columns: Columns; y: number; height: number },
): SeriesBar {
  const { columns, size, y, height } = context
  const value = point?.value ?? null
  const content = barText(point, context)
  const middle = y + height / 2
  const length = Math.abs(value ?? 0) * columns.perUnit
  const isLeft = (value ?? 0) < 0
  const ring =
    value === 0 ? { x: columns.zeroX, y: middle, radius: Math.min(RING_RADIUS, height * 0.36) } : null
  const end =
    columns.zeroX + (isLeft ? -length - LABEL_GAP + 2 : length + LABEL_GAP - 2) + (ring ? ring.radius : 0)
  const label = text(
    content,
    { x: end, y: middle + capHeight(size) / 2, size },
    { weight: 600, ink: 'ink', anchor: isLeft ? 'end' : 'start' },
  )
  const paint = value === null ? undefined : context.paint?.(value)
  return {
    key: item.key,
    name: item.name,
    value,
    valueText: content,
    ink: paint?.ink ?? ink,
    edge: paint?.edge ?? null,
    rect:
      value === null || value === 0
        ? null
        : { x: isLeft ? columns.zeroX - length : columns.zeroX, y, width: length, height },
    ring,
    missing: value === null ? { ...label, weight: 400, ink: 'ink3' } : null,
    label: value === null ? null : label,
  }
}

/** Signed where some values are below zero; “saknas” where there is none. */
function barText(
  point: DataPoint | undefined,
  { input, data }: { input: SeriesChartInput; data: SeriesData },
): string {
  const { language, indicator } = input
  if (point?.value == null) return SERIES_WORDS[language].missing
  const mark = point.flags.some(flag => flag !== 'computed' && flag !== 'perturbed') ? '*' : ''
  return signedText(point.value, { input, data, decimals: indicator.decimals }) + mark
}

export function signedText(
  value: number,
  { input, data, decimals }: { input: SeriesChartInput; data: SeriesData; decimals: number },
): string {
  const isSigned = data.series.some(({ points }) => points.some(point => (point.value ?? 0) < 0))
  return formatValue(value, data.unit, input.language, isSigned ? { decimals, sign: 'always' } : { decimals })
}

/** women − men. */
function gapText({ bars }: Pair, { input, data }: { input: SeriesChartInput; data: SeriesData }): string {
  const [women, men] = ['women', 'men'].map(
    sex => bars.find(({ item }) => item.breakdown === sex)?.point?.value ?? null,
  )
  if (women == null || men == null) return ''
  const decimals = Math.min(input.indicator.decimals, data.unit.code === 'percent' ? 1 : 2)
  return formatNumber(exactDifference(women, men), input.language, { decimals, sign: 'always' })
}

function gapColumnWidth(pairs: readonly Pair[], context: Context): number {
  const head = textWidth(SERIES_WORDS[context.input.language].gap, context.layout.small, 400)
  return Math.ceil(Math.max(head, ...pairs.map(pair => textWidth(gapText(pair, context), context.size, 600))))
}

const SEXES = [
  { breakdown: 'women', ink: 'data' },
  { breakdown: 'men', ink: 'data2' },
] as const

/** The two swatches over the bars. */
function keyPlaces(columns: Columns, layout: SeriesLayout, room: Room, language: Language) {
  const size = layout.small
  let x = columns.plot.x
  return SEXES.map(({ breakdown, ink }) => {
    const word = SERIES_WORDS[language].breakdowns[breakdown]
    const content = word.charAt(0).toUpperCase() + word.slice(1)
    const left = x
    x += size * 1.3 + textWidth(content, size, 600) + size
    return { content, ink, x: left, y: room.top + size }
  })
}

function keyBands(
  columns: Columns,
  layout: SeriesLayout,
  room: Room,
  language: Language,
): SeriesDrawing['bands'] {
  const side = layout.small * 0.8
  return keyPlaces(columns, layout, room, language).map(({ x, y, ink }) => ({
    box: { x, y: y - side * 0.9, width: side, height: side },
    ink,
  }))
}

function headTexts(columns: Columns, layout: SeriesLayout, room: Room, input: SeriesChartInput): TextMark[] {
  const size = layout.small
  const names = keyPlaces(columns, layout, room, input.language).map(({ content, x, y }) =>
    text(content, { x: x + size * 1.15, y, size }, { weight: 600, ink: 'ink' }),
  )
  const gap = text(
    SERIES_WORDS[input.language].gap,
    { x: room.right, y: room.top + size, size },
    { anchor: 'end', ink: 'ink3' },
  )
  return [...names, gap]
}
