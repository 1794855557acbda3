import type { LineMark, TextMark } from '../model/chart-model.ts'
import { shortenText, textWidth, wrapWithin } from '../model/text-width.ts'
import { text } from './series-layouts.ts'

/** What stands at the end of one line. */
export interface EndLabel {
  name: string
  valueText: string
  /** A word of its own under the name: “beräknad”. */
  remark: string | null
  /** The line's last point. */
  end: { x: number; y: number }
}

export interface PlacedLabel {
  texts: TextMark[]
  leader: LineMark | null
  /** Where the series' own point shape stands before the name. */
  key: { x: number; y: number }
}

const LINE_HEIGHT = 1.2
const KEY_ROOM = 16
const LEAST_LEADER = 3

/** How wide the labels at the line ends are, with the shapes before them, at most `most`. */
export function endLabelsWidth(labels: readonly EndLabel[], font: { size: number; most: number }): number {
  const widths = labels.flatMap(label =>
    linesOf(label, { ...font, isShort: false }).map(line => widthOf(line, font.size)),
  )
  return KEY_ROOM + Math.ceil(Math.max(0, ...widths))
}

/**
 * Labels right of the plot, each at the height of its line's end or as near as the others let it; names alone where
 * there is no room for more. They never overlap.
 */
export function placeEndLabels(
  labels: readonly EndLabel[],
  place: { x: number; top: number; bottom: number; size: number; most: number },
): PlacedLabel[] {
  const full = labels.map(label => linesOf(label, { ...place, isShort: false }))
  const lineHeight = place.size * LINE_HEIGHT
  const needed = full.reduce((sum, lines) => sum + lines.length * lineHeight + 4, 0)
  const isShort = needed > place.bottom - place.top
  const lines = isShort ? labels.map(label => linesOf(label, { ...place, isShort })) : full
  const heights = lines.map(item => item.length * lineHeight + 4)
  const tops = spread(
    labels.map((label, i) => label.end.y - (heights[i] ?? 0) / 2),
    heights,
    place,
  )
  return labels.map((label, i) => {
    const top = tops[i] ?? label.end.y
    const first = top + 2 + lineHeight * 0.78
    const middle = first - place.size * 0.33
    const isAway = Math.abs(middle - label.end.y) > LEAST_LEADER || label.end.x < place.x - 14
    return {
      texts: (lines[i] ?? []).map((line, row) =>
        text(line.text, { x: place.x + KEY_ROOM, y: first + row * lineHeight, size: place.size }, line.style),
      ),
      key: { x: place.x + 5, y: middle },
      leader: isAway
        ? { x1: label.end.x + 6, y1: label.end.y, x2: place.x - 3, y2: middle, width: 1, ink: 'axis' }
        : null,
    }
  })
}

interface Line {
  text: string
  style: Pick<TextMark, 'weight' | 'ink'>
}

const STRONG = { weight: 600, ink: 'ink' } as const
const QUIET = { weight: 400, ink: 'ink2' } as const

function linesOf(label: EndLabel, font: { size: number; most: number; isShort: boolean }): Line[] {
  const width = font.most - KEY_ROOM
  const { size } = font
  const joined = `${label.name} ${label.valueText}`
  if (font.isShort) return [{ text: shortenText(label.name, { width, size, weight: 600 }), style: STRONG }]
  const remark = label.remark === null ? [] : [{ text: label.remark, style: QUIET }]
  if (textWidth(joined, size, 600) <= width) return [{ text: joined, style: STRONG }, ...remark]
  const names = wrapWithin(label.name, { width, size, weight: 600, maxLines: 2 })
  const last = names.at(-1) ?? ''
  const lastJoined = `${last} ${label.valueText}`
  const isJoined = textWidth(lastJoined, size, 600) <= width
  const kept = isJoined ? [...names.slice(0, -1), lastJoined] : [...names, label.valueText]
  return [...kept.map(line => ({ text: line, style: STRONG })), ...remark]
}

function widthOf({ text: content, style }: Line, size: number): number {
  return textWidth(content, size, style.weight)
}

/** Tops in the given order, pushed apart as little as keeps every block clear of the next and inside the room. */
function spread(
  wanted: readonly number[],
  heights: readonly number[],
  room: { top: number; bottom: number },
): number[] {
  const order = wanted.map((top, i) => ({ top, i })).toSorted((a, b) => a.top - b.top)
  let edge = room.top
  for (const item of order) {
    item.top = Math.max(item.top, edge)
    edge = item.top + (heights[item.i] ?? 0)
  }
  let limit = room.bottom
  for (const item of order.toReversed()) {
    item.top = Math.min(item.top, limit - (heights[item.i] ?? 0))
    limit = item.top
  }
  const tops: number[] = []
  for (const item of order) tops[item.i] = item.top
  return tops
}
