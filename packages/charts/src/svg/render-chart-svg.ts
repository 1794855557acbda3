import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { BoardChartModel, ChartModel, ChartPalette, SeriesChartModel } from '../model/index.ts'
import { withoutForbidden } from '../opc/xml.ts'
import { BoardSvg, ChartSvg } from './chart-svg.ts'
import { SeriesChartSvg } from './series-chart-svg.ts'

/**
 * A chart model as the text of an SVG file, `width` pixels wide (its layout's own when left out). Nothing external
 * is embedded: the font is named, and whoever shows the file has it or falls back to Arial.
 */
export function renderChartSvg(model: ChartModel, palette: ChartPalette, width = model.size.width): string {
  return atWidth(createElement(ChartSvg, { model, palette, idPrefix: 'chart' }), model, width)
}

/** The board's picture as the text of an SVG file. */
export function renderBoardSvg(
  model: BoardChartModel,
  palette: ChartPalette,
  width = model.size.width,
): string {
  return atWidth(createElement(BoardSvg, { model, palette, idPrefix: 'board' }), model, width)
}

/** Series of an indicator as the text of an SVG file. */
export function renderSeriesSvg(
  model: SeriesChartModel,
  palette: ChartPalette,
  width = model.size.width,
): string {
  return atWidth(createElement(SeriesChartSvg, { model, palette, idPrefix: 'chart' }), model, width)
}

function atWidth(
  picture: ReactElement,
  { size }: { size: { width: number; height: number } },
  width: number,
): string {
  const height = Math.round((width * size.height) / size.width)
  const own = `width="${size.width}" height="${size.height}"`
  const svg = withoutForbidden(renderToStaticMarkup(picture))
  return svg.replace(own, `width="${width}" height="${height}"`)
}
