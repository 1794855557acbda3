import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { pageDifference } from './page-comparison.ts'

interface Mark {
  x: number
  y: number
  width: number
  height: number
  colour: [number, number, number]
}

const INK: Mark['colour'] = [26, 26, 24]
const BLUE: Mark['colour'] = [7, 33, 132]
const BROWN: Mark['colour'] = [142, 74, 22]
const column: Mark = { x: 100, y: 100, width: 80, height: 200, colour: BLUE }
/** The strokes of a short label. */
const label = [0, 7, 14, 21].map((x): Mark => ({ x: 300 + x, y: 80, width: 3, height: 12, colour: INK }))
/** A line of the width that series have, through most of the page. */
const line: Mark = { x: 60, y: 250, width: 500, height: 2, colour: BLUE }

function page(marks: readonly Mark[]): Uint8Array {
  const png = new PNG({ width: 640, height: 360 })
  png.data.fill(255)
  for (const { x, y, width, height, colour } of marks) {
    for (let row = y; row < y + height; row += 1) {
      for (let place = x; place < x + width; place += 1) png.data.set(colour, (row * 640 + place) * 4)
    }
  }
  return PNG.sync.write(png)
}

const drawn = page([column, ...label, line])

describe('Two pictures of a page', () => {
  it('look the same when they are', () => {
    expect(pageDifference(drawn, drawn)).toBeNull()
  })

  it('look the same when the edges of letters are a little fainter', () => {
    const faint = label.map((mark): Mark => ({ ...mark, colour: [50, 50, 48] }))
    expect(pageDifference(drawn, page([column, ...faint, line]))).toBeNull()
  })

  it.each([
    ['a label is gone', [column, line]],
    ['a series is gone', [column, ...label]],
    ['a column is a twentieth lower', [{ ...column, y: 110, height: 190 }, ...label, line]],
    ['a thin line has another colour', [column, ...label, { ...line, colour: BROWN }]],
    ['a text has moved', [column, ...label.map(mark => ({ ...mark, y: mark.y + 8 })), line]],
  ])('differ when %s', (_, marks) => {
    expect(pageDifference(drawn, page(marks))?.squares).toBeGreaterThan(4)
  })

  it('differ when one is of another size', () => {
    const small = PNG.sync.write(new PNG({ width: 320, height: 180 }))
    expect(pageDifference(drawn, small)?.squares).toBe(Number.POSITIVE_INFINITY)
  })
})
