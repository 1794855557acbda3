import { type RenderedImage, Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { toPng } from './png.ts'

const SQUARE = '<rect x="1" y="1" width="3" height="2" fill="#c8102e"/>'

function draw(shapes: string): RenderedImage {
  return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5">${shapes}</svg>`).render()
}

/** Read by another program: the library draws the picture again from the PNG. */
function drawAgain(png: Uint8Array): RenderedImage {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return draw(`<image href="${address}" width="7" height="5"/>`)
}

it('an opaque picture keeps every pixel', () => {
  const image = draw(`<rect width="7" height="5" fill="#fff"/>${SQUARE}`)
  expect(drawAgain(toPng(image)).pixels.equals(image.pixels)).toBe(true)
})

it('a picture one sees through keeps every pixel', () => {
  const image = draw(`<g opacity="0.5">${SQUARE}</g>`)
  expect(drawAgain(toPng(image)).pixels.equals(image.pixels)).toBe(true)
})

it('is a PNG with 8 bits of four channels', () => {
  const png = Buffer.from(toPng(draw('<rect width="7" height="5" fill="#fff"/>')))
  expect(png.subarray(0, 16).toString('latin1')).toBe('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([7, 5, 8, 6])
})
