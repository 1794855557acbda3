import type { Box } from '../model/chart-model.ts'
import { SLIDE_MARGIN } from '../model/layouts.ts'
import { SLIDE } from '../model/slide-frame.ts'
import type { SlideModel, SlideParagraph } from './slide-model.ts'
import { blockHeight, paragraph, wrapArial } from './slide-text.ts'

export { SLIDE, SLIDE_MARGIN }

export const CONTENT_WIDTH = SLIDE.width - 2 * SLIDE_MARGIN
/** The title stands at the bottom of its frame, so that the subtitle follows it whether it has one line or two. */
export const TITLE_FRAME: Box = { x: SLIDE_MARGIN, y: 22, width: CONTENT_WIDTH, height: 92 }
export const SUBTITLE_FRAME: Box = { x: SLIDE_MARGIN, y: 116, width: CONTENT_WIDTH, height: 32 }
const CONTENT_TOP = 172

const FOOT_BOTTOM = 690
const FOOT_WIDTH = 850
const BRAND_WIDTH = 260
const PAGE_WIDTH = 36

/** The organisation's name at the foot, and the page number right of it. */
export const BRAND_FRAME: Box = {
  x: SLIDE.width - SLIDE_MARGIN - PAGE_WIDTH - BRAND_WIDTH,
  y: FOOT_BOTTOM - 22,
  width: BRAND_WIDTH,
  height: 22,
}
export const PAGE_FRAME: Box = {
  x: SLIDE.width - SLIDE_MARGIN - PAGE_WIDTH,
  y: FOOT_BOTTOM - 22,
  width: PAGE_WIDTH,
  height: 22,
}
export const FOOT_TEXT_SIZE = 14

export interface SlideFoot {
  frame: Box
  paragraphs: SlideParagraph[]
  /** Remarks that found no room; they stand in the notes. */
  left: string[]
}

const SIZES = [
  { size: 16, lines: 3 },
  { size: 14, lines: 4 },
  { size: 13, lines: 5 },
] as const

/** Source, as-of and remarks at the foot of a slide, as large as their number allows; null where there are none. */
export function slideFoot({
  sourceLine,
  asOfLine,
  remarks,
}: Pick<SlideModel, 'sourceLine' | 'asOfLine' | 'remarks'>): SlideFoot | null {
  const texts = [sourceLine, asOfLine, ...remarks].flatMap(text => text || [])
  if (texts.length === 0) return null
  for (let count = texts.length; count > 0; count -= 1) {
    const kept = texts.slice(0, count)
    const fitting = SIZES.find(({ size, lines }) => linesOf(kept, size) <= lines)
    if (fitting) return footOf(kept, texts.slice(count), fitting.size)
  }
  return footOf(texts.slice(0, 1), texts.slice(1), 13)
}

function linesOf(texts: readonly string[], size: number): number {
  return texts.reduce(
    (sum, text) => sum + wrapArial(text, { width: FOOT_WIDTH, size, weight: 400 }).length,
    0,
  )
}

function footOf(texts: readonly string[], left: string[], size: number): SlideFoot {
  const paragraphs = texts.map(text => paragraph(text, { size, ink: 'ink3' }))
  const height = Math.ceil(blockHeight(paragraphs, FOOT_WIDTH))
  return {
    frame: { x: SLIDE_MARGIN, y: FOOT_BOTTOM - height, width: FOOT_WIDTH, height },
    paragraphs,
    left,
  }
}

/** The room between subtitle and foot. */
export function contentFrame(foot: SlideFoot | null): Box {
  const bottom = Math.min(foot?.frame.y ?? FOOT_BOTTOM, BRAND_FRAME.y) - 16
  return { x: SLIDE_MARGIN, y: CONTENT_TOP, width: CONTENT_WIDTH, height: bottom - CONTENT_TOP }
}

const EXAMPLE_SIZE = 100

/** Where EXEMPEL stands across a slide: a third as wide as the slide, turned, and faint enough to read through. */
export function exampleFrame(): { frame: Box; size: number; angle: number; opacity: number } {
  const height = EXAMPLE_SIZE * 1.3
  const width = SLIDE.width * 0.6
  const frame = { x: (SLIDE.width - width) / 2, y: (SLIDE.height - height) / 2, width, height }
  return { frame, size: EXAMPLE_SIZE, angle: -24, opacity: 0.12 }
}
