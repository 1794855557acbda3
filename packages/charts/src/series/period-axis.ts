import { PANDEMIC_YEARS } from '@malkoll/domain'
import type { Box, LineMark, TextMark } from '../model/chart-model.ts'
import { boxesOverlap, textBox, textWidth } from '../model/text-width.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesDrawing } from './series-chart-model.ts'
import type { SeriesData } from './series-data.ts'
import { text } from './series-layouts.ts'
import { SERIES_WORDS } from './series-words.ts'

export interface PeriodSlot {
  text: string
  left: number
  middle: number
  right: number
}

/** A slot of equal width for every period. */
export function periodSlots(periods: SeriesData['periods'], plot: Box): PeriodSlot[] {
  const width = plot.width / Math.max(1, periods.length)
  return periods.map(({ text: content }, i) => ({
    text: content,
    left: plot.x + i * width,
    middle: plot.x + (i + 0.5) * width,
    right: plot.x + (i + 1) * width,
  }))
}

/** Whether the period ends in one of {@link PANDEMIC_YEARS}. */
export function isPandemic({ year }: { year: number | null }): boolean {
  return year !== null && PANDEMIC_YEARS.includes(year)
}

/** Of two periods a band would hide half of the drawing. */
export function hasPandemicBand(periods: SeriesData['periods']): boolean {
  return periods.length > 2 && periods.some(isPandemic)
}

/** One pale band over the pandemic years on the axis; nothing when they are not on it. */
export function slotBand(
  periods: SeriesData['periods'],
  slots: readonly PeriodSlot[],
  plot: Box,
): SeriesDrawing['bands'] {
  const [first, last] = [periods.findIndex(isPandemic), periods.findLastIndex(isPandemic)]
  const [left, right] = [slots[first]?.left, slots[last]?.right]
  if (left === undefined || right === undefined || !hasPandemicBand(periods)) return []
  return [{ box: { x: left, y: plot.y, width: right - left, height: plot.height }, ink: 'band' }]
}

/** Periods under the axis, evenly thinned, counted from the last, until each stands clear of the next. */
export function periodTexts(
  slots: readonly PeriodSlot[],
  { plot, size, bottom }: { plot: Box; size: number; bottom: number },
): TextMark[] {
  const y = bottom + size * 1.4
  const marks = slots.map(slot =>
    text(
      slot.text,
      { x: clamped(slot.middle, slot.text, size, plot), y, size },
      { anchor: 'middle', ink: 'ink3' },
    ),
  )
  for (let every = 1; every < marks.length; every += 1) {
    const kept = marks.filter((_, i) => (marks.length - 1 - i) % every === 0)
    if (areClear(kept)) return kept
  }
  return marks.slice(-1)
}

const CLEARANCE = 10

function areClear(marks: readonly TextMark[]): boolean {
  return marks.slice(1).every((mark, i) => {
    const before = marks[i]
    if (!before) return true
    const { x, width } = textBox(before)
    return x + width + CLEARANCE <= textBox(mark).x
  })
}

/** A middle that keeps the whole text inside the plot. */
function clamped(middle: number, content: string, size: number, plot: { x: number; width: number }): number {
  const half = textWidth(content, size, 600) / 2
  return Math.max(plot.x + half, Math.min(plot.x + plot.width - half, middle))
}

/** Names over the plot: pandemic years, missing periods and series breaks, each where it stands if there is room. */
export function axisNames(
  { language }: SeriesChartInput,
  data: SeriesData,
  place: {
    slots: readonly PeriodSlot[]
    plot: Box
    strip: { top: number; left: number; right: number }
    size: number
    fields: readonly { text: string; x: number }[]
  },
): { texts: TextMark[]; lines: SeriesDrawing['grid']; hasPandemic: boolean } {
  const { slots, plot, size, strip, fields } = place
  const words = SERIES_WORDS[language]
  const [band] = slotBand(data.periods, slots, plot)
  const breaks = breakLines(data, { slots, plot })
  const wanted = [
    ...(band ? [{ text: words.pandemic, x: band.box.x + band.box.width / 2, weight: 400 as const }] : []),
    ...fields.map(field => ({ ...field, weight: 600 as const })),
    ...breaks.map(line => ({ text: words.seriesBreak, x: line.x1, weight: 400 as const })),
  ]
  const width = { x: strip.left, width: strip.right - strip.left }
  const texts: TextMark[] = []
  for (const { text: content, x, weight } of wanted) {
    const mark = text(
      content,
      { x: clamped(x, content, size, width), y: plot.y - size * 0.5, size },
      { anchor: 'middle', ink: weight === 600 ? 'ink' : 'ink3', weight },
    )
    const box = textBox(mark)
    const padded = { ...box, x: box.x - 6, width: box.width + 12 }
    if (!texts.some(other => boxesOverlap(padded, textBox(other)))) texts.push(mark)
  }
  return { texts, lines: breaks, hasPandemic: !band || texts.some(mark => mark.text === words.pandemic) }
}

/** A dashed line between the two periods that a series break lies between. */
function breakLines(
  { breaks, periods }: SeriesData,
  { slots, plot }: { slots: readonly PeriodSlot[]; plot: Box },
): (LineMark & { dash: number[] })[] {
  return breaks.flatMap(({ after, before }) => {
    const left = slots[periods.findIndex(({ period }) => period === after)]
    const right = slots[periods.findIndex(({ period }) => period === before)]
    if (!left || !right) return []
    const x = (left.middle + right.middle) / 2
    return [
      {
        x1: x,
        x2: x,
        y1: plot.y - 4,
        y2: plot.y + plot.height,
        width: 1.5,
        ink: 'ink3' as const,
        dash: [3, 4],
      },
    ]
  })
}
