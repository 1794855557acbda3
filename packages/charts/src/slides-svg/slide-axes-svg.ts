import { formatNumber } from '@malkoll/domain'
import type { ReactElement } from 'react'
import type { ChartPalette, TextMark } from '../model/chart-model.ts'
import type { SlideChart } from '../slides/slide-model.ts'
import { lineElement, textElement } from '../svg/svg-marks.ts'

/** Place of a value along the value axis: from below upwards, of lying bars from left to right. */
export function valueAt(value: number, { axis, plot, form }: SlideChart): number {
  const share = (value - axis.min) / (axis.max - axis.min)
  return form === 'bars' ? plot.x + share * plot.width : plot.y + (1 - share) * plot.height
}

export function axisElements(chart: SlideChart, palette: ChartPalette): ReactElement[] {
  return [
    ...gridLines(chart, palette),
    ...numbers(chart, palette),
    ...names(chart, palette),
    base(chart, palette),
  ]
}

function stepsOf({ axis }: SlideChart): number[] {
  const count = Math.floor((axis.max - axis.min) / axis.step + 1e-9) + 1
  return Array.from({ length: count }, (_, i) => Number((axis.min + i * axis.step).toPrecision(12)))
}

function gridLines(chart: SlideChart, palette: ChartPalette): ReactElement[] {
  const { plot, axis } = chart
  if (!axis.hasGrid) return []
  return stepsOf(chart).map(value => {
    const y = valueAt(value, chart)
    return lineElement(
      { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, width: 1, ink: 'grid' },
      palette,
      `grid ${value}`,
    )
  })
}

/** The decimals of the format, in the language it asks for. */
function numbers(chart: SlideChart, palette: ChartPalette): ReactElement[] {
  const { plot, axis, axisSize, valueFormat } = chart
  if (!axis.isNumbered) return []
  const language = valueFormat.startsWith('[$-809]') ? 'en' : 'sv'
  const decimals = /\.(0+)/.exec(valueFormat)?.[1]?.length ?? 0
  return stepsOf(chart).map(value => {
    const mark: TextMark = {
      text: formatNumber(value, language, { decimals }),
      x: plot.x - 8,
      y: valueAt(value, chart) + axisSize * 0.36,
      size: axisSize,
      weight: 400,
      anchor: 'end',
      ink: 'ink3',
    }
    return textElement(mark, palette, { key: `number ${value}` })
  })
}

function names(chart: SlideChart, palette: ChartPalette): ReactElement[] {
  const { plot, categories, categoryStep, axisSize, form } = chart
  const slot = (form === 'bars' ? plot.height : plot.width) / categories.length
  return categories.flatMap((text, i) => {
    if (i % categoryStep !== 0) return []
    const middle = (i + 0.5) * slot
    const base = { text, size: axisSize, weight: 400 as const }
    const mark: TextMark =
      form === 'bars'
        ? { ...base, x: plot.x - 10, y: plot.y + middle + axisSize * 0.36, anchor: 'end', ink: 'ink' }
        : {
            ...base,
            x: plot.x + middle,
            y: plot.y + plot.height + axisSize * 1.35,
            anchor: 'middle',
            ink: 'ink2',
          }
    return [textElement(mark, palette, { key: `name ${i}` })]
  })
}

/** The line that values start from: zero where the axis has it, else the axis's end. */
function base(chart: SlideChart, palette: ChartPalette): ReactElement {
  const { plot, axis, form } = chart
  const at = valueAt(Math.max(axis.min, Math.min(axis.max, 0)), chart)
  const ends =
    form === 'bars'
      ? { x1: at, x2: at, y1: plot.y, y2: plot.y + plot.height }
      : { x1: plot.x, x2: plot.x + plot.width, y1: at, y2: at }
  return lineElement({ ...ends, width: 1, ink: 'axis' }, palette, 'base')
}
