import { exactSum, formatNumber } from '@malkoll/domain'
import { valueScale } from '../model/value-scale.ts'
import { spreadLabels } from '../series/label-spread.ts'
import type { DataSeries, SeriesData } from '../series/series-data.ts'
import { partInk } from '../series/stack-data.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import { axisFormat, valueAxis } from './chart-axis.ts'
import { markedText, stepFor } from './series-lines.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideChart, SlideElement, SlidePointLabel } from './slide-model.ts'
import { arialWidth, fitSize, LINE_HEIGHT, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const AXIS_SIZE = 18
const NAME_WIDTH = 280
const LABEL = { from: 18, to: 12 }
/** Parts upon each other by period, each named beside the last column at the height of its part. */
export function stackedElements({ input, data, room, description }: SeriesDrawing): SlideElement[] {
  const sums = data.periods.map((_, i) => exactSum(data.series.map(item => item.points[i]?.value ?? 0)))
  const scale = valueScale(sums)
  const numbers = scale.ticks.map(tick => arialWidth(formatNumber(tick, input.language), AXIS_SIZE, 400))
  const left = Math.ceil(Math.max(0, ...numbers)) + 16
  const plot = {
    x: room.x + left,
    y: room.y + 8,
    width: room.width - left - NAME_WIDTH,
    height: room.height - AXIS_SIZE * 2 - 8,
  }
  const periods = data.periods.map(period => period.text)
  const chart: SlideChart = {
    kind: 'chart',
    form: 'stacked_columns',
    frame: { ...room, width: room.width - NAME_WIDTH },
    plot,
    name: `${SLIDE_WORDS[input.language].chart}: ${input.indicator.name}`,
    description,
    categoryHead: SLIDE_WORDS[input.language].period,
    categories: periods,
    categoryStep: stepFor(periods, plot.width),
    series: data.series.map((item, i) => ({
      name: item.name,
      values: item.points.map(point => point.value),
      ink: partInk(i).fill,
      pointInks: [],
      dash: [],
      shape: null,
      labels: partLabels(item, i, {
        slot: (plot.width / periods.length) * 0.62,
        perUnit: plot.height / (scale.domain.max - scale.domain.min),
        language: input.language,
      }),
      margins: [],
    })),
    targets: [],
    valueFormat: axisFormat(scale.ticks, input.language),
    axis: valueAxis(scale.domain, scale.ticks, { isNumbered: true }),
    barShare: 0.62,
    axisSize: AXIS_SIZE,
  }
  return [chart, ...partNames(data, { plot, domain: scale.domain, x: room.x + room.width - NAME_WIDTH })]
}

/** A part's value inside it, where it is high and wide enough. */
function partLabels(
  item: DataSeries,
  index: number,
  { slot, perUnit, language }: { slot: number; perUnit: number; language: 'sv' | 'en' },
): SlidePointLabel[] {
  const texts = item.points.map(markedText)
  const size = fitSize(texts, { width: slot - 6, ...LABEL, weight: 700 })
  if (size === null) return []
  return item.points.flatMap((point, i): SlidePointLabel[] => {
    const text = texts[i] ?? ''
    if ((point.value ?? 0) * perUnit < size * LINE_HEIGHT + 4) return []
    return [
      {
        index: i,
        text,
        format: formatLike(text, language),
        isNamed: false,
        hasKey: false,
        position: 'centre',
        shift: { x: 0, y: 0 },
        size,
        weight: 700,
        ink: partInk(index).text,
      },
    ]
  })
}

function partNames(
  { series }: SeriesData,
  { plot, domain, x }: { plot: SlideChart['plot']; domain: { min: number; max: number }; x: number },
): SlideElement[] {
  const perUnit = plot.height / (domain.max - domain.min)
  const height = 26
  let below = 0
  const middles = series.map(({ points }) => {
    const value = points.at(-1)?.value ?? 0
    below += value
    return plot.y + plot.height - (below - value / 2) * perUnit
  })
  const placed = spreadLabels(middles, { height, top: plot.y, bottom: plot.y + plot.height })
  return series.flatMap(({ name }, i): SlideElement[] => {
    const y = (placed[i] ?? plot.y) - height / 2
    const size = fitSize([name], { width: NAME_WIDTH - 40, from: 20, to: 12, weight: 700 }) ?? 12
    return [
      { kind: 'rule', frame: { x: x + 10, y: y + 6, width: 14, height: 14 }, ink: partInk(i).fill },
      {
        kind: 'text',
        role: 'label',
        frame: { x: x + 32, y, width: NAME_WIDTH - 32, height },
        paragraphs: [paragraph(name, { size, weight: 700 })],
        vertical: 'middle',
      },
    ]
  })
}
