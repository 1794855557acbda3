import { createElement as h, type ReactElement, type ReactNode } from 'react'
import type { Box, ChartPalette, Ink } from '../model/chart-model.ts'
import type { SlideChart, SlidePointLabel, SlideSeries } from '../slides/slide-model.ts'
import { evenReach } from '../slides/target-reach.ts'
import { pointElement } from '../svg/series-layers.ts'
import { px } from '../svg/svg-marks.ts'
import { axisElements, valueAt } from './slide-axes-svg.ts'
import { donutElements } from './slide-donut-svg.ts'
import { barLabelElement, pointLabelElement } from './slide-labels-svg.ts'

/** A native chart as PowerPoint draws it from the same model. */
export function slideChartElement(chart: SlideChart, palette: ChartPalette): ReactElement {
  if (chart.form === 'donut') return h('g', { key: 'chart' }, ...donutElements(chart, palette))
  const drawn = chart.form === 'line' ? lines(chart, palette) : bars(chart, palette)
  return h('g', { key: 'chart' }, ...axisElements(chart, palette), ...drawn, ...targets(chart, palette))
}

function lines(chart: SlideChart, palette: ChartPalette): ReactNode[] {
  const paths = chart.series.map(series =>
    h('path', {
      key: `line ${series.name}`,
      d: pathOf(series.values, chart),
      fill: 'none',
      stroke: palette[series.ink],
      strokeWidth: series.shape === null ? 2.5 : 3.5,
      strokeDasharray: series.dash.length ? series.dash.join(' ') : undefined,
      strokeLinejoin: 'round',
    }),
  )
  const points = chart.series.flatMap(series => pointsOf(series, chart, palette))
  const labels = chart.series.flatMap(series =>
    series.labels.map(label =>
      pointLabelElement(label, series, { palette, at: placeOf(label, series, chart) }),
    ),
  )
  return [...paths, ...points, ...labels]
}

function placeOf({ index }: SlidePointLabel, { values }: SlideSeries, chart: SlideChart) {
  return { x: middleOf(index, chart), y: valueAt(values[index] ?? 0, chart) }
}

function middleOf(index: number, { plot, categories }: SlideChart): number {
  return plot.x + ((index + 0.5) * plot.width) / categories.length
}

function pathOf(values: readonly (number | null)[], chart: SlideChart): string {
  return values
    .map((value, i) => {
      if (value === null) return ''
      const isStart = i === 0 || values[i - 1] === null
      return `${isStart ? 'M' : 'L'}${px(middleOf(i, chart))} ${px(valueAt(value, chart))}`
    })
    .join('')
}

function pointsOf(
  { name, values, shape, ink }: SlideSeries,
  chart: SlideChart,
  palette: ChartPalette,
): ReactNode[] {
  if (shape === null) return []
  return values.map((value, i) => {
    if (value === null) return null
    const place = { x: middleOf(i, chart), y: valueAt(value, chart) }
    return pointElement({ ...place, radius: 5.5, ink, shape, isOpen: false }, palette, `${name} ${i}`)
  })
}

interface Bar {
  box: Box
  index: number
  value: number
  ink: Ink
  label: SlidePointLabel | undefined
  margin: number | null
}

function bars(chart: SlideChart, palette: ChartPalette): ReactNode[] {
  return barsOf(chart).flatMap(bar => [
    h('rect', {
      key: `bar ${bar.box.x} ${bar.box.y} ${bar.index}`,
      x: px(bar.box.x),
      y: px(bar.box.y),
      width: px(bar.box.width),
      height: px(bar.box.height),
      fill: palette[bar.ink],
    }),
    bar.margin === null ? null : whisker(bar, bar.margin, chart, palette),
    bar.label ? barLabelElement(bar.label, bar, chart, palette) : null,
  ])
}

/** Where every bar stands: beside each other in a category's share, or upon each other. */
function barsOf(chart: SlideChart): Bar[] {
  const { categories, series, form } = chart
  const isStacked = form === 'stacked_columns'
  return categories.flatMap((_, index) => {
    let base = 0
    return series.flatMap(({ values, ink, pointInks, labels, margins }, i): Bar[] => {
      const value = values[index] ?? null
      if (value === null) return []
      const from = isStacked ? base : 0
      base += value
      return [
        {
          box: barBox(
            { index, i: isStacked ? 0 : i, count: isStacked ? 1 : series.length, from, to: from + value },
            chart,
          ),
          index,
          value,
          ink: pointInks[index] ?? ink,
          label: labels.find(label => label.index === index),
          margin: margins[index] ?? null,
        },
      ]
    })
  })
}

function barBox(
  { index, i, count, from, to }: { index: number; i: number; count: number; from: number; to: number },
  chart: SlideChart,
): Box {
  const { plot, categories, barShare, form } = chart
  const isLying = form === 'bars'
  const slot = (isLying ? plot.height : plot.width) / categories.length
  const thickness = (slot * barShare) / count
  const along = index * slot + (slot * (1 - barShare)) / 2 + i * thickness
  const [a, b] = [valueAt(from, chart), valueAt(to, chart)]
  const [start, length] = [Math.min(a, b), Math.abs(a - b)]
  if (isLying) return { x: start, y: plot.y + along, width: length, height: thickness }
  return { x: plot.x + along, y: start, width: thickness, height: length }
}

function whisker(
  { box, value, index }: Bar,
  margin: number,
  chart: SlideChart,
  palette: ChartPalette,
): ReactElement {
  const x = box.x + box.width / 2
  const [top, bottom] = [valueAt(value + margin, chart), valueAt(value - margin, chart)]
  const across = (y: number) => `M${px(x - 6)} ${px(y)}H${px(x + 6)}`
  const d = `M${px(x)} ${px(top)}V${px(bottom)}${across(top)}${across(bottom)}`
  return h('path', { key: `margin ${index}`, d, fill: 'none', stroke: palette.ink, strokeWidth: 1.5 })
}

/** One line from edge to edge where the målvärde is the same in every period, else from middle to middle. */
function targets(chart: SlideChart, palette: ChartPalette): ReactNode[] {
  const { plot } = chart
  return chart.targets.flatMap(({ name, values }) => {
    const isEven = evenReach(values) !== null
    const y = px(valueAt(values.find(value => value !== null) ?? 0, chart))
    const d = isEven ? `M${px(plot.x)} ${y}H${px(plot.x + plot.width)}` : pathOf(values, chart)
    const line = (stroke: string, strokeWidth: number) =>
      h('path', { key: `${name} ${strokeWidth}`, d, fill: 'none', stroke, strokeWidth })
    return isEven ? [line(palette.halo, 7), line(palette.target, 2.5)] : [line(palette.target, 2.5)]
  })
}
