import type { Box, TextMark } from './chart-model.ts'
import { ARIAL_ADVANCES, FONT_ADVANCES, MEASURED_CHARACTERS, UNITS_PER_EM } from './font-advances.ts'

type Weight = TextMark['weight']

/** Pictures and pages have the shipped font; slides have Arial, or another of the organisation's. */
export type FontFamily = 'shipped' | 'arial'

interface Font {
  width: number
  size: number
  weight: Weight
  family?: FontFamily
}

const ARIAL = { 400: advancesOf(ARIAL_ADVANCES[400]), 700: advancesOf(ARIAL_ADVANCES[700]) }
const ADVANCES: Record<FontFamily, Record<Weight, Map<string, number>>> = {
  shipped: {
    400: advancesOf(FONT_ADVANCES[400]),
    600: advancesOf(FONT_ADVANCES[600]),
    700: advancesOf(FONT_ADVANCES[700]),
  },
  arial: { ...ARIAL, 600: ARIAL[700] },
}
/** Of the widest letters: a character outside the table never makes a text overlap. */
const UNKNOWN_ADVANCE = 940
/** Source Sans 3, and Arial within a few hundredths: height of capitals and digits, and depth of g, as shares of the size. */
const CAP_HEIGHT = 0.66
const ASCENT = 0.75
const DESCENT = 0.22
const LEAST_REST = 4

/** Width in pixels of one line, without kerning; in the shipped font when none is named. `size` in pixels. */
export function textWidth(
  text: string,
  size: number,
  weight: Weight,
  { letterSpacing = 0, family = 'shipped' }: { letterSpacing?: number; family?: FontFamily } = {},
): number {
  const advances = ADVANCES[family][weight]
  let units = 0
  let count = 0
  for (const character of text) {
    units += advances.get(character) ?? UNKNOWN_ADVANCE
    count += 1
  }
  return (units * size) / UNITS_PER_EM + letterSpacing * count
}

/** Where a text stands: ascenders to descenders. */
export function textBox(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.size, mark.weight, { letterSpacing: mark.letterSpacing ?? 0 })
  const shift = { start: 0, middle: width / 2, end: width }[mark.anchor]
  return {
    x: mark.x - shift,
    y: mark.y - mark.size * ASCENT,
    width,
    height: mark.size * (ASCENT + DESCENT),
  }
}

/** The background behind lines of text, so much wider and higher than they are; null without lines. */
export function plateBehind(lines: readonly TextMark[], padding: { x: number; y: number }): Box | null {
  const boxes = lines.map(textBox)
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map(box => box.x)) - padding.x
  const y = Math.min(...boxes.map(box => box.y)) - padding.y
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) + padding.x - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) + padding.y - y,
  }
}

/** Height of capitals and digits in pixels. */
export function capHeight(size: number): number {
  return size * CAP_HEIGHT
}

/** Whether they share more than an edge. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/**
 * Breaks a text at spaces so that no line is wider than `width` pixels. Soft hyphens (U+00AD) are used where a
 * word must break; a word that is still too wide is broken where it no longer fits. No-break spaces hold.
 */
export function wrapText(text: string, font: Font): string[] {
  const fits = (line: string) => textWidth(line, font.size, font.weight, font) <= font.width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const joined = line ? `${line} ${visible(word)}` : visible(word)
    if (fits(joined)) {
      line = joined
      continue
    }
    const pieces = breakWord(word, line, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line ? [...lines, line] : lines
}

/** At most `maxLines` lines; what is cut away ends in “…”. */
export function wrapWithin(text: string, font: Font & { maxLines: number }): string[] {
  const lines = wrapText(text, font)
  if (lines.length <= font.maxLines) return lines
  const kept = lines.slice(0, font.maxLines)
  return [...kept.slice(0, -1), ellipsed(kept.at(-1) ?? '', font)]
}

/** The text itself when it fits, else its beginning and “…”. */
export function shortenText(text: string, font: Font): string {
  const plain = visible(text)
  return textWidth(plain, font.size, font.weight, font) <= font.width ? plain : ellipsed(plain, font)
}

function ellipsed(line: string, font: Font): string {
  let kept = line
  while (kept && textWidth(`${kept}…`, font.size, font.weight, font) > font.width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** The line so far and the word, as full lines and the beginning of the next one. */
function breakWord(word: string, line: string, fits: (line: string) => boolean): string[] {
  const start = line ? [line] : []
  if (fits(visible(word))) return [...start, visible(word)]
  const syllables = word.split('\u00ad').flatMap(syllable => splitToFit(syllable, fits))
  const lines: string[] = []
  let current = ''
  for (const syllable of syllables) {
    if (current && !fits(`${current}${syllable}-`)) {
      lines.push(`${current}-`)
      current = ''
    }
    current += syllable
  }
  return [...start, ...lines, current]
}

/** Parts that fit a line each; the last one keeps at least four letters, so that no single letter is left over. */
function splitToFit(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && !fits(`${piece}${character}-`)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  const before = pieces.pop()
  if (before === undefined) return [piece]
  const moved = Math.min(Math.max(0, LEAST_REST - piece.length), Math.floor(before.length / 2))
  const cut = before.length - moved
  return [...pieces, before.slice(0, cut), before.slice(cut) + piece]
}

function visible(word: string): string {
  return word.replaceAll('\u00ad', '')
}

function advancesOf(row: string): Map<string, number> {
  const advances = row.split(' ').map(Number)
  return new Map(
    Array.from(MEASURED_CHARACTERS, (character, i) => [character, advances[i] ?? UNKNOWN_ADVANCE]),
  )
}
