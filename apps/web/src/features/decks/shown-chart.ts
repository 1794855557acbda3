import type { ChartReference } from '@malkoll/contracts'

/** A chart on a page, as it is put in a deck. */
export interface ShownChart {
  chart: ChartReference
  /** What the chart is of. */
  name: string
  /** The moment of what is shown. */
  asOf: string
}
