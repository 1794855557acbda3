import type { ChartModel } from './chart-model.ts'

/** What stands around a plot: bands, headline and foot. */
export type ChartFrame = ChartModel['frame']

/** A page writes headline and source itself. */
export const EMPTY_FRAME: ChartFrame = { bands: [], texts: [], lines: [], status: null }
