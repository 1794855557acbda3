import type { Box } from '../model/chart-model.ts'
import type { BarRow, MapArea, MapClass, SeriesDrawing, SeriesLine } from './series-chart-model.ts'

/** What one form draws into its room, before the words around it are known. */
export interface SeriesPlot {
  size: { width: number; height: number }
  plot: Box | null
  domain: { min: number; max: number }
  drawing: SeriesDrawing
  lines: SeriesLine[]
  bars: BarRow[]
  areas: MapArea[]
  classes: MapClass[]
  /** What must be said under this drawing and is not in the data: where a scale begins, what did not fit. */
  remarks: string[]
  /** Added to the subtitle. */
  subtitle: string
}

/** What most forms have nothing of. */
export const EMPTY_PLOT = {
  lines: [],
  bars: [],
  areas: [],
  classes: [],
  remarks: [],
  subtitle: '',
} satisfies Partial<SeriesPlot>

export const EMPTY_DRAWING: SeriesDrawing = {
  bands: [],
  fields: [],
  grid: [],
  points: [],
  texts: [],
  leaders: [],
}
