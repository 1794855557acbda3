interface Corner {
  x: number
  y: number
}

const HATCH_DISTANCE = 7

/** Lines at 45° inside a polygon, cut at its edges, as path data. */
export function hatchOf(corners: readonly Corner[]): string {
  const sums = corners.map(({ x, y }) => x + y)
  const parts: string[] = []
  for (let sum = Math.min(...sums) + HATCH_DISTANCE; sum < Math.max(...sums); sum += HATCH_DISTANCE) {
    const crossings = corners
      .flatMap((from, i) => crossing(from, corners[(i + 1) % corners.length] ?? from, sum))
      .toSorted((a, b) => a.x - b.x)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i], crossings[i + 1]]
      if (from && to) parts.push(`M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}`)
    }
  }
  return parts.join('')
}

/** Where an edge meets the line x + y = sum. */
function crossing(
  from: { x: number; y: number },
  to: { x: number; y: number },
  sum: number,
): { x: number; y: number }[] {
  const [a, b] = [from.x + from.y - sum, to.x + to.y - sum]
  if (a < 0 === b < 0) return []
  const share = a / (a - b)
  return [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]
}

/** One decimal: a tenth of a pixel is finer than any map here. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
