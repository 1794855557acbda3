import { createElement as h, type ReactElement } from 'react'
import type { ChartPalette } from '../model/chart-model.ts'
import type { SeriesChartModel } from '../series/series-chart-model.ts'
import {
  areaLayer,
  overSeriesLayer,
  seriesBarLayer,
  seriesLineLayer,
  underSeriesLayer,
} from '../svg/series-layers.ts'

/** The layers of a drawing in its own pixels, without a frame of its own. */
export function pictureDrawing(model: SeriesChartModel, palette: ChartPalette): ReactElement {
  return h(
    'g',
    null,
    h('g', null, underSeriesLayer(model, palette)),
    h('g', null, areaLayer(model, palette, model.classes)),
    h('g', null, seriesLineLayer(model, palette)),
    h('g', null, seriesBarLayer(model, palette)),
    h('g', null, overSeriesLayer(model, palette)),
  )
}
