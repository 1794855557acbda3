import { BREAKDOWN_WORDS, type Language } from '@malkoll/domain'
import type { TextMark } from '../model/chart-model.ts'
import { textWidth } from '../model/text-width.ts'
import type { Columns } from './bar-columns.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesDrawing } from './series-chart-model.ts'
import { type Room, type SeriesLayout, text } from './series-layouts.ts'
import { SERIES_WORDS } from './series-words.ts'

const SEXES = [
  { breakdown: 'women', ink: 'data' },
  { breakdown: 'men', ink: 'data2' },
] as const

/** The two swatches over the bars. */
function keyPlaces(columns: Columns, layout: SeriesLayout, room: Room, language: Language) {
  const size = layout.small
  let x = columns.plot.x
  return SEXES.map(({ breakdown, ink }) => {
    const word = BREAKDOWN_WORDS[breakdown][language]
    const content = word.charAt(0).toUpperCase() + word.slice(1)
    const left = x
    x += size * 1.3 + textWidth(content, size, 600) + size
    return { content, ink, x: left, y: room.top + size }
  })
}

export function keyBands(
  columns: Columns,
  layout: SeriesLayout,
  room: Room,
  language: Language,
): SeriesDrawing['bands'] {
  const side = layout.small * 0.8
  return keyPlaces(columns, layout, room, language).map(({ x, y, ink }) => ({
    box: { x, y: y - side * 0.9, width: side, height: side },
    ink,
  }))
}

export function headTexts(
  columns: Columns,
  layout: SeriesLayout,
  room: Room,
  input: SeriesChartInput,
): TextMark[] {
  const size = layout.small
  const names = keyPlaces(columns, layout, room, input.language).map(({ content, x, y }) =>
    text(content, { x: x + size * 1.15, y, size }, { weight: 600, ink: 'ink' }),
  )
  const gap = text(
    SERIES_WORDS[input.language].gap,
    { x: room.right, y: room.top + size, size },
    { anchor: 'end', ink: 'ink3' },
  )
  return [...names, gap]
}
