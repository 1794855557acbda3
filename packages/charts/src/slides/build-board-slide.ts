import { type FulfilmentStatus, metWord, notMetWord } from '@malkoll/domain'
import type { BoardChartInput } from '../model/board-chart.ts'
import type { Box } from '../model/chart-model.ts'
import { statusInk } from '../model/status-mark.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import type { SlideChart, SlideElement, SlideModel } from './slide-model.ts'
import { arialWidth, fitSize, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const FIGURE_SIZE = 56
const GAP = 72

interface Share {
  status: FulfilmentStatus
  count: number
  figure: string
  label: string
}

/** The board's answer: a ring of all målvärden, and beside it each status in words with its count and share. Pure. */
export function buildBoardSlide(input: BoardChartInput, about: SlideAbout): SlideModel {
  return contentSlide(
    {
      kind: 'overview',
      language: input.language,
      organisationName: input.organisationName,
      title: input.headline,
      subtitle: input.subtitle,
      sourceLine: input.sourceLine,
      asOfText: input.asOfText,
      remarks: input.notes,
      example: input.hasExamples,
      about,
      told: input.sentences,
    },
    room => boardElements(input, room),
  )
}

function boardElements(input: BoardChartInput, room: Box): SlideElement[] {
  if (totalOf(input) === 0) return [nothingText(input, room)]
  const shares = sharesOf(input)
  const side = Math.min(room.height, 400)
  const ring = { x: room.x, y: room.y + (room.height - side) / 2, width: side, height: side }
  const list = { x: ring.x + side + GAP, y: ring.y, width: room.width - side - GAP, height: side }
  return [ringChart(input, shares, ring), centreText(input, ring), ...shareTexts(shares, list)]
}

function totalOf({ counts }: BoardChartInput): number {
  return counts.met + counts.notMet + counts.notMeasured
}

function nothingText({ language }: BoardChartInput, room: Box): SlideElement {
  const paragraphs = [paragraph(SLIDE_WORDS[language].noValues, { size: 28, weight: 700 })]
  return { kind: 'text', role: 'body', frame: room, paragraphs, vertical: 'top' }
}

function sharesOf({ counts, shares, pendingText, language }: BoardChartInput): Share[] {
  const rows = [
    { status: 'met', field: 'met', word: metWord(counts.met, language) },
    { status: 'not_met', field: 'notMet', word: notMetWord(counts.notMet, language) },
    { status: 'not_measured', field: 'notMeasured', word: pendingText },
  ] as const
  return rows.map(({ status, field, word }) => {
    const count = counts[field]
    const share = language === 'sv' ? `${shares?.[field]}\u00a0%` : `${shares?.[field]}%`
    return shares
      ? { status, count, figure: share, label: `${count} ${word}` }
      : { status, count, figure: String(count), label: word }
  })
}

function ringChart(input: BoardChartInput, shares: readonly Share[], frame: Box): SlideChart {
  const words = SLIDE_WORDS[input.language]
  const inset = frame.width * 0.03
  const told = shares.map(({ figure, label }) => `${figure}: ${label}`)
  return {
    kind: 'chart',
    form: 'donut',
    frame,
    plot: {
      x: frame.x + inset,
      y: frame.y + inset,
      width: frame.width - 2 * inset,
      height: frame.height - 2 * inset,
    },
    name: `${words.chart}: ${input.headline.replace(/\.$/, '')}`,
    description: `${words.donut} ${input.headline} ${told.join('. ')}.`,
    categoryHead: words.status,
    categories: shares.map(({ status }) => words.statuses[status]),
    categoryStep: 1,
    series: [
      {
        name: words.whole(2),
        values: shares.map(({ count }) => count),
        ink: 'met',
        pointInks: shares.map(({ status }) => statusInk(status)),
        dash: [],
        shape: null,
        labels: shares.flatMap(({ count }, index) =>
          count === 0
            ? []
            : [
                {
                  index,
                  text: String(count),
                  format: '0',
                  isNamed: false,
                  hasKey: false,
                  position: 'centre' as const,
                  shift: { x: 0, y: 0 },
                  size: 30,
                  weight: 700 as const,
                  ink: 'background' as const,
                },
              ],
        ),
        margins: [],
      },
    ],
    targets: [],
    valueFormat: '0',
    axis: { min: 0, max: 1, step: 1, isNumbered: false, hasGrid: false },
    barShare: 0,
    axisSize: 16,
  }
}

function centreText(input: BoardChartInput, ring: Box): SlideElement {
  const total = totalOf(input)
  const width = ring.width * 0.42
  const height = 100
  return {
    kind: 'text',
    role: 'figure',
    frame: { x: ring.x + (ring.width - width) / 2, y: ring.y + (ring.height - height) / 2, width, height },
    paragraphs: [
      paragraph(String(total), { size: 52, weight: 700, align: 'middle' }),
      paragraph(SLIDE_WORDS[input.language].whole(total), { size: 20, ink: 'ink2', align: 'middle' }),
    ],
    vertical: 'middle',
  }
}

function shareTexts(shares: readonly Share[], list: Box): SlideElement[] {
  const height = list.height / shares.length
  const figureWidth = Math.max(...shares.map(({ figure }) => arialWidth(figure, FIGURE_SIZE, 700))) + 24
  const labelWidth = list.width - figureWidth - 40
  const texts = shares.map(({ label }) => label)
  const size = fitSize(texts, { width: labelWidth, from: 28, to: 16, weight: 700 }) ?? 16
  return shares.flatMap(({ status, figure, label }, i): SlideElement[] => {
    const y = list.y + i * height
    const ink = statusInk(status)
    return [
      { kind: 'rule', frame: { x: list.x, y, width: list.width, height: 3 }, ink },
      {
        kind: 'text',
        role: 'figure',
        frame: { x: list.x, y: y + 3, width: figureWidth, height: height - 6 },
        paragraphs: [paragraph(figure, { size: FIGURE_SIZE, weight: 700 })],
        vertical: 'middle',
      },
      {
        kind: 'mark',
        status,
        frame: { x: list.x + figureWidth, y: y + height / 2 - 12, width: 24, height: 24 },
      },
      {
        kind: 'text',
        role: 'status',
        frame: { x: list.x + figureWidth + 40, y: y + 3, width: labelWidth, height: height - 6 },
        paragraphs: [paragraph(label, { size, weight: 700, ink })],
        vertical: 'middle',
      },
    ]
  })
}
