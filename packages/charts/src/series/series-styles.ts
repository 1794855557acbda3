import type { SeriesStyle } from './series-chart-model.ts'

/** Six pairs of colour, dash and point that differ in normal, protan and deutan vision, and without any colour. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { ink: 'data', dash: [], shape: 'circle' },
  { ink: 'data2', dash: [8, 4], shape: 'square' },
  { ink: 'data3', dash: [2, 3], shape: 'triangle' },
  { ink: 'data4', dash: [12, 4, 2, 4], shape: 'diamond' },
  { ink: 'data5', dash: [5, 3], shape: 'open_square' },
  { ink: 'data6', dash: [2, 6], shape: 'cross' },
]

/** A line that stands alone needs to be told from nothing. */
export const LONE_STYLE: SeriesStyle = { ink: 'data', dash: [], shape: 'circle' }

/** More lines than styles become small multiples. */
export const MOST_LINES = SERIES_STYLES.length
