import { createElement as h, type ReactNode } from 'react'
import type {
  ChartPalette,
  MapArea,
  PointMark,
  SeriesBar,
  SeriesChartModel,
  SeriesLine,
} from '../model/index.ts'
import { hatchPath, lineElement, px, rectElement, textElement } from './svg-marks.ts'

/** Bands, hatched fields and lines to read by: everything under the data. */
export function underSeriesLayer({ drawing }: SeriesChartModel, palette: ChartPalette): ReactNode {
  return [
    ...drawing.bands.map(({ box, ink, edge }, i) =>
      h('rect', {
        key: `band-${i}`,
        ...placed(box),
        fill: palette[ink],
        stroke: edge && palette[edge],
        strokeWidth: edge && 1,
      }),
    ),
    ...drawing.grid.map((line, i) =>
      h('line', {
        key: `grid-${i}`,
        x1: px(line.x1),
        y1: px(line.y1),
        x2: px(line.x2),
        y2: px(line.y2),
        stroke: palette[line.ink],
        strokeWidth: line.width,
        strokeDasharray: line.dash?.join(' '),
      }),
    ),
    ...drawing.fields.map((field, i) =>
      h(
        'g',
        { key: `field-${i}` },
        h('path', { d: hatchPath(field.box), stroke: palette.axis, strokeWidth: 1, strokeOpacity: 0.4 }),
        field.plate && rectElement(field.plate, palette.background, 'plate'),
        ...field.lines.map((line, row) => textElement(line, palette, { key: `line-${row}` })),
      ),
    ),
    ...drawing.leaders.map((line, i) => lineElement(line, palette, `leader-${i}`)),
  ]
}

/** The lines themselves: all that Recharts draws by its own means. */
export function seriesLineLayer({ lines, form }: SeriesChartModel, palette: ChartPalette): ReactNode {
  return lines.map(line =>
    h('path', {
      key: line.key,
      d: linePath(line),
      ...lineStroke(line, form),
      stroke: palette[line.style.ink],
    }),
  )
}

export function lineStroke({ style }: SeriesLine, form: SeriesChartModel['form']) {
  return {
    fill: 'none',
    strokeWidth: form === 'small_multiples' ? 2 : 2.5,
    strokeLinejoin: 'round',
    strokeDasharray: style.dash.length ? style.dash.join(' ') : undefined,
  } as const
}

function linePath({ paths }: SeriesLine): string {
  return paths
    .filter(path => path.length > 1)
    .map(path => path.map(({ x, y }, i) => `${i ? 'L' : 'M'}${px(x)} ${px(y)}`).join(''))
    .join('')
}

export function seriesBarLayer({ bars }: SeriesChartModel, palette: ChartPalette): ReactNode {
  return bars.flatMap(row =>
    row.bars.map(
      bar =>
        bar.rect &&
        h('rect', { key: `${row.key} ${bar.key}`, ...placed(bar.rect), ...barPaint(bar, palette) }),
    ),
  )
}

export function barPaint({ ink, edge }: SeriesBar, palette: ChartPalette) {
  return { fill: palette[ink], stroke: edge ? palette[edge] : undefined, strokeWidth: edge ? 1 : undefined }
}

/** Edges of all areas first, so that pale ones stand off the paper, then fills, then names. */
export function areaLayer(
  { areas }: SeriesChartModel,
  palette: ChartPalette,
  classes: SeriesChartModel['classes'],
): ReactNode {
  const fillOf = (area: MapArea) => palette[classes[area.classIndex ?? -1]?.ink ?? 'background']
  return [
    ...areas.map(({ code, path }) =>
      h('path', {
        key: `edge-${code}`,
        d: path,
        fill: 'none',
        stroke: palette.divOutline,
        strokeWidth: 3.5,
        strokeLinejoin: 'round',
      }),
    ),
    ...areas.map(area =>
      h(
        'path',
        {
          key: `fill-${area.code}`,
          d: area.path,
          fill: fillOf(area),
          stroke: palette.background,
          strokeWidth: 1.5,
          strokeLinejoin: 'round',
        },
        h('title', null, area.sentence),
      ),
    ),
    ...areas.map(
      ({ code, hatch }) =>
        hatch && h('path', { key: `hatch-${code}`, d: hatch, stroke: palette.axis, strokeWidth: 1.2 }),
    ),
    ...areas.map(area => h('g', { key: `name-${area.code}` }, ...areaName(area, palette))),
  ]
}

