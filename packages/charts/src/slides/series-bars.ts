import { breakdownText, capitalized } from '@malkoll/domain'
import type { Box, Ink } from '../model/chart-model.ts'
import { valueScale } from '../model/value-scale.ts'
import { barText, gapText, type Pair, pairsOf, rowName } from '../series/bar-pairs.ts'
import { SERIES_WORDS } from '../series/series-words.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import { valueAxis } from './chart-axis.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideElement, SlidePointLabel, SlideSeries } from './slide-model.ts'
import { arialWidth, fitSize, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const MOST_NAME = 320
const MOST_ROWS = 26
/** So few bars are drawn broader, so that the slide is not empty. */
const FEW_ROWS = 4
const LABEL_GAP = 8
const KEY_HEIGHT = 30

interface Rows extends SeriesDrawing {
  pairs: readonly Pair[]
  isPaired: boolean
}

/** Places of one period in rank order as lying bars; women and men of a place together, with the gap beside them. */
export function barElements(drawing: SeriesDrawing): SlideElement[] {
  const { input, data, room, period } = drawing
  const pairs = pairsOf(data, period).slice(0, MOST_ROWS)
  const rows: Rows = { ...drawing, pairs, isPaired: pairs.some(pair => pair.bars.length > 1) }
  const names = pairs.map(pair => nameOf(pair, rows))
  const head = rows.isPaired ? KEY_HEIGHT : 0
  const rowHeight = Math.min(mostHeight(rows), (room.height - head) / Math.max(1, pairs.length))
  const axisSize =
    fitSize(names, {
      width: MOST_NAME,
      from: Math.min(20, Math.floor(rowHeight * 0.62)),
      to: 11,
      weight: 400,
    }) ?? 11
  const labelSize = Math.max(11, Math.min(20, Math.floor(rowHeight * (rows.isPaired ? 0.36 : 0.6))))
  const nameWidth = Math.ceil(Math.max(0, ...names.map(name => arialWidth(name, axisSize, 400)))) + 12
  const gaps = rows.isPaired ? pairs.map(pair => gapText(pair, { input, data })) : []
  const gapWidth = gaps.length ? gapColumn(gaps, labelSize, input.language) : 0
  const frame: Box = {
    x: room.x,
    y: room.y + head,
    width: room.width - gapWidth,
    height: rowHeight * pairs.length,
  }
  const { plot, domain } = plotOf(rows, { frame, nameWidth, labelSize })
  const scale = valueScale(shownValues(rows))
  return [
    ...(rows.isPaired ? sexKey(rows, { x: plot.x, y: room.y }) : []),
    {
      kind: 'chart',
      form: 'bars',
      frame,
      plot,
      name: `${SLIDE_WORDS[input.language].chart}: ${input.indicator.name}`,
      description: drawing.description,
      categoryHead: SLIDE_WORDS[input.language].place,
      categories: names,
      categoryStep: 1,
      series: barSeries(rows, labelSize),
      targets: [],
      valueFormat: formatLike(barText(pairs[0]?.bars[0]?.point, { input, data }), input.language),
      axis: { ...valueAxis(domain, scale.ticks, { isNumbered: false, hasGrid: false }) },
      barShare: rows.isPaired ? 0.86 : 0.6,
      axisSize,
    },
    ...gapTexts(gaps, {
      rows,
      x: room.x + room.width - gapWidth,
      width: gapWidth,
      y: frame.y,
      rowHeight,
      size: labelSize,
    }),
  ]
}

function mostHeight({ isPaired, pairs }: Rows): number {
  if (isPaired) return 100
  return pairs.length <= FEW_ROWS ? 150 : 64
}

/** A place that is computed or has no value says so behind its name. */
function nameOf(pair: Pair, { input }: Rows): string {
  const isMissing = pair.bars.every(({ point }) => point?.value == null)
  if (!isMissing) return rowName(pair, input.language)
  const words = SERIES_WORDS[input.language]
  return `${pair.name} (${pair.isComputed ? `${words.computed}, ` : ''}${words.missing})`
}

function shownValues({ pairs }: Rows): number[] {
  return pairs.flatMap(pair => pair.bars.flatMap(({ point }) => point?.value ?? []))
}

/** The scale reaches as far as leaves room for every value's text beside its bar. */
function plotOf(
  rows: Rows,
  { frame, nameWidth, labelSize }: { frame: Box; nameWidth: number; labelSize: number },
): { plot: Box; domain: { min: number; max: number } } {
  const plot = { ...frame, x: frame.x + nameWidth, width: frame.width - nameWidth - 4 }
  const bars = rows.pairs.flatMap(pair =>
    pair.bars.flatMap(({ point }) =>
      point?.value == null
        ? []
        : [{ value: point.value, text: arialWidth(barText(point, rows), labelSize, 700) + LABEL_GAP + 4 }],
    ),
  )
  const perUnit = unitWidth(bars, plot.width)
  const reach = (side: 1 | -1) =>
    Math.max(
      0,
      ...bars
        .filter(({ value }) => (side > 0 ? value >= 0 : value < 0))
        .map(({ value, text }) => Math.abs(value) + text / perUnit),
    )
  return { plot, domain: { min: -reach(-1), max: reach(1) || 1 } }
}

/** The most pixels per unit at which bars and texts on both sides of zero fit. */
function unitWidth(bars: readonly { value: number; text: number }[], width: number): number {
  const needed = (perUnit: number) => {
    const sides = [bars.filter(({ value }) => value >= 0), bars.filter(({ value }) => value < 0)]
    return sides.reduce(
      (sum, side) => sum + Math.max(0, ...side.map(({ value, text }) => Math.abs(value) * perUnit + text)),
      0,
    )
  }
  let [low, high] = [1e-12, width / Math.max(1e-9, ...bars.map(({ value }) => Math.abs(value)))]
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2
    if (needed(middle) <= width) low = middle
    else high = middle
  }
  return low
}

