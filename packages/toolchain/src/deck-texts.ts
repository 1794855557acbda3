import { strFromU8, unzipSync } from 'fflate'
import type { DrawnPage, DrawnWord } from './drawn-deck.ts'
import { unescapeXml } from './xml-text.ts'

interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/** A paragraph of a slide. Null: it may stand anywhere, as in a table, whose rows grow. */
interface PlacedText {
  text: string
  frame: Frame | null
}

const EMU_PER_PX = 9525
/** Letters reach a little over the frame of their line. */
const OVERHANG = 4

/**
 * Texts of a deck that its drawn pages do not show whole in the frame they have in the file: cut off, grown out of
 * their place or with letters that the font lacks. As “slide 3: the text”.
 */
export function cutTexts(deck: Uint8Array, pages: readonly DrawnPage[]): string[] {
  const files = unzipSync(deck)
  return pages.flatMap(({ lines }, i) => {
    const slide = files[`ppt/slides/slide${i + 1}.xml`]
    const words = lines.flat()
    return (slide ? textsOf(strFromU8(slide)) : [])
      .filter(({ text, frame }) => !written(words, frame).includes(withoutSpaces(text)))
      .map(({ text }) => `slide ${i + 1}: ${text}`)
  })
}

/** How many slides a deck has. */
export function slideCount(deck: Uint8Array): number {
  return Object.keys(unzipSync(deck)).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
}

function textsOf(slide: string): PlacedText[] {
  const shapes = slide.match(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs) ?? []
  // The letters of a turned text are no words in the drawn page.
  const straight = shapes.filter(shape => !shape.includes('<a:xfrm rot='))
  return straight.flatMap(shape => {
    const frame = shape.startsWith('<p:sp>') ? frameOf(shape) : null
    return paragraphsOf(shape).map(text => ({ text, frame }))
  })
}

function frameOf(shape: string): Frame | null {
  const numbers = /<a:xfrm><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape)
  if (!numbers) return null
  const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(1).map(emu => Number(emu) / EMU_PER_PX)
  return { x, y, width, height }
}

/** Fields, such as the page number, are filled in when the page is drawn. */
function paragraphsOf(shape: string): string[] {
  const paragraphs = shape.match(/<a:p>.*?<\/a:p>/gs) ?? []
  return paragraphs
    .map(paragraph => [...paragraph.replace(/<a:fld .*?<\/a:fld>/gs, '').matchAll(/<a:t>([^<]*)</g)])
    .map(runs => runs.map(([, text = '']) => unescapeXml(text)).join(''))
    .filter(text => text !== '')
}

/** The height of a word is its font's: only its middle is sure to be within its line. */
function written(words: readonly DrawnWord[], frame: Frame | null): string {
  const isWithin = ({ x, y, width, height }: DrawnWord) =>
    !frame ||
    (x >= frame.x - OVERHANG &&
      x + width <= frame.x + frame.width + OVERHANG &&
      y + height / 2 >= frame.y &&
      y + height / 2 <= frame.y + frame.height)
  return withoutSpaces(
    words
      .filter(isWithin)
      .map(({ text }) => text)
      .join(''),
  )
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u2060]/g, '')
}
