import { BREAKDOWN_WORDS, capitalized, type Language } from '@malkoll/domain'
import type { TextMark } from '../model/chart-model.ts'
import { textWidth } from '../model/text-width.ts'
import type { SeriesDrawing } from './series-chart-model.ts'
import { text } from './series-layouts.ts'
import { SERIES_WORDS } from './series-words.ts'

const SEXES = [
  { breakdown: 'women', ink: 'data' },
  { breakdown: 'men', ink: 'data2' },
] as const

/** Where the key of women and men begins, and the size of its words. */
export interface KeyPlace {
  left: number
  top: number
  size: number
  language: Language
}

function keyPlaces({ left: start, top, size, language }: KeyPlace) {
  let x = start
  return SEXES.map(({ breakdown, ink }) => {
    const content = capitalized(BREAKDOWN_WORDS[breakdown][language])
    const left = x
    x += size * 1.3 + textWidth(content, size, 600) + size
    return { content, ink, x: left, y: top + size }
  })
}

/** The two swatches over the drawing. */
export function keyBands(place: KeyPlace): SeriesDrawing['bands'] {
  const side = place.size * 0.8
  return keyPlaces(place).map(({ x, y, ink }) => ({
    box: { x, y: y - side * 0.9, width: side, height: side },
    ink,
  }))
}

/** “Kvinnor” and “Män” beside their swatches. */
export function keyTexts(place: KeyPlace): TextMark[] {
  const { size } = place
  return keyPlaces(place).map(({ content, x, y }) =>
    text(content, { x: x + size * 1.15, y, size }, { weight: 600, ink: 'ink' }),
  )
}

/** Over the column of differences. */
export function gapHead({
  right,
  top,
  size,
  language,
}: Omit<KeyPlace, 'left'> & { right: number }): TextMark {
  return text(SERIES_WORDS[language].gap, { x: right, y: top + size, size }, { anchor: 'end', ink: 'ink3' })
}
