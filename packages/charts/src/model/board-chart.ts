import { type FulfilmentStatus, type Language, metWord, notMetWord } from '@malkoll/domain'
import type { ChartLayoutName, ChartModel, StatusMark, TextMark } from './chart-model.ts'
import { CHART_WORDS } from './chart-words.ts'
import { exampleMarkAt } from './example-mark.ts'
import { LAYOUTS, SLIDE_MARGIN } from './layouts.ts'
import type { ChartFrame } from './page-frame.ts'
import { slideBands, slideFoot, slideHeader } from './slide-frame.ts'
import { statusInk } from './status-mark.ts'
import { capHeight, shortenText } from './text-width.ts'

type Numbers = { met: number; notMet: number; notMeasured: number }

export interface BoardChartInput {
  language: Language
  organisationName: string
  /** “7 av 17 målvärden är uppfyllda.” */
  headline: string
  subtitle: string
  counts: Numbers
  /** Null when counts are all that can be said; then the counts are the large figures. */
  shares: Numbers | null
  /** Of those not measured: “mäts Q1 2023”. */
  pendingText: string
  sourceLine: string
  /** The day the reader asked for, in words; null: what is known now. */
  asOfText: string | null
  /** What else must be said under the picture. */
  notes: readonly string[]
  hasExamples: boolean
  /** The whole answer in plain sentences, for the notes of a slide. */
  sentences: readonly string[]
}

/** The board's answer as one picture: a column for each status, as wide as it has målvärden. */
export interface BoardChartModel
  extends Pick<ChartModel, 'language' | 'size' | 'title' | 'description' | 'exampleMark'> {
  frame: ChartFrame
  marks: StatusMark[]
}

const COLUMNS = [
  { status: 'met', field: 'met' },
  { status: 'not_met', field: 'notMet' },
  { status: 'not_measured', field: 'notMeasured' },
] as const satisfies { status: FulfilmentStatus; field: keyof Numbers }[]

const TOP = 268
const LARGEST_RADIUS = 20

export type BoardLayoutName = Extract<ChartLayoutName, 'slide' | 'slide_standard' | 'slide_square'>

/** The narrower the picture, the smaller its figures, so that three columns stand beside each other in each. */
const SIZES = {
  slide: { gap: 28, leastWidth: 210, figure: 112, label: 28 },
  slide_standard: { gap: 28, leastWidth: 210, figure: 96, label: 26 },
  slide_square: { gap: 16, leastWidth: 180, figure: 72, label: 20 },
} as const satisfies Record<BoardLayoutName, unknown>

interface BoardLayout {
  size: { width: number; height: number }
  gap: number
  leastWidth: number
  figure: number
  label: number
}

/** The board's counts and shares as a picture. Pure; a status without målvärden keeps its column with a zero. */
export function buildBoardChart(
  input: BoardChartInput,
  layoutName: BoardLayoutName = 'slide',
): BoardChartModel {
  const { size } = LAYOUTS[layoutName]
  const layout = { ...SIZES[layoutName], size }
  const headline = input.headline.replace(/\.$/, '')
  const columns = columnsOf(input, layout)
  const radius = Math.min(
    LARGEST_RADIUS,
    ...columns.map(({ width, count }) => (width / Math.max(1, count)) * 0.34),
  )
  const words = columns.map(column => `${column.figure}: ${column.label}`)
  return {
    language: input.language,
    size,
    title: headline,
    description: `${input.headline} ${words.join('. ')}.`,
    frame: {
      bands: slideBands(size.width),
      texts: [
        ...slideHeader(headline, input.subtitle, size.width).texts,
        ...columns.flatMap(column => columnTexts(column, radius, layout)),
        ...slideFoot(footNotes(input), input.organisationName, size),
      ],
      lines: columns.map(({ x, width, status }) => ({
        x1: x,
        x2: x + width,
        y1: TOP,
        y2: TOP,
        width: 3,
        ink: statusInk(status),
      })),
      status: null,
    },
    marks: columns.flatMap(column => columnMarks(column, radius)),
    exampleMark: input.hasExamples ? exampleMarkAt({ x: size.width / 2, y: 380 }, size.width) : null,
  }
}

function footNotes({ sourceLine, asOfText, notes, language }: BoardChartInput): string[] {
  const asOf = asOfText === null ? [] : [CHART_WORDS[language].asOf(asOfText)]
  return [sourceLine, ...asOf, ...notes]
}

interface Column {
  status: FulfilmentStatus
  count: number
  figure: string
  label: string
  x: number
  width: number
}

function columnsOf(
  { counts, shares, pendingText, language }: BoardChartInput,
  { size, gap, leastWidth }: BoardLayout,
): Column[] {
  const total = counts.met + counts.notMet + counts.notMeasured
  const room = size.width - 2 * SLIDE_MARGIN - 2 * gap - COLUMNS.length * leastWidth
  let x = SLIDE_MARGIN
  return COLUMNS.map(({ status, field }) => {
    const count = counts[field]
    const width = leastWidth + (total ? (room * count) / total : room / COLUMNS.length)
    const label = columnLabel(status, count, { pendingText, language })
    x += width + gap
    const place = { status, count, x: x - width - gap, width }
    // Without shares the count is the large figure, and is not said twice.
    if (!shares) return { ...place, figure: String(count), label }
    return { ...place, figure: shareText(shares[field], language), label: `${count} ${label}` }
  })
}

function columnLabel(
  status: FulfilmentStatus,
  count: number,
  words: { pendingText: string; language: Language },
): string {
  if (status === 'not_measured') return words.pendingText
  return status === 'met' ? metWord(count, words.language) : notMetWord(count, words.language)
}

function shareText(share: number, language: Language): string {
  return language === 'sv' ? `${share}\u00a0%` : `${share}%`
}

function columnMarks({ status, count, label, x, width }: Column, radius: number): StatusMark[] {
  const step = Math.min(radius * 3, width / Math.max(1, count))
  return Array.from({ length: count }, (_, i) => ({
    status,
    word: label,
    centre: { x: x + radius * 1.1 + i * step, y: TOP + 58 },
    radius,
    text: null,
  }))
}

function columnTexts(
  { status, figure, label, x, width }: Column,
  radius: number,
  layout: BoardLayout,
): TextMark[] {
  const y = TOP + 58 + Math.max(radius, 12) + 24 + capHeight(layout.figure)
  const text = shortenText(label, { width, size: layout.label, weight: 600 })
  const strong = { x, weight: 600, anchor: 'start' } as const
  return [
    { ...strong, text: figure, y, size: layout.figure, ink: 'ink', letterSpacing: -1.5 },
    { ...strong, text, y: y + 54, size: layout.label, ink: statusInk(status) },
  ]
}
