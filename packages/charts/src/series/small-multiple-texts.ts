import { formatValue, type Language } from '@malkoll/domain'
import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, shortenText, textWidth } from '../model/text-width.ts'
import { yOf } from '../model/value-scale.ts'
import { rowName } from './bar-pairs.ts'
import { spreadLabels } from './label-spread.ts'
import type { LineScale } from './line-scale.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesDrawing, SeriesLine } from './series-chart-model.ts'
import type { DataSeries, SeriesData } from './series-data.ts'
import { type SeriesLayout, text } from './series-layouts.ts'
import { SERIES_WORDS } from './series-words.ts'
import { type Cell, cellMargins } from './small-multiple-cells.ts'

/** What all small charts of a drawing share. */
export interface CellContext {
  input: SeriesChartInput
  data: SeriesData
  layout: SeriesLayout
  scale: LineScale
  latest: string | null
}

/** Name, years, the latest value of each line, and what a zero is. */
export function cellTexts(
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

/** Room for the widest latest value. */
export function valueWidth(
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

/** The last point that is drawn. */
export function lastOf(points: SeriesLine['points']): SeriesLine['points'][number] | undefined {
  return points.findLast(point => point.y !== null)
}
