import { formatNumber } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { yOf } from '../model/value-scale.ts'
import { keyBands, keyTexts } from './bar-key.ts'
import { isBySex, pairsOf } from './bar-pairs.ts'
import { seriesLine } from './line-chart.ts'
import { type LineScale, tightScale } from './line-scale.ts'
import { hasPandemicBand, periodSlots, slotBand } from './period-axis.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { HatchedField, SeriesDrawing, SeriesLine, SeriesStyle } from './series-chart-model.ts'
import { type DataSeries, type SeriesData, usualPeriod } from './series-data.ts'
import type { Room, SeriesLayout } from './series-layouts.ts'
import { EMPTY_DRAWING, EMPTY_PLOT, type SeriesPlot } from './series-plot.ts'
import { LONE_STYLE, SERIES_STYLES } from './series-styles.ts'
import { SERIES_WORDS } from './series-words.ts'
import { type Cell, cellsOf, mostCells } from './small-multiple-cells.ts'
import { type CellContext, cellTexts, lastOf, valueWidth } from './small-multiple-texts.ts'

/** A small chart for every place, women and men of it together, all on one scale, ordered by the latest value. */
export function drawSmallMultiples(
  input: SeriesChartInput,
  data: SeriesData,
  place: { layout: SeriesLayout; room: Room },
): SeriesPlot {
  const { layout } = place
  const { language } = input
  const words = SERIES_WORDS[language]
  const latest = usualPeriod(data)
  const hasKey = isBySex(data)
  const key = { left: place.room.left, top: place.room.top, size: layout.small, language }
  const room = { ...place.room, top: place.room.top + (hasKey ? layout.small * 1.9 : 0) }
  const ranked = pairsOf(data, latest)
  const shown = ranked.slice(0, mostCells(layout, room))
  const items = shown.flatMap(({ bars }) => bars.map(({ item }) => item))
  const scale = tightScale(items.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])))
  const cells = cellsOf(shown, { layout, room, labelWidth: valueWidth(items, input, data, layout) })
  const drawn = cells.map(cell => drawCell(cell, { input, data, layout, scale, latest }))
  const bottom = Math.max(...cells.map(({ box }) => box.y + box.height))
  const range = [scale.domain.min, scale.domain.max].map(value => formatNumber(value, language))
  return {
    ...EMPTY_PLOT,
    size: { width: layout.width, height: room.bottom ?? bottom + 4 },
    plot: null,
    domain: scale.domain,
    lines: drawn.flatMap(({ lines }) => lines),
    subtitle: `, ${words.sameScale(range[0] ?? '', range[1] ?? '')}.${hasPandemicBand(data.periods) ? ` ${words.greyField}` : ''} ${words.figureIs(textOfPeriod(data, latest))}`,
    remarks: shown.length < ranked.length ? [words.hiddenRows(shown.length, ranked.length)] : [],
    drawing: {
      ...EMPTY_DRAWING,
      bands: [...(hasKey ? keyBands(key) : []), ...drawn.flatMap(({ drawing }) => drawing.bands)],
      fields: drawn.flatMap(({ drawing }) => drawing.fields),
      grid: drawn.flatMap(({ drawing }) => drawing.grid),
      points: drawn.flatMap(({ drawing }) => drawing.points),
      texts: [...(hasKey ? keyTexts(key) : []), ...drawn.flatMap(({ drawing }) => drawing.texts)],
    },
  }
}

function textOfPeriod({ periods }: SeriesData, period: string | null): string {
  return periods.find(item => item.period === period)?.text ?? ''
}

function drawCell(
  { pair, box, plot }: Cell,
  context: CellContext,
): { lines: SeriesLine[]; drawing: SeriesDrawing } {
  const { data, layout, scale, input } = context
  const slots = periodSlots(data.periods, plot)
  const lines = pair.bars.map(({ item }) =>
    seriesLine(item, styleOf(item), { slots, plot, scale, language: input.language }),
  )
  const fields: HatchedField[] = slots.flatMap((slot, i) => {
    const points = pair.bars.flatMap(({ item }) => item.points[i] ?? [])
    const isGap = points.every(({ value }) => value === null) && points.some(({ missing }) => missing)
    const field = { x: slot.left, y: plot.y, width: slot.right - slot.left, height: plot.height }
    return isGap ? [{ box: field, plate: null, lines: [] }] : []
  })
  return {
    lines,
    drawing: {
      ...EMPTY_DRAWING,
      bands: slotBand(data.periods, slots, plot),
      fields,
      grid: [baseLine(scale, plot)],
      points: lines.flatMap(line => cellPoints(line, layout)),
      texts: cellTexts({ pair, box, plot }, { ...context, lines }),
    },
  }
}

/** Women and men as on every other drawing; a line alone needs to be told from nothing. */
function styleOf({ breakdown }: DataSeries): SeriesStyle {
  const [women, men] = SERIES_STYLES
  if (breakdown === 'women') return women ?? LONE_STYLE
  return (breakdown === 'men' ? men : undefined) ?? LONE_STYLE
}

/** The latest point, and every zero as a ring. */
function cellPoints({ points, style }: SeriesLine, { radius }: SeriesLayout): SeriesDrawing['points'] {
  const mark = { radius, ink: style.ink, shape: style.shape }
  const last = lastOf(points)
  return [
    ...points
      .filter(point => point.value === 0)
      .map(zero => ({ ...mark, x: zero.x, y: zero.y ?? 0, isOpen: true })),
    ...(last && last.value !== 0 ? [{ ...mark, x: last.x, y: last.y ?? 0, isOpen: false }] : []),
  ]
}

function baseLine(scale: LineScale, plot: Box): SeriesDrawing['grid'][number] {
  const y = yOf(scale.holdsZero ? 0 : scale.domain.min, scale.domain, plot)
  return { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, width: 1, ink: 'axis' }
}
