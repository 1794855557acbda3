import { formatMillions, type Language } from '@malkoll/domain'
import type { Box, Ink } from '../model/chart-model.ts'
import { valueScale } from '../model/value-scale.ts'
import { valueAxis } from './chart-axis.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import { formatLike } from './slide-formats.ts'
import type { SlideElement, SlideModel, SlideSeries } from './slide-model.ts'
import { arialWidth, fitSize, paragraph } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

export interface BudgetSlideInput {
  language: Language
  organisationName: string
  title: string
  subtitle: string
  /** Thousands of kronor; cost positive. `deviationText`: “0,7 mkr bättre än budget”. */
  lines: readonly { name: string; budget: number; outcome: number; deviationText: string }[]
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
}

const KEY_HEIGHT = 34
const MOST_NAME = 280
const LABEL_SIZE = 18
const INKS = { budget: 'dataPast', outcome: 'data' } as const satisfies Record<string, Ink>

/** Budget and outcome of each operation as lying bars, with the deviation in words beside them. Pure. */
export function buildBudgetSlide(input: BudgetSlideInput, about: SlideAbout): SlideModel {
  const told = input.lines.map(line => `${line.name}: ${amountsText(line, input.language)}.`)
  return contentSlide({ ...input, kind: 'chart', about, told, example: false }, room =>
    budgetElements(input, room, told.join(' ')),
  )
}

type Line = BudgetSlideInput['lines'][number]

function amountsText({ budget, outcome, deviationText }: Line, language: Language): string {
  const words = SLIDE_WORDS[language]
  const amounts = [
    `${words.budget} ${formatMillions(budget, language)}`,
    `${words.outcome.toLowerCase()} ${formatMillions(outcome, language)}`,
  ]
  return [...amounts, deviationText].join(', ')
}

function budgetElements(input: BudgetSlideInput, room: Box, description: string): SlideElement[] {
  const { lines, language } = input
  const words = SLIDE_WORDS[language]
  const deviations = lines.map(line => line.deviationText)
  const sideWidth = Math.ceil(Math.max(0, ...deviations.map(text => arialWidth(text, LABEL_SIZE, 700)))) + 24
  const rowHeight = Math.min(130, (room.height - KEY_HEIGHT) / Math.max(1, lines.length))
  const names = lines.map(({ name }) => name)
  const axisSize = fitSize(names, { width: MOST_NAME, from: 20, to: 12, weight: 400 }) ?? 12
  const nameWidth = Math.ceil(Math.max(0, ...names.map(name => arialWidth(name, axisSize, 400)))) + 16
  const frame = {
    x: room.x,
    y: room.y + KEY_HEIGHT,
    width: room.width - sideWidth,
    height: rowHeight * lines.length,
  }
  const plot = { ...frame, x: frame.x + nameWidth, width: frame.width - nameWidth }
  const amounts = lines.flatMap(({ budget, outcome }) => [budget, outcome])
  const scale = valueScale(amounts)
  // Room for the amounts that stand outside their bars.
  const label = arialWidth(formatMillions(scale.domain.max, language), LABEL_SIZE, 700) + 16
  const max = (Math.max(0, ...amounts) * plot.width) / (plot.width - label)
  const domain = { min: scale.domain.min, max: max || 1 }
  return [
    ...budgetKey(language, { x: plot.x, y: room.y }),
    {
      kind: 'chart',
      form: 'bars',
      frame,
      plot,
      name: `${words.chart}: ${input.title}`,
      description: `${input.subtitle}. ${description}`,
      categoryHead: words.operation,
      categories: names,
      categoryStep: 1,
      series: [amountSeries(input, 'budget', words.budget), amountSeries(input, 'outcome', words.outcome)],
      targets: [],
      valueFormat: '#,##0',
      axis: valueAxis(domain, scale.ticks, { isNumbered: false, hasGrid: false }),
      barShare: 0.7,
      axisSize,
    },
    ...deviations.map(
      (text, i): SlideElement => ({
        kind: 'text',
        role: 'label',
        frame: {
          x: room.x + room.width - sideWidth,
          y: frame.y + i * rowHeight,
          width: sideWidth,
          height: rowHeight,
        },
        paragraphs: [paragraph(text, { size: LABEL_SIZE, weight: 700, align: 'end' })],
        vertical: 'middle',
      }),
    ),
  ]
}

function amountSeries(
  { lines, language }: BudgetSlideInput,
  field: 'budget' | 'outcome',
  name: string,
): SlideSeries {
  return {
    name,
    values: lines.map(line => line[field]),
    ink: INKS[field],
    pointInks: [],
    dash: [],
    shape: null,
    labels: lines.map((line, index) => {
      const text = formatMillions(line[field], language)
      return {
        index,
        text,
        format: millionsFormat(text, language),
        isNamed: false,
        hasKey: false,
        position: 'outside',
        shift: { x: 0, y: 0 },
        size: LABEL_SIZE,
        weight: field === 'outcome' ? 700 : 400,
        ink: 'ink',
      }
    }),
    margins: [],
  }
}

/** The cells hold thousands; a comma after the digits of a format shows them a thousand times smaller. */
function millionsFormat(text: string, language: Language): string {
  return formatLike(text, language).replaceAll('0.0', '0.0,')
}

function budgetKey(language: Language, { x, y }: { x: number; y: number }): SlideElement[] {
  const words = SLIDE_WORDS[language]
  let left = x
  return (['budget', 'outcome'] as const).flatMap((field): SlideElement[] => {
    const width = Math.ceil(arialWidth(words[field], LABEL_SIZE, 700)) + 8
    const swatch = { x: left, y: y + 5, width: 14, height: 14 }
    const frame = { x: left + 22, y, width, height: 24 }
    left += width + 50
    return [
      { kind: 'rule', frame: swatch, ink: INKS[field] },
      {
        kind: 'text',
        role: 'label',
        frame,
        paragraphs: [paragraph(words[field], { size: LABEL_SIZE, weight: 700 })],
        vertical: 'middle',
      },
    ]
  })
}
