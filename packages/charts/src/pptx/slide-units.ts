import type { Box } from '../model/chart-model.ts'

/** English Metric Units: 1280 px are 13.333 in of 914 400 each. */
const EMU_PER_PX = 9525

export const emu = (px: number): number => Math.round(px * EMU_PER_PX)

/** Hundredths of a point, in whole half points: 1 px is 0.75 pt. */
export const fontSize = (px: number): number => Math.round(px * 1.5) * 50

/** Position and size as DrawingML writes them; `name` is `a:xfrm`, or `p:xfrm` of a graphic frame. */
export function transform(name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string {
  return `<${name}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${name}>`
}
