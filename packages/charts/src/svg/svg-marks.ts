import { createElement as h, type ReactElement } from 'react'
import {
  type Box,
  type ChartPalette,
  type LineMark,
  type StatusMark,
  statusInk,
  statusPath,
  type TextMark,
} from '../model/index.ts'

/** Coordinates with two decimals: exact enough for any picture, and the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 100) / 100
}

/** A line of text; `halo` draws it on an outline of the background, so that lines behind it do not disturb. */
export function textElement(
  mark: TextMark,
  palette: ChartPalette,
  options: { key: string; halo?: boolean },
): ReactElement {
  const halo = {
    stroke: palette.halo,
    strokeWidth: 5,
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  } as const
  return h(
    'text',
    {
      key: options.key,
      x: px(mark.x),
      y: px(mark.y),
      fontSize: px(mark.size),
      fontWeight: mark.weight,
      textAnchor: mark.anchor === 'start' ? undefined : mark.anchor,
      letterSpacing: mark.letterSpacing,
      fill: palette[mark.ink],
      ...(options.halo ? halo : {}),
    },
    mark.text,
  )
}

export function lineElement(line: LineMark, palette: ChartPalette, key: string): ReactElement {
  const { x1, y1, x2, y2 } = line
  return h('line', {
    key,
    x1: px(x1),
    y1: px(y1),
    x2: px(x2),
    y2: px(y2),
    stroke: palette[line.ink],
    strokeWidth: line.width,
  })
}

export function rectElement(box: Box, fill: string, key: string): ReactElement {
  return h('rect', { key, x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height), fill })
}

/** A status: shape, and its word when the model gives it a place. */
export function statusElement(mark: StatusMark, palette: ChartPalette, key: string): ReactElement {
  const { d, strokeWidth } = statusPath(mark)
  const colour = palette[statusInk(mark.status)]
  const paint = strokeWidth ? { fill: 'none', stroke: colour, strokeWidth } : { fill: colour }
  return h(
    'g',
    { key },
    h('path', { d, ...paint }),
    mark.text && textElement(mark.text, palette, { key: 'word' }),
  )
}

const HATCH_DISTANCE = 9

/** Lines at 45° through a box, cut at its edges: no pattern and no clip path, whose ids would clash on a page. */
export function hatchPath({ x, y, width, height }: Box): string {
  const parts: string[] = []
  for (let offset = HATCH_DISTANCE; offset < width + height; offset += HATCH_DISTANCE) {
    const from = { x: x + Math.max(0, offset - height), y: y + Math.min(offset, height) }
    const to = { x: x + Math.min(offset, width), y: y + Math.max(0, offset - width) }
    parts.push(`M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`)
  }
  return parts.join('')
}
