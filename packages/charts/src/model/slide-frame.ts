import type { Language } from '@malkoll/domain'
import type { Box, LineMark, StatusMark, TextMark } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import { CHART_WORDS, PRODUCT_NAME } from './chart-words.ts'
import { SLIDE_MARGIN } from './layouts.ts'
import type { ChartFrame } from './page-frame.ts'
import { statusInk } from './status-mark.ts'
import { shortenText, textBox, textWidth, wrapText, wrapWithin } from './text-width.ts'

export const SLIDE = { width: 1280, height: 720 }

/** Narrower pictures break their headline into more lines and give the notes a line of their own. */
const NARROW_WIDTH = 800
const HEADLINE_TRACKING = -0.6

/** The theme's band at the top: the second colour first, the first colour over the rest. */
export function slideBands(width = SLIDE.width): ChartFrame['bands'] {
  return [
    { box: { x: 0, y: 0, width, height: 8 }, ink: 'themePrimary' },
    { box: { x: 0, y: 0, width: 64, height: 8 }, ink: 'themeSecondary' },
  ]
}

/** Headline on one line or two (three where narrow), and the subtitle; `bottom` is the lowest pixel they use. */
export function slideHeader(
  headline: string,
  subtitle: string,
  slideWidth = SLIDE.width,
): { texts: TextMark[]; bottom: number } {
  const textWidthOfSlide = slideWidth - 2 * SLIDE_MARGIN
  const { lines, size } = fitHeadline(headline, textWidthOfSlide)
  const isLong = lines.length > 1
  const first = lines.length > 2 ? 68 : isLong ? 80 : 96
  const heads = lines.map((text, i) => ({ ...slideText(text, SLIDE_MARGIN, first + i * size * 1.14), size }))
  const texts: TextMark[] = heads.map(head => ({
    ...head,
    weight: 700,
    letterSpacing: HEADLINE_TRACKING,
    ink: 'ink',
  }))
  const y = (texts.at(-1)?.y ?? first) + (isLong ? 34 : 40)
  const size2 = [22, 20, 18].find(candidate => textWidth(subtitle, candidate, 400) <= textWidthOfSlide) ?? 18
  const subtitleLines = wrapWithin(subtitle, {
    width: textWidthOfSlide,
    size: size2,
    weight: 400,
    maxLines: slideWidth < NARROW_WIDTH ? 2 : 1,
  })
  const below = subtitleLines.map((text, i) => ({
    ...slideText(text, SLIDE_MARGIN, y + i * size2 * 1.3),
    size: size2,
    ink: 'ink2' as const,
  }))
  return { texts: [...texts, ...below], bottom: (below.at(-1)?.y ?? y) + 8 }
}

function fitHeadline(headline: string, width: number): { lines: string[]; size: number } {
  const isNarrow = width < NARROW_WIDTH
  for (const size of isNarrow ? [36] : [44, 40]) {
    const lines = wrapText(headline, { width, size, weight: 700 })
    if (lines.length === 1) return { lines, size }
  }
  for (const size of isNarrow ? [34, 32, 30] : [38, 34]) {
    const lines = wrapText(headline, { width, size, weight: 700 })
    if (lines.length === 2) return { lines, size }
  }
  const size = isNarrow ? 28 : 34
  return { lines: wrapWithin(headline, { width, size, weight: 700, maxLines: isNarrow ? 3 : 2 }), size }
}

