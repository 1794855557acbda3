import { breakdownText, capitalized, formatNumber } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { isBySex, type Pair, pairsOf, signedText } from '../series/bar-pairs.ts'
import { tightScale } from '../series/line-scale.ts'
import { hasPandemicBand } from '../series/period-axis.ts'
import type { SeriesChartInput } from '../series/series-chart-input.ts'
import { type DataSeries, type SeriesData, usualPeriod } from '../series/series-data.ts'
import { SERIES_WORDS } from '../series/series-words.ts'
import type { SeriesDrawing } from './build-series-slide.ts'
import { pandemicBand, valuesOf } from './series-lines.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideChart, SlideElement } from './slide-model.ts'
import { fitSize, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

const MOST_CELLS = 24
/** At most three rows, four columns before five: a last row with one chart alone looks forgotten. */
const COLUMNS = [
  { most: 12, columns: 4 },
  { most: 15, columns: 5 },
]
const GAP = { x: 28, y: 14 }
const HEAD = 24
const AXIS_SIZE = 12
const FEET = 22
const KEY = 34
const KEY_STEP = 150
const MEN_DASH = [8, 4]

/**
 * A small native chart for every place, women and men of it together, all on one scale, ordered by the latest value, which
 * stands in its head.
 */
export function multiplesElements({ input, data, room, description }: SeriesDrawing): SlideElement[] {
  const shown = shownPairs(data)
  const scale = tightScale(valuesOf({ ...data, series: itemsOf(shown) }))
  const key = isBySex(data) ? keyElements(input, room) : []
  const rest = key.length > 0 ? { ...room, y: room.y + KEY, height: room.height - KEY } : room
  const charts = shown.flatMap((pair, i) => {
    const cell = cellOf(i, shown.length, rest)
    const plot = {
      x: cell.x + 4,
      y: cell.y + HEAD + 6,
      width: cell.width - 8,
      height: cell.height - HEAD - FEET - 6,
    }
    const chart: SlideChart = {
      kind: 'chart',
      form: 'line',
      frame: { ...cell, y: cell.y + HEAD, height: cell.height - HEAD },
      plot,
      name: `${SLIDE_WORDS[input.language].chart}: ${pair.name}`,
      description: i === 0 ? description : sentenceOf(pair, input),
      categoryHead: SLIDE_WORDS[input.language].period,
      categories: data.periods.map(period => period.text),
      categoryStep: Math.max(1, data.periods.length - 1),
      series: pair.bars.map(({ item }) => ({
        name: item.name,
        values: item.points.map(point => point.value),
        ink: item.breakdown === 'men' ? 'data2' : 'data',
        pointInks: [],
        dash: item.breakdown === 'men' ? MEN_DASH : [],
        shape: null,
        labels: [],
        margins: [],
      })),
      targets: [],
      valueFormat: formatLike(formatNumber(scale.domain.max, input.language), input.language),
      axis: { ...scale.domain, step: scale.domain.max - scale.domain.min, isNumbered: false, hasGrid: false },
      barShare: 0,
      axisSize: AXIS_SIZE,
    }
    return [headText(pair, { input, data, cell }), ...pandemicBand(data, plot), chart]
  })
  return [...key, ...charts]
}

/** Which line is whose; the values in the heads stand in the same order. */
function keyElements({ language }: SeriesChartInput, room: Box): SlideElement[] {
  return (['women', 'men'] as const).flatMap((sex, i): SlideElement[] => {
    const x = room.x + i * KEY_STEP
    return [
      {
        kind: 'rule',
        frame: { x, y: room.y + 6, width: 14, height: 14 },
        ink: sex === 'men' ? 'data2' : 'data',
      },
      {
        kind: 'text',
        role: 'label',
        frame: { x: x + 22, y: room.y, width: KEY_STEP - 30, height: 26 },
        paragraphs: [paragraph(capitalized(breakdownText(sex, language)), { size: 18, weight: 700 })],
        vertical: 'middle',
      },
    ]
  })
}

export function multiplesSubtitle({ language }: SeriesChartInput, data: SeriesData): string {
  const words = SERIES_WORDS[language]
  const { domain } = tightScale(valuesOf({ ...data, series: itemsOf(shownPairs(data)) }))
  const latest = data.periods.find(({ period }) => period === usualPeriod(data))?.text ?? ''
  const range = words.sameScale(formatNumber(domain.min, language), formatNumber(domain.max, language))
  return `, ${range}. ${words.figureIs(latest)}`
}

export function multiplesRemarks({ language }: SeriesChartInput, data: SeriesData): string[] {
  const words = SERIES_WORDS[language]
  const { length } = pairsOf(data, usualPeriod(data))
  return [
    length > MOST_CELLS ? words.hiddenRows(MOST_CELLS, length) : '',
    hasPandemicBand(data.periods) ? words.pandemicNote : '',
  ].filter(Boolean)
}

function shownPairs(data: SeriesData): Pair[] {
  return pairsOf(data, usualPeriod(data)).slice(0, MOST_CELLS)
}

function itemsOf(pairs: readonly Pair[]): DataSeries[] {
  return pairs.flatMap(({ bars }) => bars.map(({ item }) => item))
}

function cellOf(index: number, count: number, room: Box): Box {
  const columns = COLUMNS.find(({ most }) => count <= most)?.columns ?? 6
  const rows = Math.ceil(count / columns)
  const width = (room.width - GAP.x * (columns - 1)) / columns
  const height = (room.height - GAP.y * (rows - 1)) / rows
  const [column, row] = [index % columns, Math.floor(index / columns)]
  return { x: room.x + column * (width + GAP.x), y: room.y + row * (height + GAP.y), width, height }
}

function headText(
  pair: Pair,
  { input, data, cell }: { input: SeriesChartInput; data: SeriesData; cell: Box },
): SlideElement {
  const values = pair.bars.map(({ point }) =>
    point?.value == null ? SERIES_WORDS[input.language].missing : signedText(point.value, { input, data }),
  )
  const text = `${pair.name} ${values.join(' · ')}`
  const size = fitSize([text], { width: cell.width, from: 18, to: 12, weight: 700 }) ?? 12
  return {
    kind: 'text',
    role: 'label',
    frame: { x: cell.x, y: cell.y, width: cell.width, height: HEAD },
    paragraphs: [paragraph(text, { size, weight: 700 })],
    vertical: 'middle',
  }
}

function sentenceOf({ bars }: Pair, { language }: SeriesChartInput): string {
  const words = SERIES_WORDS[language]
  return [words.forms.line, ...bars.map(({ item }) => valuesText(item, words.missing))].join(' ')
}

function valuesText({ name, points }: DataSeries, missing: string): string {
  const told = points.filter(point => point.value !== null || point.missing !== null)
  const values = told.map(point => `${point.periodText} ${point.value === null ? missing : point.valueText}`)
  return `${name}: ${values.join('; ')}.`
}
