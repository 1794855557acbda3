import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/**
 * Pictures are compared by the mean colours of squares, which another edge of a letter hardly changes: few large
 * squares may differ clearly, and not many small ones at all. The limits let through another version of the same font
 * (4 and 68 squares at most on the pages of the samples) and stop a label that is gone (5 and more large ones) and a
 * thin line in another colour (78 and more small ones).
 */
const RULES = [
  { square: 8, threshold: 0.08, mostSquares: 4 },
  { square: 4, threshold: 0.05, mostSquares: 72 },
] as const

export interface PageDifference {
  /** Squares that differ, by the rule that was broken the most. */
  squares: number
  /** PNG with the differing pixels in red. */
  picture: Uint8Array
}

/** How two PNGs of a page differ; null when they look the same. Pages of different sizes differ everywhere. */
export function pageDifference(expected: Uint8Array, actual: Uint8Array): PageDifference | null {
  const before = PNG.sync.read(Buffer.from(expected))
  const after = PNG.sync.read(Buffer.from(actual))
  if (before.width !== after.width || before.height !== after.height) {
    return { squares: Number.POSITIVE_INFINITY, picture: actual }
  }
  const broken = RULES.map(rule => differingSquares(before, after, rule)).filter(
    (squares, i) => squares > (RULES[i]?.mostSquares ?? 0),
  )
  if (broken.length === 0) return null
  const marks = new PNG({ width: before.width, height: before.height })
  pixelmatch(before.data, after.data, marks.data, before.width, before.height)
  return { squares: Math.max(...broken), picture: PNG.sync.write(marks) }
}

function differingSquares(before: PNG, after: PNG, { square, threshold }: (typeof RULES)[number]): number {
  const width = Math.floor(before.width / square)
  const height = Math.floor(before.height / square)
  const [a, b] = [before, after].map(picture => meanColours(picture, { square, width, height }))
  if (!a || !b) return 0
  return pixelmatch(a, b, undefined, width, height, { threshold, includeAA: true })
}

function meanColours(
  picture: PNG,
  { square, width, height }: { square: number; width: number; height: number },
): Uint8Array {
  const means = new Uint8Array(width * height * 4)
  for (let i = 0; i < means.length; i += 1) {
    const place = Math.floor(i / 4)
    const left = (place % width) * square
    const top = Math.floor(place / width) * square
    let sum = 0
    for (let y = top; y < top + square; y += 1) {
      for (let x = left; x < left + square; x += 1)
        sum += picture.data[(y * picture.width + x) * 4 + (i % 4)] ?? 0
    }
    means[i] = Math.round(sum / (square * square))
  }
  return means
}
