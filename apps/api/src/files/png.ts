import { crc32, deflateSync } from 'node:zlib'
import type { RenderedImage } from '@resvg/resvg-js'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const BITS = 8
const RED_GREEN_BLUE_ALPHA = 6
const BYTES_PER_PIXEL = 4
const NO_FILTER = 0
/** A third level takes twice as long for a twentieth fewer bytes, and from the fourth on it looks for better matches. */
const LEVEL = 2

/** Flat areas need no filter before they are compressed, which makes this three times as fast as the library's own. */
export function toPng(image: RenderedImage): Uint8Array {
  const { pixels } = image
  // Its colours are multiplied by their alpha, which a PNG's are not (PNG, third edition, 12.3).
  return isOpaque(pixels) ? encodeOpaque(image, pixels) : image.asPng()
}

function isOpaque(pixels: Buffer): boolean {
  for (let alpha = BYTES_PER_PIXEL - 1; alpha < pixels.length; alpha += BYTES_PER_PIXEL) {
    if (pixels[alpha] !== 255) return false
  }
  return true
}

function encodeOpaque({ width, height }: RenderedImage, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(BITS, 8)
  header.writeUInt8(RED_GREEN_BLUE_ALPHA, 9)
  const lines = deflateSync(toLines(pixels, width * BYTES_PER_PIXEL), { level: LEVEL })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A byte before each line says its filter. */
function toLines(pixels: Buffer, length: number): Buffer {
  const count = pixels.length / length
  // Clearing them first would take longer than filling them: each byte is written below.
  const lines = Buffer.allocUnsafe(pixels.length + count)
  for (let line = 0; line < count; line += 1) {
    const start = line * (length + 1)
    lines.writeUInt8(NO_FILTER, start)
    pixels.copy(lines, start + 1, line * length, (line + 1) * length)
  }
  return lines
}

/** Length, type, data and a checksum of type and data (PNG, third edition, 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}
