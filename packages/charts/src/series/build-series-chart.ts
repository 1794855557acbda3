import type { ChartLayoutName } from '../model/chart-model.ts'
import { buildSeriesBy, onPage } from './series-building.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel } from './series-chart-model.ts'

export type PageLayoutName = Extract<ChartLayoutName, 'wide' | 'narrow'>

/**
 * The chart of an indicator's series for a page, ready to draw. Pure. More than six lines become small multiples; what
 * has no exact value is a gap with its reason; zero is drawn. A map takes the series of municipalities and leaves others
 * out. Without any value the drawing is empty and its texts say so. Slope and stack are drawn as lines here:
 * {@link buildAnySeriesChart} draws them too.
 */
export function buildSeriesChart(input: SeriesChartInput, layoutName: PageLayoutName): SeriesChartModel {
  return buildSeriesBy({ surround: onPage }, input, layoutName)
}
