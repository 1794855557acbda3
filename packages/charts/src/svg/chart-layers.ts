import { createElement as h, type ReactNode } from 'react'
import type { BoardChartModel, ChartBar, ChartModel, ChartPalette, ExampleMark } from '../model/index.ts'
import { hatchPath, lineElement, px, rectElement, statusElement, textElement } from './svg-marks.ts'

/** Background and the parts of a slide around its plot. */
export function frameLayer(
  { frame, size }: Pick<ChartModel, 'frame' | 'size'>,
  palette: ChartPalette,
): ReactNode {
  return [
    rectElement({ x: 0, y: 0, ...size }, palette.background, 'background'),
    ...frame.bands.map((band, i) => rectElement(band.box, palette[band.ink], `band-${i}`)),
    ...frame.lines.map((line, i) => lineElement(line, palette, `line-${i}`)),
    ...frame.texts.map((text, i) => textElement(text, palette, { key: `text-${i}` })),
    frame.status && statusElement(frame.status, palette, 'status'),
  ]
}

export function gridLayer({ ticks, plot, target }: ChartModel, palette: ChartPalette): ReactNode {
  const lines = ticks.map(({ value, y }) =>
    lineElement(
      { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, width: 1, ink: 'grid' },
      palette,
      `${value}`,
    ),
  )
  const labels = ticks.map(
    ({ value, label }) => label && textElement(label, palette, { key: `label-${value}` }),
  )
  const bands = (target?.bands ?? []).map((box, i) => rectElement(box, palette.band, `target-${i}`))
  return [...bands, ...lines, ...labels]
}

/** Periods without a bar: a hatched field with the reason on a plate. */
export function gapLayer({ bars }: ChartModel, palette: ChartPalette): ReactNode {
  return bars.map(
    ({ gap, period }) =>
      gap &&
      h(
        'g',
        { key: period },
        rectElement(gap.box, palette.band, 'field'),
        h('path', { d: hatchPath(gap.box), stroke: palette.axis, strokeWidth: 1, strokeOpacity: 0.55 }),
        gap.plate && rectElement(gap.plate, palette.background, 'plate'),
      ),
  )
}

/** The bars themselves: all that the Recharts drawing draws by its own means. */
export function barLayer({ bars }: ChartModel, palette: ChartPalette): ReactNode {
  return bars.map(
    bar => bar.rect && rectElement(bar.rect, bar.isLatest ? palette.data : palette.dataPast, bar.period),
  )
}

export function axisLayer({ axis }: ChartModel, palette: ChartPalette): ReactNode {
  return lineElement(axis, palette, 'axis')
}

/** The målvärde's line with its outline, over the bars. */
export function targetLayer({ target }: ChartModel, palette: ChartPalette): ReactNode {
  if (!target) return null
  const d = target.paths
    .map(path => path.map((point, i) => `${i ? 'L' : 'M'}${px(point.x)} ${px(point.y)}`).join(''))
    .join('')
  const line = (stroke: string, strokeWidth: number, key: string) =>
    h('path', { key, d, fill: 'none', stroke, strokeWidth, strokeLinejoin: 'miter' })
  return [
    d && line(palette.halo, target.haloWidth, 'halo'),
    d && line(palette.target, target.lineWidth, 'line'),
    ...target.labels.map((label, i) => textElement(label, palette, { key: `label-${i}` })),
  ]
}

/** The board's marks, one for each målvärde. */
export function markLayer({ marks, exampleMark }: BoardChartModel, palette: ChartPalette): ReactNode {
  return [
    ...marks.map((mark, i) => statusElement(mark, palette, `mark-${i}`)),
    exampleElement(exampleMark, palette),
  ]
}

/** Everything that is written or marked on top: values, periods, statuses, rings, margins of error, EXEMPEL. */
export function labelLayer(model: ChartModel, palette: ChartPalette): ReactNode {
  return [
    ...model.bars.map(bar => h('g', { key: bar.period }, ...barMarks(bar, palette))),
    ...model.key.map((mark, i) => statusElement(mark, palette, `key-${i}`)),
    exampleElement(model.exampleMark, palette),
  ]
}

function barMarks(bar: ChartBar, palette: ChartPalette): ReactNode[] {
  return [
    whiskerElement(bar, palette),
    bar.ring &&
      h('circle', {
        key: 'ring',
        cx: px(bar.ring.x),
        cy: px(bar.ring.y),
        r: bar.ring.radius,
        fill: palette.background,
        stroke: bar.isLatest ? palette.data : palette.dataPast,
        strokeWidth: 2.5,
      }),
    bar.symbol && statusElement(bar.symbol, palette, 'symbol'),
    ...(bar.gap?.lines ?? []).map((line, i) => textElement(line, palette, { key: `gap-${i}` })),
    bar.valueLabel && textElement(bar.valueLabel, palette, { key: 'value', halo: true }),
    bar.periodLabel && textElement(bar.periodLabel, palette, { key: 'period' }),
    bar.status && statusElement(bar.status, palette, 'status'),
  ]
}

function whiskerElement({ whisker }: ChartBar, palette: ChartPalette): ReactNode {
  if (!whisker) return null
  const { x, y1, y2, cap } = whisker
  const across = (y: number) => `M${px(x - cap)} ${px(y)}H${px(x + cap)}`
  const d = `M${px(x)} ${px(y1)}V${px(y2)}${across(y1)}${across(y2)}`
  return h(
    'g',
    { key: 'margin', fill: 'none' },
    h('path', { d, stroke: palette.halo, strokeWidth: 4 }),
    h('path', { d, stroke: palette.ink, strokeWidth: 1.5 }),
  )
}

export function exampleElement(exampleMark: ExampleMark | null, palette: ChartPalette): ReactNode {
  if (!exampleMark) return null
  const { angle, opacity, centre, ...text } = exampleMark
  const turn = `rotate(${angle} ${px(centre.x)} ${px(centre.y)})`
  return h('g', { key: 'example', transform: turn, opacity }, textElement(text, palette, { key: 'mark' }))
}
