import type { Box, TextMark } from '../model/chart-model.ts'
import { boxesOverlap, textBox } from '../model/text-width.ts'

interface Segment {
  from: { x: number; y: number }
  to: { x: number; y: number }
}

/** Remembers what is taken on a drawing, so that no text lands on another or on a line. */
export class TakenRoom {
  readonly #boxes: Box[] = []
  readonly #segments: Segment[] = []

  takeBox(box: Box): void {
    this.#boxes.push(box)
  }

  takePath(path: readonly { x: number; y: number }[]): void {
    path.slice(1).forEach((to, i) => {
      const from = path[i]
      if (from) this.#segments.push({ from, to })
    })
  }

  isFree(box: Box): boolean {
    return (
      !this.#boxes.some(other => boxesOverlap(box, other)) &&
      !this.#segments.some(segment => crosses(segment, box))
    )
  }

  /** The first candidate that is free and inside `bounds`, now taken; undefined when none is. */
  place(candidates: readonly TextMark[], bounds: Box): TextMark | undefined {
    const found = candidates.find(mark => {
      const box = tightBox(mark)
      return isInside(box, bounds) && this.isFree(box)
    })
    if (found) this.takeBox(textBox(found))
    return found
  }
}

/** Ink of digits and capitals, with a pixel around it. */
function tightBox(mark: TextMark): Box {
  const { x, width } = textBox(mark)
  return { x: x - 2, y: mark.y - mark.size * 0.72, width: width + 4, height: mark.size * 0.9 }
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x - 0.5 &&
    box.y >= bounds.y - 0.5 &&
    box.x + box.width <= bounds.x + bounds.width + 0.5 &&
    box.y + box.height <= bounds.y + bounds.height + 0.5
  )
}

/** Cuts the segment to the box, side by side; what is left lies inside. */
function crosses({ from, to }: Segment, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const sides = [
    { p: -dx, q: from.x - box.x },
    { p: dx, q: box.x + box.width - from.x },
    { p: -dy, q: from.y - box.y },
    { p: dy, q: box.y + box.height - from.y },
  ]
  let [enter, leave] = [0, 1]
  for (const { p, q } of sides) {
    if (p === 0 && q < 0) return false
    if (p < 0) enter = Math.max(enter, q / p)
    if (p > 0) leave = Math.min(leave, q / p)
  }
  return enter < leave
}
