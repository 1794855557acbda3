import type { ExampleMark } from './chart-model.ts'
import { EXAMPLE_MARK } from './chart-words.ts'
import { capHeight, textWidth } from './text-width.ts'

/** “EXEMPEL” across a picture, a third as wide as the picture: what is invented never looks real. */
export function exampleMarkAt(centre: { x: number; y: number }, pictureWidth: number): ExampleMark {
  const size = pictureWidth / 3 / textWidth(EXAMPLE_MARK, 1, 600)
  return {
    text: EXAMPLE_MARK,
    x: centre.x,
    y: centre.y + capHeight(size) / 2,
    size,
    weight: 600,
    anchor: 'middle',
    ink: 'ink',
    angle: -24,
    centre,
    opacity: 0.12,
  }
}
