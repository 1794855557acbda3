import type { ChartLayoutName, TextMark } from '../model/chart-model.ts'
import { SLIDE_MARGIN } from '../model/layouts.ts'

/** Sizes of one drawing of series, in its own pixels. No text is smaller than 12. */
export interface SeriesLayout {
  name: ChartLayoutName
  width: number
  /** A slide has its own; on a page the drawing is as high as its places need. */
  height: number | null
  left: number
  right: number
  /** Axis numbers, years and names of fields. */
  small: number
  /** Values and names. */
  label: number
  /** The latest value of a lone line. */
  strong: number
  radius: number
  linePlotHeight: number
  endLabelWidth: number
  barRow: { height: number; pairHeight: number; nameWidth: number }
  /** `manyColumns` where the usual ones would make too many rows for a slide. */
  cells: { columns: number; manyColumns: number; height: number; gap: number; name: number }
  map: { scale: number; name: number; hasValues: boolean }
}

export const SERIES_LAYOUTS: Readonly<Record<ChartLayoutName, SeriesLayout>> = {
  slide: {
    name: 'slide',
    width: 1280,
    height: 720,
    left: SLIDE_MARGIN,
    right: 1280 - SLIDE_MARGIN,
    small: 18,
    label: 20,
    strong: 30,
    radius: 5.5,
    linePlotHeight: 0,
    endLabelWidth: 260,
    barRow: { height: 32, pairHeight: 56, nameWidth: 300 },
    cells: { columns: 4, manyColumns: 6, height: 0, gap: 28, name: 18 },
    map: { scale: 0.665, name: 13, hasValues: false },
  },
  slide_standard: {
    name: 'slide_standard',
    width: 960,
    height: 720,
    left: SLIDE_MARGIN,
    right: 960 - SLIDE_MARGIN,
    small: 17,
    label: 19,
    strong: 28,
    radius: 5,
    linePlotHeight: 0,
    endLabelWidth: 210,
    barRow: { height: 32, pairHeight: 56, nameWidth: 260 },
    cells: { columns: 4, manyColumns: 4, height: 0, gap: 22, name: 17 },
    map: { scale: 0.665, name: 13, hasValues: false },
  },
  slide_square: {
    name: 'slide_square',
    width: 720,
    height: 720,
    left: SLIDE_MARGIN,
    right: 720 - SLIDE_MARGIN,
    small: 16,
    label: 17,
    strong: 24,
    radius: 4.5,
    linePlotHeight: 0,
    endLabelWidth: 160,
    barRow: { height: 30, pairHeight: 50, nameWidth: 190 },
    cells: { columns: 3, manyColumns: 4, height: 0, gap: 20, name: 16 },
    map: { scale: 0.6, name: 13, hasValues: false },
  },
  wide: {
    name: 'wide',
    width: 720,
    height: null,
    left: 0,
    right: 720,
    small: 14,
    label: 15,
    strong: 20,
    radius: 3.5,
    linePlotHeight: 280,
    endLabelWidth: 168,
    barRow: { height: 31, pairHeight: 50, nameWidth: 220 },
    cells: { columns: 4, manyColumns: 4, height: 128, gap: 24, name: 15 },
    map: { scale: 1, name: 14, hasValues: true },
  },
  narrow: {
    name: 'narrow',
    width: 328,
    height: null,
    left: 0,
    right: 328,
    small: 13,
    label: 14,
    strong: 18,
    radius: 3.5,
    linePlotHeight: 220,
    endLabelWidth: 104,
    barRow: { height: 28, pairHeight: 46, nameWidth: 104 },
    cells: { columns: 2, manyColumns: 2, height: 120, gap: 20, name: 15 },
    map: { scale: 0.76, name: 13, hasValues: false },
  },
}

/** Where a drawing may stand; `bottom` is null where the drawing itself decides. */
export interface Room {
  left: number
  right: number
  top: number
  bottom: number | null
}

/** Between headline and foot of a slide; the whole width of a page's drawing. */
export function roomOf(layout: SeriesLayout, headerBottom: number | null, footTop: number | null): Room {
  const { left, right } = layout
  if (headerBottom === null || footTop === null) return { left, right, top: 4, bottom: null }
  return { left, right, top: headerBottom + 22, bottom: footTop - 16 }
}

export function text(
  content: string,
  place: { x: number; y: number; size: number },
  style: Partial<Pick<TextMark, 'weight' | 'anchor' | 'ink'>> = {},
): TextMark {
  return { text: content, ...place, weight: 400, anchor: 'start', ink: 'ink2', ...style }
}
