import { createElement as h, type ReactElement } from 'react'
import type { ChartPalette, SeriesChartModel } from '../model/index.ts'
import { exampleElement, frameLayer } from './chart-layers.ts'
import { pictureElement } from './chart-svg.ts'
import {
  areaLayer,
  overSeriesLayer,
  seriesBarLayer,
  seriesLineLayer,
  underSeriesLayer,
} from './series-layers.ts'

export interface SeriesChartSvgProps {
  model: SeriesChartModel
  palette: ChartPalette
  /** Makes the ids of title and description unique on a page. */
  idPrefix: string
}

/** Series of an indicator as one SVG element, whatever their form; like `ChartSvg` without any style. */
export function SeriesChartSvg({ model, palette, idPrefix }: SeriesChartSvgProps): ReactElement {
  return pictureElement(
    model,
    idPrefix,
    h('g', null, frameLayer(model, palette)),
    h('g', null, underSeriesLayer(model, palette)),
    h('g', null, areaLayer(model, palette, model.classes)),
    h('g', null, seriesLineLayer(model, palette)),
    h('g', null, seriesBarLayer(model, palette)),
    h('g', null, overSeriesLayer(model, palette)),
    h('g', null, exampleElement(model.exampleMark, palette)),
  )
}
