import type { Box, TargetMark } from './chart-model.ts'
import { type Domain, yOf } from './value-scale.ts'

interface Point {
  x: number
  y: number
}
interface Segment {
  from: number
  to: number
  y: number
}

export interface TargetSlot {
  slot: Box
  /** None, one, or the two bounds of `between`. */
  limits: readonly number[]
}

/** The line of the målvärde over its periods: level where it stays, a step where it changes, broken where it is none. */
export function targetGeometry(
  slots: readonly TargetSlot[],
  scale: { domain: Domain; plot: Box; lineEnd: number },
): Pick<TargetMark, 'paths' | 'bands'> {
  const bound = (index: number) =>
    slots.map(({ slot, limits }, i): Segment | null => {
      const limit = limits[index]
      if (limit === undefined) return null
      const end = i === slots.length - 1 ? scale.lineEnd : 0
      return { from: slot.x, to: slot.x + slot.width + end, y: yOf(limit, scale.domain, scale.plot) }
    })
  return { paths: [...pathsOf(bound(0)), ...pathsOf(bound(1))], bands: bandsOf(bound(0), bound(1)) }
}

function pathsOf(segments: readonly (Segment | null)[]): Point[][] {
  const paths: Point[][] = []
  let path: Point[] = []
  for (const segment of segments) {
    if (!segment) {
      if (path.length) paths.push(path)
      path = []
      continue
    }
    path = extended(path, segment)
  }
  return path.length ? [...paths, path] : paths
}

function extended(path: Point[], { from, to, y }: Segment): Point[] {
  const isLevel = path.at(-1)?.y === y
  return isLevel ? [...path.slice(0, -1), { x: to, y }] : [...path, { x: from, y }, { x: to, y }]
}

function bandsOf(lower: readonly (Segment | null)[], upper: readonly (Segment | null)[]): Box[] {
  return lower.flatMap((low, i) => {
    const high = upper[i]
    if (!low || !high) return []
    return [{ x: low.from, y: high.y, width: low.to - low.from, height: low.y - high.y }]
  })
}