/** Source, as-of and assumptions from the foot upwards, and whose picture it is in the corner. */
export function slideFoot(
  notes: readonly string[],
  organisationName: string,
  slide: { width: number; height: number } = SLIDE,
): TextMark[] {
  const owner = [PRODUCT_NAME, organisationName].filter(Boolean).join(' · ')
  const room = slide.width - 2 * SLIDE_MARGIN
  const isNarrow = room < NARROW_WIDTH
  const foot = slide.height - (isNarrow ? 30 : 44)
  const brand: TextMark = {
    ...slideText(shortenText(owner, { width: 420, size: 16, weight: 600 }), slide.width - SLIDE_MARGIN, foot),
    size: 16,
    weight: 600,
    anchor: 'end',
  }
  const { lines, size } = fitNotes(notes, isNarrow ? room : room - textBox(brand).width - 40)
  const lineHeight = size * 1.5 - (size < 16 ? 2 : 0)
  const last = isNarrow ? foot - 26 : foot
  const texts = lines.map((text, i) => ({
    ...slideText(text, SLIDE_MARGIN, last - (lines.length - 1 - i) * lineHeight),
    size,
    ink: 'ink3' as const,
  }))
  return [...texts, brand]
}

function fitNotes(notes: readonly string[], width: number): { lines: string[]; size: number } {
  const lines16 = notes.flatMap(note => wrapText(note, { width, size: 16, weight: 400 }))
  if (lines16.length <= 3) return { lines: lines16, size: 16 }
  const lines14 = notes.flatMap(note => wrapText(note, { width, size: 14, weight: 400 }))
  const kept = lines14.slice(0, 5)
  const last = kept.at(-1) ?? ''
  if (kept.length < lines14.length) {
    kept.splice(-1, 1, shortenText(`${last} …`, { width, size: 14, weight: 400 }))
  }
  return { lines: kept, size: 14 }
}

/**
 * Right of the plot: the latest period's status as shape, word and colour, and since when it has been so.
 * Stands at its usual place, or above the target's label where that is in the way.
 */
export function slideStatus(
  rows: readonly ChartRow[],
  place: { x: number; width: number; avoid: readonly TextMark[]; language: Language },
): { status: StatusMark; texts: TextMark[]; lines: LineMark[] } | null {
  const latest = rows.at(-1)
  if (!latest) return null
  const y = statusTop(place.avoid)
  const ink = statusInk(latest.status)
  const word =
    latest.status === 'not_measured' ? latest.statusText : `${latest.statusText} ${latest.periodText}`
  const text: TextMark = {
    ...slideText(shortenText(word, { width: place.width - 32, size: 26, weight: 600 }), place.x + 32, y + 46),
    size: 26,
    weight: 600,
    ink,
  }
  const since = sinceText(rows, place.language)
  const sinceLine: TextMark = {
    ...slideText(shortenText(since, { width: place.width, size: 22, weight: 400 }), place.x, y + 86),
    size: 22,
  }
  return {
    status: {
      status: latest.status,
      word,
      centre: { x: place.x + 11, y: y + 38 },
      radius: 10,
      text,
    },
    texts: since ? [sinceLine] : [],
    lines: [{ x1: place.x, y1: y, x2: place.x + place.width, y2: y, width: 3, ink }],
  }
}

const STATUS_TOP = 446
const STATUS_HEIGHT = 96

function statusTop(avoid: readonly TextMark[]): number {
  const boxes: Box[] = avoid.map(textBox)
  const top = Math.min(...boxes.map(box => box.y))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  const isFree = bottom + 12 <= STATUS_TOP || top >= STATUS_TOP + STATUS_HEIGHT + 12
  return isFree || boxes.length === 0 ? STATUS_TOP : Math.max(180, top - STATUS_HEIGHT - 24)
}

/** “Uppfyllt sedan 2021”; nothing when the status is new, and why when there is none. */
function sinceText(rows: readonly ChartRow[], language: Language): string {
  const latest = rows.at(-1)
  const words = CHART_WORDS[language]
  if (!latest) return ''
  if (latest.status === 'not_measured') return `${words.notMeasured}, ${latest.periodText}`
  let first = latest
  for (const row of [...rows].reverse()) {
    if (row.status !== latest.status) break
    first = row
  }
  return first === latest ? '' : `${latest.statusText} ${words.since} ${first.periodText}`
}

function slideText(text: string, x: number, y: number): TextMark {
  return { text, x, y, size: 22, weight: 400, anchor: 'start', ink: 'ink2' }
}
