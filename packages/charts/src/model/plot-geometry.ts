import type { Box } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import type { Layout } from './layouts.ts'
import { capHeight } from './text-width.ts'
import { baselineAbove, baselineBelow } from './value-label.ts'
import { type Domain, type ValueScale, valueScale, yOf } from './value-scale.ts'

/** Where values stand: the plot, its scale, and a slot of equal width for every period. */
export interface PlotGeometry {
  plot: Box
  domain: Domain
  ticks: number[]
  slots: Box[]
  barWidth: number
  zeroY: number
}

export interface PlotRequest {
  layout: Layout
  plot: Box
  rows: readonly ChartRow[]
  valueSize: number
  /** No value may stand higher than this. */
  top: number
}

/** Fits the scale to values, margins of error and målvärden, and leaves room for the values' own texts. */
export function plotGeometry(request: PlotRequest): PlotGeometry {
  const { plot, rows, layout } = request
  const scale = scaleOf(rows)
  const slotWidth = plot.width / Math.max(1, rows.length)
  const domain = roomForLabels(scale.domain, request)
  return {
    plot,
    domain,
    ticks: scale.ticks,
    slots: rows.map((_, i) => ({
      x: plot.x + i * slotWidth,
      y: plot.y,
      width: slotWidth,
      height: plot.height,
    })),
    barWidth: Math.min(layout.bar.maxWidth, slotWidth * layout.bar.share),
    zeroY: yOf(0, domain, plot),
  }
}

/** The scale of values, margins of error and målvärden, before room is made for texts. */
export function scaleOf(rows: readonly ChartRow[]): ValueScale {
  return valueScale(rows.flatMap(row => [...row.limits, ...reach(row)]))
}

/** Baseline of a row's value on this scale; the one place that says where a value's text stands. */
export function valueBaseline(row: ChartRow, domain: Domain, request: PlotRequest): number {
  const { layout, plot, valueSize } = request
  const label = {
    size: valueSize,
    gap: layout.value.gap,
    clearance: layout.target.clearance,
    lines: row.limits.map(limit => yOf(limit, domain, plot)),
  }
  const value = row.value ?? 0
  if (value < 0) return baselineBelow(yOf(value - row.margin, domain, plot), label)
  const ring = value === 0 ? layout.value.gap / 2 : 0
  return baselineAbove(yOf(value + row.margin, domain, plot) - ring, label)
}

function reach(row: ChartRow): number[] {
  return row.value === null ? [] : [row.value - row.margin, row.value + row.margin]
}

/** Stretches the scale until the highest text is below `top` and the lowest above the plot's floor. */
function roomForLabels(domain: Domain, request: PlotRequest): Domain {
  const drawn = request.rows.filter(row => row.value !== null)
  const up = drawn.filter(row => (row.value ?? 0) >= 0)
  const down = drawn.filter(row => (row.value ?? 0) < 0)
  const floor = request.plot.y + request.plot.height
  let { min, max } = domain
  for (let round = 0; round < 80; round += 1) {
    const room = { min, max }
    const highest = Math.min(
      ...up.map(row => valueBaseline(row, room, request) - capHeight(request.valueSize)),
    )
    const lowest = Math.max(...down.map(row => valueBaseline(row, room, request)))
    if (highest >= request.top && lowest <= floor - 4) return room
    const step = (max - min) * 0.03
    if (highest < request.top) max += step
    if (lowest > floor - 4) min -= step
  }
  return { min, max }
}
