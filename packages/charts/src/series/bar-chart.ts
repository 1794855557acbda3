import type { TextMark } from '../model/chart-model.ts'
import { capHeight, shortenText, textWidth } from '../model/text-width.ts'
import {
  type BarContext,
  type BarPaint,
  type Columns,
  columnsOf,
  LABEL_GAP,
  RING_RADIUS,
} from './bar-columns.ts'
import { gapHead, keyBands, keyTexts } from './bar-key.ts'
import { barText, gapText, type Pair, pairsOf, rowName } from './bar-pairs.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { BarRow, SeriesBar } from './series-chart-model.ts'
import { pointSentence, type SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, EMPTY_PLOT, type SeriesPlot } from './series-plot.ts'
import { SERIES_WORDS } from './series-words.ts'

/** The least height of a row that still holds text of 12 px. */
const LEAST_ROW = 17
const LEAST_PAIR = 28

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
  const key = { left: columns.plot.x, top: room.top, size: layout.small, language: input.language }
  return {
    ...EMPTY_PLOT,
    size: { width: layout.width, height: room.bottom ?? room.top + head + kept.length * rowHeight + 4 },
    plot: columns.plot,
    domain: columns.domain,
    bars: rows.map(({ row }) => row),
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
      bands: isPaired ? keyBands(key) : [],
      texts: [
        ...rows.flatMap(({ texts }) => texts),
        ...(isPaired ? [...keyTexts(key), gapHead({ ...key, right: room.right })] : []),
      ],
    },
  }
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

function drawRow(
  pair: Pair,
  context: BarContext & { columns: Columns; top: number; rowHeight: number },
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
  { columns, room, size, input, baseline }: BarContext & { columns: Columns; baseline: number },
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

function drawBar(
  { item, point, ink }: Pair['bars'][number],
  context: BarContext & { columns: Columns; y: number; height: number },
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
