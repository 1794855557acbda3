import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ChartModel, ChartPalette } from '../model/index.ts'
import { ChartSvg } from './chart-svg.ts'

/**
 * A chart model as the text of an SVG file. Nothing external is embedded: the font is named, and whoever shows the
 * file has it or falls back to Arial.
 */
export function renderChartSvg(model: ChartModel, palette: ChartPalette): string {
  return renderToStaticMarkup(createElement(ChartSvg, { model, palette, idPrefix: 'chart' }))
}