function areaName({ leader, labels, plate }: MapArea, palette: ChartPalette): ReactNode[] {
  return [
    leader && lineElement(leader.line, palette, 'leader'),
    leader &&
      h('circle', {
        key: 'dot',
        cx: px(leader.dot.x),
        cy: px(leader.dot.y),
        r: leader.dot.radius,
        fill: palette.ink,
      }),
    ...labels.map((mark, i) => h('g', { key: i }, platedText(mark, palette, plate))),
  ]
}

function platedText(
  mark: MapArea['labels'][number],
  palette: ChartPalette,
  plate: MapArea['plate'],
): ReactNode {
  return textElement(mark, { ...palette, halo: palette[plate] }, { key: 'text', halo: true })
}

/** Points, rings, values and names on top of the data. */
export function overSeriesLayer(model: SeriesChartModel, palette: ChartPalette): ReactNode {
  return [
    ...model.drawing.points.map((point, i) => pointElement(point, palette, `point-${i}`)),
    ...model.bars.flatMap(row =>
      row.bars.map(bar => h('g', { key: `${row.key} ${bar.key}` }, ...barMarks(bar, palette))),
    ),
    ...model.drawing.texts.map((mark, i) =>
      textElement(mark, palette, { key: `text-${i}`, halo: mark.halo === true }),
    ),
  ]
}

function barMarks(bar: SeriesBar, palette: ChartPalette): ReactNode[] {
  return [
    bar.ring &&
      h('circle', {
        key: 'ring',
        cx: px(bar.ring.x),
        cy: px(bar.ring.y),
        r: bar.ring.radius,
        fill: palette.background,
        stroke: palette[bar.ink === 'divZero' ? 'divOutline' : bar.ink],
        strokeWidth: 2,
      }),
    bar.label && textElement(bar.label, palette, { key: 'label' }),
    bar.missing && textElement(bar.missing, palette, { key: 'missing' }),
  ]
}

/** A point in its series' own shape; an open one is a zero. */
export function pointElement(
  { x, y, radius: r, ink, shape, isOpen }: PointMark,
  palette: ChartPalette,
  key: string,
): ReactNode {
  const colour = palette[ink]
  const isHollow = isOpen || shape === 'open_square' || shape === 'diamond'
  const paint = isHollow
    ? { fill: palette.background, stroke: colour, strokeWidth: 2 }
    : { fill: colour, stroke: palette.halo, strokeWidth: 1.5 }
  const d = POINT_PATHS[shape]?.(x, y, r)
  if (shape === 'cross') return h('path', { key, d, fill: 'none', stroke: colour, strokeWidth: 2.5 })
  if (!d) return h('circle', { key, cx: px(x), cy: px(y), r, ...paint })
  return h('path', { key, d, ...paint })
}

const POINT_PATHS: Partial<Record<PointMark['shape'], (x: number, y: number, r: number) => string>> = {
  square: (x, y, r) => squarePath(x, y, r),
  open_square: (x, y, r) => squarePath(x, y, r),
  triangle: (x, y, r) =>
    `M${px(x)} ${px(y - r * 1.2)}L${px(x + r * 1.15)} ${px(y + r * 0.9)}L${px(x - r * 1.15)} ${px(y + r * 0.9)}Z`,
  diamond: (x, y, r) =>
    `M${px(x)} ${px(y - r * 1.3)}L${px(x + r * 1.3)} ${px(y)}L${px(x)} ${px(y + r * 1.3)}L${px(x - r * 1.3)} ${px(y)}Z`,
  cross: (x, y, r) =>
    `M${px(x - r)} ${px(y - r)}L${px(x + r)} ${px(y + r)}M${px(x + r)} ${px(y - r)}L${px(x - r)} ${px(y + r)}`,
}

function squarePath(x: number, y: number, r: number): string {
  return `M${px(x - r)} ${px(y - r)}H${px(x + r)}V${px(y + r)}H${px(x - r)}Z`
}

function placed(box: { x: number; y: number; width: number; height: number }) {
  return { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height) }
}
