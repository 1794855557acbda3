import type { Language } from '@malkoll/domain'
import type { Box, TextMark } from './chart-model.ts'
import type { ChartRow } from './chart-rows.ts'
import { CHART_WORDS } from './chart-words.ts'
import type { Layout } from './layouts.ts'
import { capHeight, shortenText, textWidth, wrapText, wrapWithin } from './text-width.ts'

const LINE_HEIGHT = 1.19
const MAX_LINES = 4
const LEAST_SIZE = 13

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
  const { lines, size } = fitLabel(label, place)
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

/** On one line when it fits, else the name over the rule; smaller before a word is broken or anything is cut. */
function fitLabel(
  { name, rule }: { name: string; rule: string },
  { width, size }: { width: number; size: number },
): { lines: string[]; size: number } {
  if (textWidth(`${name} ${rule}`, size, 600) <= width) return { lines: [`${name} ${rule}`], size }
  for (let smaller = size; smaller >= LEAST_SIZE; smaller -= 1) {
    const lines = [name, rule].flatMap(text => wrapText(text, { width, size: smaller, weight: 600 }))
    const isWhole = lines.join(' ') === `${name} ${rule}`
    if (isWhole && lines.length <= MAX_LINES) return { lines, size: smaller }
  }
  const font = { width, size: LEAST_SIZE, weight: 600 as const, maxLines: MAX_LINES - 1 }
  return { lines: [...wrapWithin(name, font), ...wrapWithin(rule, font)], size: LEAST_SIZE }
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
  const { x, width } = layout.plot
  const lines = wrapWithin(`${name} ${label.rule}`, {
    width,
    size,
    weight: 600,
    maxLines: 2,
  })
  return lines.map((text, i) => ({
    text: shortenText(text, { width, size, weight: 600 }),
    x,
    y: first + i * size * LINE_HEIGHT,
    size,
    weight: 600,
    anchor: 'start',
    ink: 'ink',
  }))
}
