import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pictureFont } from '../files/picture-font.ts'

export interface Logo {
  /** Of the site, named after what it holds: a new logo has a new one. */
  address: string
  mediaType: 'image/png' | 'image/svg+xml'
  /** The file as it is, for pages. */
  bytes: Buffer
  /** The same as a PNG, for slides. */
  png: Uint8Array
  /** In its own pixels. */
  width: number
  height: number
}

/** A logo that cannot be used; the message says why, in Swedish and English. */
export class UnusableLogo extends Error {
  constructor(sv: string, en: string) {
    super(`${sv} · ${en}`)
  }
}

/** Every page and every deck carries it. */
const LARGEST_KB = 256
const PNG_SIDES = { least: 16, most: 4096 }
/** A strip, upright or lying, would be too thin to see where logos stand. */
const MOST_ELONGATED = 10
/** Large enough for the largest place on a slide, three times over. */
const DRAWN = { width: 720, height: 288 }
const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Reads a PNG or SVG file and checks that it can be shown. Throws UnusableLogo. */
export function readLogo(path: string): Logo {
  const bytes = readBytes(path)
  if (bytes.length > LARGEST_KB * 1024) {
    throw new UnusableLogo(`får vara högst ${LARGEST_KB} kB`, `must be at most ${LARGEST_KB} kB`)
  }
  const isPng = bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)
  const image = isPng ? readPng(bytes) : readSvg(bytes)
  const { width, height } = image
  if (Math.max(width / height, height / width) > MOST_ELONGATED) {
    throw new UnusableLogo(
      `är ${width} × ${height}: högst ${MOST_ELONGATED} gånger så bred som hög, eller tvärtom`,
      `is ${width} × ${height}: at most ${MOST_ELONGATED} times as wide as high, or the reverse`,
    )
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { ...image, bytes, address: `/organisation/logo-${hash}.${isPng ? 'png' : 'svg'}` }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new UnusableLogo('är ingen fil som går att läsa', 'is no file that can be read')
  }
}

type Image = Pick<Logo, 'mediaType' | 'png' | 'width' | 'height'>

/** Width and height stand first in a PNG, in its IHDR chunk, and a whole one has an IEND (PNG 3, 11.2.1 and 11.2.4). */
function readPng(bytes: Buffer): Image {
  const isWhole = bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND')
  if (!isWhole) throw new UnusableLogo('är ingen hel PNG-bild', 'is no whole PNG picture')
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const { least, most } = PNG_SIDES
  if (Math.min(width, height) < least || Math.max(width, height) > most) {
    throw new UnusableLogo(
      `är ${width} × ${height} bildpunkter: sidorna ska ha ${least}–${most}`,
      `is ${width} × ${height} pixels: its sides must have ${least}–${most}`,
    )
  }
  return { mediaType: 'image/png', png: bytes, width, height }
}

/** Drawn once, which also shows that it can be; the native library is loaded only by those who have an SVG. */
function readSvg(bytes: Buffer): Image {
  const { Resvg }: typeof import('@resvg/resvg-js') = createRequire(import.meta.url)('@resvg/resvg-js')
  try {
    const font = pictureFont()
    const { width, height } = new Resvg(bytes, { font })
    const isWide = width / height > DRAWN.width / DRAWN.height
    const fitTo = isWide
      ? ({ mode: 'width', value: DRAWN.width } as const)
      : ({ mode: 'height', value: DRAWN.height } as const)
    const png = new Resvg(bytes, { font, fitTo }).render().asPng()
    return { mediaType: 'image/svg+xml', png, width, height }
  } catch {
    throw new UnusableLogo('är varken en PNG- eller en SVG-bild', 'is neither a PNG nor an SVG picture')
  }
}
