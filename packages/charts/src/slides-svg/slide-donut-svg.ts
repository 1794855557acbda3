import { createElement as h, type ReactNode } from 'react'
import type { ChartPalette } from '../model/chart-model.ts'
import type { SlideChart } from '../slides/slide-model.ts'
import { px, textElement } from '../svg/svg-marks.ts'

const HOLE = 0.62

/** Shares of a ring from the top, clockwise, with their labels in the ring. */
export function donutElements({ plot, series: [series] }: SlideChart, palette: ChartPalette): ReactNode[] {
  if (!series) return []
  const total = series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const radius = Math.min(plot.width, plot.height) / 2
  const centre = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 }
  const at = (share: number, distance: number) => {
    const angle = (share / total) * 2 * Math.PI
    return { x: px(centre.x + distance * Math.sin(angle)), y: px(centre.y - distance * Math.cos(angle)) }
  }
  let before = 0
  return series.values.flatMap((value, i): ReactNode[] => {
    if (value === null || value === 0 || total === 0) return []
    // A whole ring has no two different ends to draw an arc between.
    const end = before + Math.min(value, total * 0.9999)
    const [a, b, c, d] = [
      at(before, radius),
      at(end, radius),
      at(end, radius * HOLE),
      at(before, radius * HOLE),
    ]
    const large = value / total > 0.5 ? 1 : 0
    const inner = px(radius * HOLE)
    const path = `M${a.x} ${a.y}A${px(radius)} ${px(radius)} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`
    const middle = at(before + value / 2, (radius * (1 + HOLE)) / 2)
    before += value
    const label = series.labels.find(({ index }) => index === i)
    const mark = label && {
      ...label,
      x: middle.x,
      y: middle.y + label.size * 0.36,
      anchor: 'middle' as const,
    }
    const fill = palette[series.pointInks[i] ?? series.ink]
    return [
      h('path', { key: `share ${i}`, d: path, fill, stroke: palette.background, strokeWidth: 2 }),
      mark ? textElement(mark, palette, { key: `label ${i}` }) : null,
    ]
  })
}
