import type { ChartLayoutName } from '../model/chart-model.ts'
import { isSlide } from '../model/layouts.ts'
import { buildSeriesBy, onPage, type RareForm, type RareForms } from './series-building.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel } from './series-chart-model.ts'
import { onSlide } from './series-on-slide.ts'
import { drawSlope } from './slope-chart.ts'
import { slopeData } from './slope-data.ts'
import { drawStack } from './stack-chart.ts'
import { isStackable } from './stack-data.ts'

const RARE_FORMS: RareForms = {
  slope: (_input, asked): RareForm | undefined => {
    const data = slopeData(asked)
    return data ? { form: 'slope', data, draw: drawSlope } : undefined
  },
  stacked: (input, data): RareForm | undefined =>
    isStackable(input, data) ? { form: 'stacked', data, draw: drawStack } : undefined,
}

/**
 * As {@link buildSeriesChart}, of every form and for slides too. Slopes without two periods that every series has a value in, and parts that
 * cannot be stacked (rates, missing or negative ones, more than six), become lines.
 */
export function buildAnySeriesChart(input: SeriesChartInput, layout: ChartLayoutName): SeriesChartModel {
  return buildSeriesBy({ surround: isSlide(layout) ? onSlide : onPage, rareForms: RARE_FORMS }, input, layout)
}
