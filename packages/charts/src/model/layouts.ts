import type { Box, ChartLayoutName } from './chart-model.ts'

interface TextSize {
  size: number
  /** The smallest size a text may shrink to before something is left out; never below 12. */
  min: number
}

/** The measures of one drawing, in its own pixels. */
export interface Layout {
  size: { width: number; height: number }
  plot: Box
  /** Nothing of the plot may reach above this. */
  top: number
  bar: { share: number; maxWidth: number }
  value: TextSize & { gap: number }
  period: TextSize & { below: number }
  /** Null where the status stands beside the plot instead of under every bar. */
  status: { size: number; radius: number; below: number; keyY: number } | null
  target: {
    size: number
    lineWidth: number
    haloWidth: number
    lineEnd: number
    /** Distance kept between the line and a value above it. */
    clearance: number
    label: { place: 'right'; x: number; width: number } | { place: 'above'; y: number }
  }
  symbolRadius: number
}

export const SLIDE_MARGIN = 64

const SLIDE_LAYOUTS: readonly ChartLayoutName[] = ['slide', 'slide_standard', 'slide_square']

/** A whole picture with headline, source and foot, rather than the plot of a page. */
export function isSlide(layout: ChartLayoutName): boolean {
  return SLIDE_LAYOUTS.includes(layout)
}

export const LAYOUTS: Readonly<Record<ChartLayoutName, Layout>> = {
  slide: {
    size: { width: 1280, height: 720 },
    plot: { x: SLIDE_MARGIN, y: 212, width: 736, height: 334 },
    top: 160,
    bar: { share: 0.587, maxWidth: 144 },
    value: { size: 34, min: 16, gap: 14 },
    period: { size: 22, min: 16, below: 34 },
    status: null,
    target: {
      size: 22,
      lineWidth: 2.5,
      haloWidth: 6,
      lineEnd: 16,
      clearance: 14,
      label: { place: 'right', x: 828, width: 388 },
    },
    symbolRadius: 30,
  },
  slide_standard: {
    size: { width: 960, height: 720 },
    plot: { x: SLIDE_MARGIN, y: 212, width: 500, height: 334 },
    top: 160,
    bar: { share: 0.587, maxWidth: 120 },
    value: { size: 30, min: 15, gap: 12 },
    period: { size: 20, min: 14, below: 32 },
    status: null,
    target: {
      size: 22,
      lineWidth: 2.5,
      haloWidth: 6,
      lineEnd: 16,
      clearance: 14,
      label: { place: 'right', x: 596, width: 300 },
    },
    symbolRadius: 26,
  },
  slide_square: {
    size: { width: 720, height: 720 },
    plot: { x: SLIDE_MARGIN, y: 230, width: 592, height: 272 },
    top: 160,
    bar: { share: 0.587, maxWidth: 110 },
    value: { size: 28, min: 14, gap: 12 },
    period: { size: 19, min: 13, below: 27 },
    status: { size: 16, radius: 5.4, below: 47, keyY: 566 },
    target: {
      size: 18,
      lineWidth: 2.5,
      haloWidth: 6,
      lineEnd: 12,
      clearance: 12,
      label: { place: 'above', y: 196 },
    },
    symbolRadius: 24,
  },
  wide: {
    size: { width: 720, height: 380 },
    plot: { x: 0, y: 34, width: 570, height: 284 },
    top: 4,
    bar: { share: 0.505, maxWidth: 96 },
    value: { size: 24, min: 14, gap: 10 },
    period: { size: 16, min: 13, below: 23 },
    status: { size: 15, radius: 5.04, below: 39.6, keyY: 374 },
    target: {
      size: 16,
      lineWidth: 2,
      haloWidth: 5,
      lineEnd: 10,
      clearance: 10,
      label: { place: 'right', x: 588, width: 132 },
    },
    symbolRadius: 22,
  },
  narrow: {
    size: { width: 328, height: 330 },
    plot: { x: 0, y: 28, width: 328, height: 240 },
    top: 4,
    bar: { share: 0.622, maxWidth: 68 },
    value: { size: 19, min: 13, gap: 9 },
    period: { size: 15, min: 12, below: 22 },
    status: { size: 14, radius: 5.04, below: 39.6, keyY: 325 },
    target: {
      size: 14,
      lineWidth: 2,
      haloWidth: 5,
      lineEnd: 0,
      clearance: 9,
      label: { place: 'above', y: 20 },
    },
    symbolRadius: 16,
  },
}
