import type { ChartLayoutName } from '../model/chart-model.ts'
import { buildSeriesChart, type RareForm, type RareForms } from './build-series-chart.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesChartModel } from './series-chart-model.ts'
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
 * As {@link buildSeriesChart}, of every form. Slopes without two periods that every series has a value in, and parts that
 * cannot be stacked (rates, missing or negative ones, more than six), become lines.
 */
export function buildAnySeriesChart(input: SeriesChartInput, layout: ChartLayoutName): SeriesChartModel {
  return buildSeriesChart(input, layout, RARE_FORMS)
}