function barSeries(rows: Rows, size: number): SlideSeries[] {
  const count = rows.isPaired ? Math.max(...rows.pairs.map(pair => pair.bars.length)) : 1
  return Array.from({ length: count }, (_, i) => {
    const bars = rows.pairs.map(pair => pair.bars[i])
    const first = bars.find(bar => bar !== undefined)
    return {
      name: rows.isPaired ? sexName(first?.item.breakdown ?? '', rows) : rows.input.indicator.name,
      values: bars.map(bar => bar?.point?.value ?? null),
      ink: first?.ink ?? 'data',
      pointInks: rows.isPaired ? [] : bars.map(bar => (bar ? inkOf(bar, rows) : 'data')),
      dash: [],
      shape: null,
      labels: bars.flatMap((bar, index) => barLabel(bar, index, { rows, size })),
      margins: [],
    }
  })
}

/** Where no municipality stands, all but the country, which they are held against, is what the slide is about. */
function inkOf({ item, ink }: Pair['bars'][number], { input, data }: Rows): Ink {
  const kind = input.series.geographies.find(({ code }) => code === item.code)?.kind
  return kind !== 'country' && !data.series.some(({ isMunicipality }) => isMunicipality) ? 'data' : ink
}

function barLabel(
  bar: Pair['bars'][number] | undefined,
  index: number,
  { rows, size }: { rows: Rows; size: number },
): SlidePointLabel[] {
  if (bar?.point?.value == null) return []
  const text = barText(bar.point, rows)
  return [
    {
      index,
      text,
      format: formatLike(text, rows.input.language),
      isNamed: false,
      hasKey: false,
      position: 'outside',
      shift: { x: 0, y: 0 },
      size,
      weight: 700,
      ink: 'ink',
    },
  ]
}

function sexName(breakdown: string, { input }: Rows): string {
  return capitalized(breakdownText(breakdown, input.language))
}

/** A swatch and a name for each sex, over the bars. */
function sexKey(rows: Rows, { x, y }: { x: number; y: number }): SlideElement[] {
  const size = 16
  let left = x
  return (rows.pairs.find(pair => pair.bars.length > 1)?.bars ?? []).flatMap(
    ({ item, ink }): SlideElement[] => {
      const name = sexName(item.breakdown, rows)
      const width = Math.ceil(arialWidth(name, size, 700)) + 8
      const swatch = { x: left, y: y + 4, width: 14, height: 14 }
      const frame = { x: left + 20, y, width, height: 22 }
      left += width + 44
      return [
        { kind: 'rule', frame: swatch, ink },
        {
          kind: 'text',
          role: 'label',
          frame,
          paragraphs: [paragraph(name, { size, weight: 700 })],
          vertical: 'middle',
        },
      ]
    },
  )
}

function gapColumn(gaps: readonly string[], size: number, language: Rows['input']['language']): number {
  const texts = [SERIES_WORDS[language].gap, ...gaps]
  return Math.ceil(Math.max(...texts.map(text => arialWidth(text, Math.max(size, 16), 700)))) + 12
}

/** women − men beside each pair, under its head. */
function gapTexts(
  gaps: readonly string[],
  {
    rows,
    x,
    width,
    y,
    rowHeight,
    size,
  }: { rows: Rows; x: number; width: number; y: number; rowHeight: number; size: number },
): SlideElement[] {
  if (gaps.length === 0) return []
  const head = paragraph(SERIES_WORDS[rows.input.language].gap, { size: 16, ink: 'ink3', align: 'end' })
  const texts = gaps.map(
    (gap, i): SlideElement => ({
      kind: 'text',
      role: 'label',
      frame: { x, y: y + i * rowHeight, width, height: rowHeight },
      paragraphs: [paragraph(gap || '–', { size: Math.max(size, 14), weight: 700, align: 'end' })],
      vertical: 'middle',
    }),
  )
  return [
    {
      kind: 'text',
      role: 'label',
      frame: { x, y: y - KEY_HEIGHT, width, height: 22 },
      paragraphs: [head],
      vertical: 'middle',
    },
    ...texts,
  ]
}
