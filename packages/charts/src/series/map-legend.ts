import type { Box, TextMark } from '../model/chart-model.ts'
import { capHeight, textWidth } from '../model/text-width.ts'
import type { HatchedField, MapClass, SeriesDrawing } from './series-chart-model.ts'
import { text } from './series-layouts.ts'

export interface MapLegend {
  bands: SeriesDrawing['bands']
  fields: HatchedField[]
  texts: TextMark[]
  bottom: number
}

/**
 * Swatches with their ranges in reading order, as many to a row as fit; a hatched one last when places are missing.
 * `missing` is its word, null when every place has a value.
 */
export function mapLegend(
  classes: readonly MapClass[],
  missing: string | null,
  place: { left: number; right: number; top: number; size: number },
): MapLegend {
  const { left, right, top, size } = place
  const swatch = { width: size * 1.7, height: size * 0.8 }
  const rowHeight = size * 1.6
  let [x, y] = [left, top]
  const placeNext = (content: string): { box: Box; mark: TextMark } => {
    const width = swatch.width + 6 + textWidth(content, size, 400)
    if (x > left && x + width > right) [x, y] = [left, y + rowHeight]
    const box = { x: x + 0.5, y: y + (rowHeight - swatch.height) / 2, ...swatch }
    const at = { x: x + swatch.width + 6, y: y + rowHeight / 2 + capHeight(size) / 2, size }
    x += width + size * 1.2
    return { box, mark: text(content, at, { ink: 'ink2' }) }
  }
  const placed = classes.map(item => ({ ...placeNext(item.text), item }))
  const hatched = missing === null ? [] : [placeNext(missing)]
  return {
    bands: placed.map(({ box, item }) => ({
      box,
      ink: item.ink,
      ...(item.isPale && { edge: 'divOutline' as const }),
    })),
    fields: hatched.map(({ box }) => ({ box, plate: null, lines: [] })),
    texts: [...placed, ...hatched].map(({ mark }) => mark),
    bottom: placed.length + hatched.length > 0 ? y + rowHeight + 2 : top,
  }
}
