import type { Ink } from '../model/chart-model.ts'
import { textWidth, wrapText } from '../model/text-width.ts'
import type { SlideParagraph } from './slide-model.ts'

/** PowerPoint's single line spacing of Arial, as a share of the size. */
export const LINE_HEIGHT = 1.15
/** Other programs and fonts are a little wider than the table. */
const SAFETY = 1.03
/** Share of the size from the top of a line to its baseline. */
export const ASCENT = 0.905

/** Pixels that a text takes in Arial, and a little more: programs with a font of their own set it wider. */
export function arialWidth(text: string, size: number, weight: 400 | 700): number {
  return textWidth(text, size, weight, { family: 'arial' }) * SAFETY
}

/** Lines of a text in Arial; like PowerPoint it breaks at spaces only where whole words fit. */
export function wrapArial(text: string, font: { width: number; size: number; weight: 400 | 700 }): string[] {
  return wrapText(text, { ...font, width: font.width / SAFETY, family: 'arial' })
}

/** The largest size from `from` down at which a text has equally many lines in a program whose letters are a little narrower. */
export function steadySize(
  text: string,
  { width, from, weight }: { width: number; from: number; weight: 400 | 700 },
): number {
  for (let size = from; size > from * 0.75; size -= 1) {
    const font = { width, size, weight }
    if (wrapArial(text, font).length === wrapText(text, { ...font, family: 'arial' }).length) return size
  }
  return from
}

/** The largest size from `from` down to `to` at which every text is at most `width` px wide; null when none is. */
export function fitSize(
  texts: readonly string[],
  { width, from, to, weight }: { width: number; from: number; to: number; weight: 400 | 700 },
): number | null {
  for (let size = from; size >= to; size -= 1) {
    if (texts.every(text => arialWidth(text, size, weight) <= width)) return size
  }
  return null
}

export function paragraph(
  text: string,
  style: Partial<Omit<SlideParagraph, 'text'>> & { size: number },
): SlideParagraph {
  const ink: Ink = 'ink'
  return { text, weight: 400, ink, align: 'start', spaceBefore: 0, ...style }
}

/** Height in px of paragraphs broken to a width. */
export function blockHeight(paragraphs: readonly SlideParagraph[], width: number): number {
  return paragraphs.reduce((sum, { text, size, weight, spaceBefore }, i) => {
    const lines = Math.max(1, wrapArial(text, { width, size, weight }).length)
    return sum + lines * size * LINE_HEIGHT + (i === 0 ? 0 : spaceBefore)
  }, 0)
}

const TITLE_FITS = [
  { size: 60, lines: 2 },
  { size: 52, lines: 2 },
  { size: 44, lines: 2 },
  { size: 44, lines: 1 },
  { size: 40, lines: 1 },
  { size: 36, lines: 1 },
  { size: 34, lines: 1 },
  { size: 36, lines: 2 },
  { size: 32, lines: 2 },
  { size: 28, lines: 2 },
  { size: 24, lines: 3 },
] as const

/** The largest letters that hold a title in its frame without breaking a word; 20 px for one that no size holds. */
export function fitTitle(title: string, frame: { width: number; height: number }): number {
  const largest = frame.height >= LARGE_FRAME ? 60 : 44
  const found = TITLE_FITS.filter(({ size }) => size <= largest).find(({ size, lines }) => {
    const broken = wrapArial(title, { width: frame.width, size, weight: 700 })
    const isWhole = title.split(/[ \n]+/).every(word => arialWidth(word, size, 700) <= frame.width)
    return isWhole && broken.length <= lines && broken.length * size * LINE_HEIGHT <= frame.height
  })
  return found?.size ?? 20
}

/** A last line shorter than this share of its frame looks lost. */
const LEAST_LAST_LINE = 0.25

/** The title with the words of a lost last line held to those before them, by spaces that do not break. */
export function heldTitle(title: string, frame: { width: number }, size: number): string {
  const lines = wrapArial(title, { width: frame.width, size, weight: 700 })
  const isLost = (text: string) => arialWidth(text, size, 700) < frame.width * LEAST_LAST_LINE
  if (lines.length < 2 || !isLost(lines.at(-1) ?? '')) return title
  const words = title.split(' ')
  for (let held = 2; held < words.length; held += 1) {
    const last = words.slice(-held).join('\u00a0')
    if (!isLost(last)) return [...words.slice(0, -held), last].join(' ')
  }
  return title
}

/** Frames of title slides, which have nothing else to show. */
const LARGE_FRAME = 140
const MOST_TITLE_WORDS = 12

/** At most twelve words: a slide is read in one look. What is cut ends in “…”. */
export function shortTitle(title: string): string {
  const words = title.trim().replace(/\.$/, '').split(/ +/)
  return words.length <= MOST_TITLE_WORDS ? words.join(' ') : `${words.slice(0, MOST_TITLE_WORDS).join(' ')}…`
}
