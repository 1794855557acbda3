import type { Box, LineMark, TextMark } from '../model/chart-model.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import { endLabelsWidth, placeEndLabels } from './end-labels.ts'
import { spreadLabels } from './label-spread.ts'
import { endLabel, seriesLine } from './line-chart.ts'
import { lineScale } from './line-scale.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesDrawing, SeriesLine } from './series-chart-model.ts'
import type { SeriesData } from './series-data.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { EMPTY_DRAWING, EMPTY_PLOT, type SeriesPlot } from './series-plot.ts'
import { LONE_STYLE, SERIES_STYLES } from './series-styles.ts'

const LINE_HEIGHT = 1.2
/** Between a point and the text beside it; wide enough for a line to a text that had to move. */
const LABEL_GAP = 20
const LEAST_LEADER = 3
/** Over and under the values, as a share of their spread. */
const MARGIN = 0.1

/**
 * Two periods and a line between them for every series: the value stands at the first, name and value at the last. There
 * is no axis, since every end has its number.
 */
export function drawSlope(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout } = place
  const plot = slopePlot(input, data, place)
  const scale = slopeScale(data)
  const ends = [plot.x, plot.x + plot.width]
  const slots = ends.map(x => ({ text: '', left: x, middle: x, right: x }))
  const lines = data.series.map((item, i) =>
    seriesLine(item, SERIES_STYLES[i] ?? LONE_STYLE, { slots, plot, scale, language: input.language }),
  )
  const firsts = firstValues(lines, data, { plot, layout })
  const lasts = lastLabels(lines, input, data, { plot, ...place })
  return {
    ...EMPTY_PLOT,
    size: { width: layout.width, height: place.room.bottom ?? plot.y + plot.height + layout.small * 1.9 },
    plot,
    domain: scale.domain,
    lines,
    drawing: {
      ...EMPTY_DRAWING,
      grid: ends.map(x => ({ x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, width: 1, ink: 'grid' })),
      points: [
        ...lines.flatMap(line => pointsOf(line, layout)),
        ...lasts.flatMap(({ key }, i) => keyOf(key, lines[i], layout)),
      ],
      texts: [
        ...periodNames(data, { plot, layout }),
        ...firsts.texts,
        ...lasts.flatMap(label => label.texts),
      ],
      leaders: [...firsts.leaders, ...lasts.flatMap(({ leader }) => leader ?? [])],
    },
  }
}

function slopeScale(data: SeriesData) {
  const values = data.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const margin = (max - min || Math.abs(max) || 1) * MARGIN
  return { ...lineScale(values), domain: { min: min - margin, max: max + margin } }
}

/** Between the widest value before it and the widest name after it. */
function slopePlot(
  input: SeriesChartInput,
  data: SeriesData,
  { layout, room }: { layout: SeriesLayout; room: Room },
): Box {
  const firsts = data.series.map(({ points }) => textWidth(points[0]?.valueText ?? '', layout.label, 600))
  const left = room.left + Math.ceil(Math.max(...firsts)) + LABEL_GAP
  const named = data.series.map(item => ({ ...endLabel(item, input.language), end: { x: 0, y: 0 } }))
  const right = endLabelsWidth(named, { size: layout.label, most: layout.endLabelWidth }) + LABEL_GAP
  const top = room.top + layout.small * (room.bottom === null ? 1.7 : 0.4)
  const bottom = room.bottom === null ? top + layout.linePlotHeight : room.bottom - layout.small * 1.7
  return { x: left, y: top, width: room.right - right - left, height: bottom - top }
}

function pointsOf({ points, style }: SeriesLine, { radius }: SeriesLayout): SeriesDrawing['points'] {
  return points.flatMap(({ x, y, value }) =>
    y === null ? [] : [{ x, y, radius, ink: style.ink, shape: style.shape, isOpen: value === 0 }],
  )
}

/** Its shape before a series' name, as lines have it. */
function keyOf(
  key: { x: number; y: number },
  line: SeriesLine | undefined,
  { radius }: SeriesLayout,
): SeriesDrawing['points'] {
  return line ? [{ ...key, radius, ink: line.style.ink, shape: line.style.shape, isOpen: false }] : []
}

function periodNames(data: SeriesData, { plot, layout }: { plot: Box; layout: SeriesLayout }): TextMark[] {
  const y = plot.y + plot.height + layout.small * 1.4
  return data.periods.map((period, i) =>
    text(
      period.text,
      { x: plot.x + i * plot.width, y, size: layout.small },
      { anchor: 'middle', weight: 600, ink: 'ink' },
    ),
  )
}

/** The values of the first period, moved apart where they are near each other, then with a line to their point. */
function firstValues(
  lines: readonly SeriesLine[],
  data: SeriesData,
  { plot, layout }: { plot: Box; layout: SeriesLayout },
): { texts: TextMark[]; leaders: LineMark[] } {
  const size = layout.label
  const points = lines.map(({ points: [first] }) => first?.y ?? plot.y)
  const middles = spreadLabels(points, {
    height: size * LINE_HEIGHT,
    top: plot.y + size / 2,
    bottom: plot.y + plot.height - size / 2,
  })
  const x = plot.x - LABEL_GAP
  return {
    texts: data.series.map((item, i) =>
      text(
        item.points[0]?.valueText ?? '',
        { x, y: (middles[i] ?? plot.y) + capHeight(size) / 2, size },
        { anchor: 'end', weight: 600, ink: 'ink' },
      ),
    ),
    leaders: points.flatMap((y, i): LineMark[] => {
      const middle = middles[i] ?? y
      if (Math.abs(middle - y) <= LEAST_LEADER) return []
      return [{ x1: x + 2, y1: middle, x2: plot.x - layout.radius - 1, y2: y, width: 1, ink: 'axis' }]
    }),
  }
}

function lastLabels(
  lines: readonly SeriesLine[],
  input: SeriesChartInput,
  data: SeriesData,
  { plot, layout, room }: { plot: Box; layout: SeriesLayout; room: Room },
) {
  const x = plot.x + plot.width + LABEL_GAP - 4
  const labels = data.series.map((item, i) => {
    const last = lines[i]?.points.at(-1)
    return { ...endLabel(item, input.language), end: { x: last?.x ?? x, y: last?.y ?? plot.y } }
  })
  return placeEndLabels(labels, {
    x,
    top: plot.y - 2,
    bottom: plot.y + plot.height,
    size: layout.label,
    most: room.right - x,
  })
}
