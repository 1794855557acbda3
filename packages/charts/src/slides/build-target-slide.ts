import { formatNumber, type Language } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { chartDescription, chartHeading, chartNotes } from '../model/chart-notes.ts'
import { type ChartRow, chartRows } from '../model/chart-rows.ts'
import { scaleOf } from '../model/plot-geometry.ts'
import { slideStatus } from '../model/slide-frame.ts'
import type { TargetChartInput } from '../model/target-chart-input.ts'
import { targetLabelText } from '../model/target-label.ts'
import { baselineAbove, baselineBelow } from '../model/value-label.ts'
import { yOf } from '../model/value-scale.ts'
import { axisFormat, valueAxis } from './chart-axis.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import { formatLike } from './slide-formats.ts'
import type {
  SlideChart,
  SlideElement,
  SlideModel,
  SlidePointLabel,
  SlideSeries,
  SlideTargetLine,
  SlideText,
} from './slide-model.ts'
import { arialWidth, blockHeight, fitSize, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'
import { targetTable } from './target-table.ts'

const PLOT_WIDTH = 736
const SIDE_GAP = 28
const BAR = { share: 0.587, most: 144 }
const VALUE = { from: 34, to: 14 }
const PERIOD = { from: 22, to: 13 }
const LABEL_GAP = 8
const STATUS_HEIGHT = 100
const PERIODS_HEIGHT = 42

/**
 * One målvärde: outcome by period as columns against the målvärde's line, its status in words beside. Where no period
 * has a number – done and not done, or nothing measured yet – a table says the same. Pure.
 */
export function buildTargetSlide(input: TargetChartInput, about: SlideAbout): SlideModel {
  const { target, language } = input
  const rows = chartRows(input)
  const heading = chartHeading(input)
  const hasNumbers = rows.shown.some(row => row.value !== null && row.comparator !== 'done')
  const [sourceLine = '', ...notes] = chartNotes({ ...input, asOfText: null }, rows, [])
  return contentSlide(
    {
      kind: 'chart',
      language,
      organisationName: input.organisationName,
      title: heading.headline,
      subtitle: heading.subtitle,
      sourceLine,
      asOfText: input.asOfText,
      remarks: [...notes, ...(hasNumbers ? unfittedGaps(rows.shown) : [])],
      example: target.example,
      about,
      told: [target.chart.text],
    },
    room => (hasNumbers ? drawColumns(input, rows.shown, room) : targetTable(input, rows.shown, room)),
  )
}

interface Drawing {
  language: Language
  rows: readonly ChartRow[]
  plot: Box
  chart: Omit<SlideChart, 'series' | 'targets'>
  valueSize: number | null
}

function drawColumns(input: TargetChartInput, rows: readonly ChartRow[], room: Box): SlideElement[] {
  const drawing = columnsDrawing(input, rows, room)
  const label = targetText(drawing, { x: room.x + PLOT_WIDTH + SIDE_GAP, right: room.x + room.width })
  const chart: SlideChart = {
    ...drawing.chart,
    series: [outcomeSeries(input, drawing)],
    targets: targetLines(drawing),
  }
  return [
    chart,
    ...loneTargetRules(chart),
    ...gapTexts(drawing),
    ...label,
    ...statusElements(rows, room, label[0]?.frame, input.language),
  ]
}

function columnsDrawing(input: TargetChartInput, rows: readonly ChartRow[], room: Box): Drawing {
  const slot = PLOT_WIDTH / rows.length
  const texts = rows.map(row => (row.value === null ? '' : labelOf(row)))
  const valueSize = fitSize(texts, { ...VALUE, width: slot - 6, weight: 700 })
  const periods = rows.map(row => row.periodText)
  const periodSize = fitSize(periods, { ...PERIOD, width: slot - 8, weight: 400 })
  const axisSize = periodSize ?? PERIOD.to
  const scale = scaleOf(rows)
  const axis = valueAxis(scale.domain, scale.ticks, { isNumbered: valueSize === null })
  const numbers = axis.isNumbered
    ? Math.max(...scale.ticks.map(tick => arialWidth(formatNumber(tick, input.language), axisSize, 400))) + 14
    : 0
  const head = (valueSize ?? 0) * 1.4
  const plot = {
    x: room.x + numbers,
    y: room.y + head,
    width: PLOT_WIDTH - numbers,
    height: room.height - head - PERIODS_HEIGHT,
  }
  const longest = Math.max(...periods.map(text => arialWidth(text, axisSize, 400)))
  return {
    language: input.language,
    rows,
    plot,
    valueSize,
    chart: {
      kind: 'chart',
      form: 'columns',
      frame: { x: room.x, y: room.y, width: PLOT_WIDTH, height: room.height },
      plot,
      name: `${SLIDE_WORDS[input.language].chart}: ${input.target.name}`,
      description: chartDescription(input, rows, false),
      categoryHead: SLIDE_WORDS[input.language].period,
      categories: periods,
      categoryStep: periodSize === null ? Math.ceil((longest + 8) / slot) : 1,
      valueFormat: axisFormat(scale.ticks, input.language),
      axis,
      barShare: Math.min(BAR.share, BAR.most / slot),
      axisSize,
    },
  }
}

function labelOf(row: ChartRow): string {
  return row.valueText + (row.hasFlags ? '*' : '')
}

/** The latest outcome is the one that counts; earlier ones are paler. */
function outcomeSeries(input: TargetChartInput, drawing: Drawing): SlideSeries {
  const { rows } = drawing
  const latest = rows.findLastIndex(row => row.value !== null)
  return {
    name: input.target.name,
    values: rows.map(row => row.value),
    ink: 'data',
    pointInks: rows.map((_, i) => (i === latest ? 'data' : 'dataPast')),
    dash: [],
    shape: null,
    labels: rows.flatMap((row, i) => valueLabel(row, i, drawing)),
    margins: rows.some(row => row.margin > 0) ? rows.map(row => row.margin || null) : [],
  }
}

/** A value that would stand on the målvärde's line is lifted clear of it. */
function valueLabel(
  row: ChartRow,
  index: number,
  { plot, chart, valueSize, language }: Drawing,
): SlidePointLabel[] {
  if (row.value === null || valueSize === null) return []
  const heightOf = (value: number) => yOf(value, chart.axis, plot)
  const isBelow = row.value < 0
  const edge = heightOf(row.value)
  const reach = heightOf(row.value + (isBelow ? -row.margin : row.margin))
  const space = { size: valueSize, gap: LABEL_GAP, clearance: 10 }
  const lines = row.limits.map(heightOf)
  const place = isBelow ? baselineBelow : baselineAbove
  const text = labelOf(row)
  return [
    {
      index,
      text,
      format: formatLike(text, language),
      isNamed: false,
      hasKey: false,
      position: 'outside',
      shift: { x: 0, y: place(reach, { ...space, lines }) - place(edge, { ...space, lines: [] }) },
      size: valueSize,
      weight: 700,
      ink: 'ink',
    },
  ]
}

function targetLines({ rows, language }: Drawing): SlideTargetLine[] {
  const count = Math.max(0, ...rows.map(row => row.limits.length))
  const { name, rule } = targetLabelText(rows, language)
  return Array.from({ length: count }, (_, i) => ({
    name: count > 1 ? `${name} ${rule} (${i + 1})` : `${name} ${rule}`,
    values: rows.map(row => row.limits[i] ?? null),
  }))
}

/** A line needs two points: the målvärde of a single period is a rule over the chart. */
function loneTargetRules({ categories, targets, plot, axis }: SlideChart): SlideElement[] {
  if (categories.length > 1) return []
  return targets.flatMap(({ values: [limit] }): SlideElement[] => {
    if (limit == null) return []
    const y = yOf(limit, axis, plot)
    const rule = (height: number) => ({ x: plot.x, y: y - height / 2, width: plot.width, height })
    return [
      { kind: 'rule', frame: rule(7), ink: 'halo' },
      { kind: 'rule', frame: rule(2.5), ink: 'target' },
    ]
  })
}

/** The målvärde in words right of the plot, at the height of its line. */
function targetText(
  { rows, plot, chart, language }: Drawing,
  side: { x: number; right: number },
): SlideText[] {
  const { name, rule } = targetLabelText(rows, language)
  if (!name) return []
  const width = side.right - side.x
  const limits = rows.findLast(row => row.limits.length > 0)?.limits ?? []
  const middle = limits.reduce((sum, limit) => sum + yOf(limit, chart.axis, plot) / limits.length, 0)
  const paragraphs = [paragraph(`${name} ${rule}`, { size: 22, weight: 700 })]
  const height = Math.ceil(blockHeight(paragraphs, width))
  const lowest = plot.y + plot.height - height
  const y = Math.max(chart.frame.y, Math.min((middle || plot.y) - height / 2, lowest))
  return [
    { kind: 'text', role: 'label', frame: { x: side.x, y, width, height }, paragraphs, vertical: 'middle' },
  ]
}

/** The latest period's status right of the plot, under the målvärde or above it where that is in the way. */
function statusElements(
  rows: readonly ChartRow[],
  room: Box,
  avoid: Box | undefined,
  language: Language,
): SlideElement[] {
  const x = room.x + PLOT_WIDTH + SIDE_GAP
  const width = room.x + room.width - x
  const status = slideStatus(rows, { x, width: width * 2, avoid: [], language })
  const latest = rows.at(-1)
  if (!status || !latest) return []
  const usual = room.y + room.height - STATUS_HEIGHT - PERIODS_HEIGHT
  const isInTheWay = avoid && avoid.y + avoid.height + 12 > usual
  const y = isInTheWay ? Math.max(room.y, avoid.y - STATUS_HEIGHT - 20) : usual
  const word = status.status.word
  const since = status.texts[0]?.text
  const size = fitSize([word], { width: width - 34, from: 26, to: 16, weight: 700 }) ?? 16
  return [
    { kind: 'rule', frame: { x, y, width, height: 3 }, ink: status.lines[0]?.ink ?? 'ink' },
    { kind: 'mark', status: latest.status, frame: { x, y: y + 22, width: 20, height: 20 } },
    {
      kind: 'text',
      role: 'status',
      frame: { x: x + 32, y: y + 14, width: width - 32, height: 36 },
      paragraphs: [paragraph(word, { size, weight: 700, ink: status.status.text?.ink ?? 'ink' })],
      vertical: 'middle',
    },
    ...(since
      ? [
          {
            kind: 'text' as const,
            role: 'label' as const,
            frame: { x, y: y + 54, width, height: 46 },
            paragraphs: [paragraph(since, { size: 20, ink: 'ink2' })],
            vertical: 'top' as const,
          },
        ]
      : []),
  ]
}

function gapSize(gapText: string, slot: number): number | null {
  return fitSize(gapText.split(' '), { width: slot - 16, from: 18, to: 13, weight: 400 })
}

/** Reasons that do not fit in a period's place stand at the foot. */
function unfittedGaps(rows: readonly ChartRow[]): string[] {
  return rows.flatMap(({ gapText, periodText }) =>
    gapText !== null && gapSize(gapText, PLOT_WIDTH / rows.length) === null
      ? [`${periodText}: ${gapText.replace(/\.$/, '')}.`]
      : [],
  )
}

/** Where a period has no column, the reason stands in its place if it fits there. */
function gapTexts({ rows, plot }: Drawing): SlideText[] {
  const slot = plot.width / rows.length
  return rows.flatMap((row, i): SlideText[] => {
    if (row.gapText === null) return []
    const size = gapSize(row.gapText, slot)
    if (size === null) return []
    const paragraphs = [paragraph(row.gapText, { size, ink: 'ink2', align: 'middle' })]
    const frame = { x: plot.x + i * slot + 8, y: plot.y + plot.height * 0.55, width: slot - 16 }
    return [
      {
        kind: 'text',
        role: 'label',
        frame: { ...frame, height: Math.ceil(blockHeight(paragraphs, frame.width)) },
        paragraphs,
        vertical: 'middle',
      },
    ]
  })
}
