import type { Language } from '@malkoll/domain'
import type { Box, ChartBar, StatusMark, TextMark } from './chart-model.ts'
import { type ChartRow, rowSentence } from './chart-rows.ts'
import { gapField } from './gap-field.ts'
import type { Layout } from './layouts.ts'
import { type PlotGeometry, type PlotRequest, valueBaseline } from './plot-geometry.ts'
import { statusInk } from './status-mark.ts'
import { textWidth } from './text-width.ts'
import { type FittedTexts, isWritten } from './value-label.ts'
import { yOf } from './value-scale.ts'

export interface BarTexts {
  /** Null: the values do not fit, and the axis has numbers instead. */
  values: FittedTexts | null
  periods: FittedTexts
  /** Whether every status word fits under its bar. */
  hasStatusWords: boolean
}

export interface BarContext {
  language: Language
  layout: Layout
  geometry: PlotGeometry
  request: PlotRequest
  texts: BarTexts
  latest: number
  isSymbolic: boolean
}

export function chartBar(row: ChartRow, index: number, context: BarContext): ChartBar {
  const { geometry, layout, isSymbolic } = context
  const slot = geometry.slots[index] ?? geometry.plot
  const centre = slot.x + slot.width / 2
  const isDrawn = row.value !== null && !isSymbolic
  return {
    period: row.period,
    periodText: row.periodText,
    value: isSymbolic ? null : row.value,
    valueText: row.gapText ?? row.valueText,
    targetText: row.targetText,
    isLatest: index === context.latest,
    slot,
    rect: isDrawn && row.value !== 0 ? barRect(row.value ?? 0, centre, geometry) : null,
    ring: isDrawn && row.value === 0 ? { x: centre, y: geometry.zeroY, radius: layout.value.gap / 2 } : null,
    gap: isDrawn || isSymbolic ? null : gapField(row, slot, context),
    symbol: isSymbolic ? symbolOf(row, slot, context) : null,
    whisker: isDrawn && row.margin > 0 ? whiskerOf(row, centre, geometry) : null,
    valueLabel: isDrawn ? valueLabelOf(row, index, context) : null,
    periodLabel: periodLabelOf(index, slot, context),
    status: isSymbolic ? null : statusOf(row, centre, context),
    sentence: rowSentence(row, context.language),
  }
}

function barRect(value: number, centre: number, geometry: PlotGeometry): Box {
  const y = yOf(value, geometry.domain, geometry.plot)
  return {
    x: centre - geometry.barWidth / 2,
    y: Math.min(y, geometry.zeroY),
    width: geometry.barWidth,
    height: Math.abs(y - geometry.zeroY),
  }
}

function whiskerOf(row: ChartRow, x: number, { domain, plot, barWidth }: PlotGeometry): ChartBar['whisker'] {
  const value = row.value ?? 0
  return {
    x,
    y1: yOf(value + row.margin, domain, plot),
    y2: yOf(value - row.margin, domain, plot),
    cap: Math.min(8, barWidth / 3),
  }
}

function valueLabelOf(row: ChartRow, index: number, context: BarContext): TextMark | null {
  const { texts, geometry, request } = context
  const slot = geometry.slots[index]
  if (!texts.values || !slot) return null
  return {
    text: texts.values.texts[index] ?? row.valueText,
    x: slot.x + slot.width / 2,
    y: valueBaseline(row, geometry.domain, request),
    size: texts.values.size,
    weight: 600,
    anchor: 'middle',
    ink: 'ink',
  }
}

function periodLabelOf(index: number, slot: Box, context: BarContext): TextMark | null {
  const { texts, geometry, layout } = context
  const { plot } = geometry
  const text = texts.periods.texts[index] ?? ''
  if (!isWritten(index, geometry.slots.length, texts.periods.every)) return null
  const half = textWidth(text, texts.periods.size, 600) / 2
  const middle = slot.x + slot.width / 2
  return {
    text,
    x: Math.min(Math.max(middle, plot.x + half), plot.x + plot.width - half),
    y: plot.y + plot.height + layout.period.below,
    size: texts.periods.size,
    weight: 600,
    anchor: 'middle',
    ink: 'ink',
  }
}

function statusOf(row: ChartRow, centre: number, { layout, geometry, texts }: BarContext): StatusMark | null {
  if (!layout.status) return null
  const { radius, size, below } = layout.status
  const y = geometry.plot.y + geometry.plot.height + below
  const mark = { status: row.status, word: row.statusText, radius }
  if (!texts.hasStatusWords) return { ...mark, centre: { x: centre, y: y - 4 }, text: null }
  const left = centre - statusWidth(row.statusText, size) / 2
  return {
    ...mark,
    centre: { x: left + 5.6, y },
    text: {
      text: row.statusText,
      x: left + STATUS_TEXT_OFFSET,
      y: y + 4.9,
      size,
      weight: 600,
      anchor: 'start',
      ink: statusInk(row.status),
    },
  }
}

const STATUS_TEXT_OFFSET = 17

/** Width of a mark and its word, in pixels. */
export function statusWidth(word: string, size: number): number {
  return STATUS_TEXT_OFFSET + textWidth(word, size, 600)
}

function symbolOf(row: ChartRow, slot: Box, { layout, geometry }: BarContext): StatusMark {
  const radius = Math.min(layout.symbolRadius, slot.width / 2 - 2)
  const centre = { x: slot.x + slot.width / 2, y: geometry.plot.y + geometry.plot.height / 2 }
  const size = layout.status?.size ?? layout.period.size
  const fits = textWidth(row.statusText, size, 600) <= slot.width - 8
  const text: TextMark = {
    text: row.statusText,
    x: centre.x,
    y: centre.y + radius + 16 + size * 0.7,
    size,
    weight: 600,
    anchor: 'middle',
    ink: statusInk(row.status),
  }
  return { status: row.status, word: row.statusText, centre, radius, text: fits ? text : null }
}
