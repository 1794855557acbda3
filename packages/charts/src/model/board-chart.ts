import type { FulfilmentStatus, Language } from '@malkoll/domain'
import type { ChartModel, StatusMark, TextMark } from './chart-model.ts'
import { CHART_WORDS } from './chart-words.ts'
import { exampleMarkAt } from './example-mark.ts'
import { SLIDE_MARGIN } from './layouts.ts'
import { SLIDE, type SlideFrame, slideBands, slideFoot, slideHeader } from './slide-frame.ts'
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
}

/** The board's answer as one 16:9 picture: a column for each status, as wide as it has målvärden. */
export interface BoardChartModel
  extends Pick<ChartModel, 'language' | 'size' | 'title' | 'description' | 'exampleMark'> {
  frame: SlideFrame
  marks: StatusMark[]
}

const COLUMNS = [
  { status: 'met', field: 'met' },
  { status: 'not_met', field: 'notMet' },
  { status: 'not_measured', field: 'notMeasured' },
] as const satisfies { status: FulfilmentStatus; field: keyof Numbers }[]

const TOP = 268
const GAP = 28
const LEAST_WIDTH = 210
const FIGURE_SIZE = 112
const LABEL_SIZE = 28
const LARGEST_RADIUS = 20

/** The board's counts and shares as a picture. Pure; a status without målvärden keeps its column with a zero. */
export function buildBoardChart(input: BoardChartInput): BoardChartModel {
  const headline = input.headline.replace(/\.$/, '')
  const columns = columnsOf(input)
  const radius = Math.min(
    LARGEST_RADIUS,
    ...columns.map(({ width, count }) => (width / Math.max(1, count)) * 0.34),
  )
  const words = columns.map(column => `${column.figure}: ${column.label}`)
  return {
    language: input.language,
    size: SLIDE,
    title: headline,
    description: `${input.headline} ${words.join('. ')}.`,
    frame: {
      bands: slideBands(),
      texts: [
        ...slideHeader(headline, input.subtitle).texts,
        ...columns.flatMap(column => columnTexts(column, radius)),
        ...slideFoot(footNotes(input), input.organisationName),
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
    exampleMark: input.hasExamples ? exampleMarkAt({ x: SLIDE.width / 2, y: 380 }, SLIDE.width) : null,
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

function columnsOf({ counts, shares, pendingText, language }: BoardChartInput): Column[] {
  const total = counts.met + counts.notMet + counts.notMeasured
  const room = SLIDE.width - 2 * SLIDE_MARGIN - 2 * GAP - COLUMNS.length * LEAST_WIDTH
  let x = SLIDE_MARGIN
  return COLUMNS.map(({ status, field }) => {
    const count = counts[field]
    const width = LEAST_WIDTH + (total ? (room * count) / total : room / COLUMNS.length)
    const label = columnLabel(status, count, { pendingText, language })
    x += width + GAP
    const place = { status, count, x: x - width - GAP, width }
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
  const isSwedish = words.language === 'sv'
  const met = count === 1 ? 'uppfyllt' : 'uppfyllda'
  if (status === 'not_measured') return words.pendingText
  if (status === 'met') return isSwedish ? met : 'met'
  return isSwedish ? `inte ${met}` : 'not met'
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

function columnTexts({ status, figure, label, x, width }: Column, radius: number): TextMark[] {
  const y = TOP + 58 + Math.max(radius, 12) + 24 + capHeight(FIGURE_SIZE)
  const text = shortenText(label, { width, size: LABEL_SIZE, weight: 600 })
  const strong = { x, weight: 600, anchor: 'start' } as const
  return [
    { ...strong, text: figure, y, size: FIGURE_SIZE, ink: 'ink', letterSpacing: -1.5 },
    { ...strong, text, y: y + 54, size: LABEL_SIZE, ink: statusInk(status) },
  ]
}
