import { createElement as h, type ReactElement } from 'react'
import type { Box, ChartPalette, TextMark } from '../model/chart-model.ts'
import type { SlideChart, SlidePointLabel, SlideSeries } from '../slides/slide-model.ts'
import { pointElement } from '../svg/series-layers.ts'
import { textElement } from '../svg/svg-marks.ts'

const BESIDE_POINT = 9
const OVER_BAR = 8
const KEY = 34

/** Beside a point of a line, with the series' stroke before a name. */
export function pointLabelElement(
  label: SlidePointLabel,
  series: SlideSeries,
  { palette, at }: { palette: ChartPalette; at: { x: number; y: number } },
): ReactElement {
  const { size, weight, position, shift, ink } = label
  const text = label.isNamed ? `${series.name} ${label.text}` : label.text
  const x = at.x + shift.x
  const y = at.y + shift.y
  const key = label.hasKey ? KEY : 0
  const middle = y + size * 0.36
  const places: Partial<Record<SlidePointLabel['position'], Pick<TextMark, 'x' | 'y' | 'anchor'>>> = {
    above: { x, y: y - BESIDE_POINT - size * 0.15, anchor: 'middle' },
    below: { x, y: y + BESIDE_POINT + size * 0.85, anchor: 'middle' },
    right: { x: x + BESIDE_POINT + key, y: middle, anchor: 'start' },
    left: { x: x - BESIDE_POINT, y: middle, anchor: 'end' },
  }
  const place = places[position] ?? { x, y: middle, anchor: 'middle' }
  const halo = position === 'above' || position === 'below'
  return h(
    'g',
    { key: `label ${series.name} ${label.index}` },
    key ? keyElement(series, { x: x + BESIDE_POINT, y }, palette) : null,
    textElement({ text, ...place, size, weight, ink }, palette, { key: 'text', halo }),
  )
}

/** A piece of the series' own line with its point. */
function keyElement(
  { ink, dash, shape }: SlideSeries,
  { x, y }: { x: number; y: number },
  palette: ChartPalette,
): ReactElement {
  const width = KEY - 6
  const line = {
    x1: x,
    x2: x + width,
    y1: y,
    y2: y,
    stroke: palette[ink],
    strokeWidth: 3,
    strokeDasharray: dash.length ? dash.join(' ') : undefined,
  }
  const point = shape && { x: x + width / 2, y, radius: 5, ink, shape, isOpen: false }
  return h('g', { key: 'key' }, h('line', line), point ? pointElement(point, palette, 'point') : null)
}

/** At the end of a bar, or inside it. */
export function barLabelElement(
  label: SlidePointLabel,
  { box, value, index }: { box: Box; value: number; index: number },
  { form }: SlideChart,
  palette: ChartPalette,
): ReactElement {
  const { size, weight, ink, text, shift } = label
  const centre = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 + size * 0.36,
    anchor: 'middle' as const,
  }
  const isBelow = value < 0
  const outside =
    form === 'bars'
      ? {
          x: isBelow ? box.x - OVER_BAR : box.x + box.width + OVER_BAR,
          y: centre.y,
          anchor: isBelow ? ('end' as const) : ('start' as const),
        }
      : { ...centre, y: isBelow ? box.y + box.height + OVER_BAR + size * 0.72 : box.y - OVER_BAR }
  const place = label.position === 'outside' ? outside : centre
  const mark: TextMark = { text, ...place, y: place.y + shift.y, x: place.x + shift.x, size, weight, ink }
  return textElement(mark, palette, { key: `label ${index} ${text}` })
}
