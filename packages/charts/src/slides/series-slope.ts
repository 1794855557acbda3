import { spreadLabels } from '../series/label-spread.ts'
import { lineScale } from '../series/line-scale.ts'
import type { SeriesData } from '../series/series-data.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import { valueAxis } from './chart-axis.ts'
import { lineSeries, markedText, POINT_GAP, pointAt, styleOf, valuesOf } from './series-lines.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideElement, SlidePointLabel, SlideSeries } from './slide-model.ts'
import { arialWidth, fitSize, LINE_HEIGHT } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const SIZE = { from: 22, to: 13 }
const MOST_LABEL = 360

/** Two periods and a line between them for every series; names and values at both ends, no axis. */
export function slopeElements({ input, data, room, description }: SeriesDrawing): SlideElement[] {
  const values = valuesOf(data)
  const spread = Math.max(...values) - Math.min(...values) || 1
  const domain = { min: Math.min(...values) - spread * 0.1, max: Math.max(...values) + spread * 0.1 }
  const texts = data.series.flatMap(item => item.points.map(point => `${item.name} ${markedText(point)}`))
  const size = fitSize(texts, { width: MOST_LABEL, ...SIZE, weight: 700 }) ?? SIZE.to
  const side = Math.max(...texts.map(text => arialWidth(text, size, 700))) + POINT_GAP + 8
  // Points stand in the middle of their half, so that half a plot reaches into the labels' room.
  const inner = room.width - 2 * side
  const plot = { x: room.x + side - inner / 2, y: room.y + 8, width: inner * 2, height: room.height - 52 }
  return [
    {
      kind: 'chart',
      form: 'line',
      frame: room,
      plot: { ...plot, x: Math.max(room.x, plot.x), width: Math.min(room.width, plot.width) },
      name: `${SLIDE_WORDS[input.language].chart}: ${input.indicator.name}`,
      description,
      categoryHead: SLIDE_WORDS[input.language].period,
      categories: data.periods.map(period => period.text),
      categoryStep: 1,
      series: slopeSeries(data, { input, size, domain, plot: within(plot, room) }),
      targets: [],
      valueFormat: formatLike(texts[0] ?? '', input.language),
      axis: valueAxis(domain, lineScale(values).ticks, { isNumbered: false, hasGrid: false }),
      barShare: 0,
      axisSize: 22,
    },
  ]
}

function within<T extends { x: number; width: number }>(plot: T, room: { x: number; width: number }): T {
  return { ...plot, x: Math.max(room.x, plot.x), width: Math.min(room.width, plot.width) }
}

function slopeSeries(
  data: SeriesData,
  { input, size, ...place }: Pick<SeriesDrawing, 'input'> & { size: number } & Parameters<typeof pointAt>[3],
): SlideSeries[] {
  const { plot } = place
  const heightsAt = (end: number) =>
    spreadLabels(
      data.series.map(({ points }) => pointAt(end, points[end]?.value ?? 0, 2, place).y),
      { height: size * LINE_HEIGHT + 2, top: plot.y, bottom: plot.y + plot.height },
    )
  const heights = [heightsAt(0), heightsAt(1)]
  return data.series.map((item, i) => {
    const style = styleOf(i, data.series.length)
    const labels = item.points.map((point, end): SlidePointLabel => {
      const text = markedText(point)
      const { y } = pointAt(end, point.value ?? 0, 2, place)
      return {
        index: end,
        text,
        format: formatLike(text, input.language),
        isNamed: true,
        hasKey: false,
        position: end === 0 ? 'left' : 'right',
        shift: { x: 0, y: (heights[end]?.[i] ?? y) - y },
        size,
        weight: 700,
        ink: 'ink',
      }
    })
    return lineSeries(item, style, labels)
  })
}
