import type { Language } from '@malkoll/domain'
import type { Box, TextMark } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import { CHART_WORDS } from './chart-words.ts'
import type { Layout } from './layouts.ts'
import { capHeight, shortenText, textWidth, wrapWithin } from './text-width.ts'

const LINE_HEIGHT = 1.19
const MAX_LINES = 4

/** The målvärde's name and rule in words; with its period when the periods' målvärden differ. */
export function targetLabelText(
  rows: readonly ChartRow[],
  language: Language,
): { name: string; rule: string } {
  const stated = rows.filter(row => row.targetText)
  const latest = stated.at(-1)
  const words = CHART_WORDS[language]
  if (!latest) return { name: '', rule: '' }
  const hasOneRule = new Set(stated.map(row => row.targetText)).size === 1
  return { name: hasOneRule ? words.target : `${words.target} ${latest.periodText}`, rule: latest.targetText }
}

/** Right of the plot, its middle at the line's end; without a line at the plot's top. */
export function labelBeside(
  label: { name: string; rule: string },
  place: { x: number; width: number; size: number; y: number; within: Box },
): TextMark[] {
  if (!label.name) return []
  const { size, width } = place
  const whole = `${label.name} ${label.rule}`
  const fits = textWidth(whole, size, 600) <= width
  const font = { width, size, weight: 600 as const, maxLines: MAX_LINES - 1 }
  const lines = fits ? [whole] : [...wrapWithin(label.name, font), ...wrapWithin(label.rule, font)]
  const height = (lines.length - 1) * size * LINE_HEIGHT + capHeight(size)
  const lowest = place.within.y + place.within.height - height
  const top = Math.max(place.within.y, Math.min(place.y - height / 2, lowest))
  return lines.map((text, i) => ({
    text,
    x: place.x,
    y: top + capHeight(size) + i * size * LINE_HEIGHT,
    size,
    weight: 600,
    anchor: 'start',
    ink: 'ink',
  }))
}

/** Over the plot, saying that the line is meant when there is one. At most two lines. */
export function labelAbove(
  label: { name: string; rule: string },
  { layout, hasLine, language }: { layout: Layout; hasLine: boolean; language: Language },
): TextMark[] {
  if (!label.name || layout.target.label.place !== 'above') return []
  const words = CHART_WORDS[language]
  const name = hasLine ? label.name.replace(words.target, words.targetLine) : `${label.name}:`
  const { size } = layout.target
  const first = layout.target.label.y
  const lines = wrapWithin(`${name} ${label.rule}`, {
    width: layout.size.width,
    size,
    weight: 600,
    maxLines: 2,
  })
  return lines.map((text, i) => ({
    text: shortenText(text, { width: layout.size.width, size, weight: 600 }),
    x: 0,
    y: first + i * size * LINE_HEIGHT,
    size,
    weight: 600,
    anchor: 'start',
    ink: 'ink',
  }))
}
