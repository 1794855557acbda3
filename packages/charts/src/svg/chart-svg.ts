import { createElement as h, type ReactElement } from 'react'
import type { ChartModel, ChartPalette } from '../model/index.ts'
import {
  axisLayer,
  barLayer,
  frameLayer,
  gapLayer,
  gridLayer,
  labelLayer,
  targetLayer,
} from './chart-layers.ts'

export const CHART_FONT_FAMILY = "'Source Sans 3', Arial, sans-serif"

export interface ChartSvgProps {
  model: ChartModel
  palette: ChartPalette
  /** Makes the ids of title and description unique on a page. */
  idPrefix: string
}

/**
 * A chart model as one SVG element, by presentation attributes only (a strict CSP forbids style attributes).
 * On a page it fills its container's width; the picture's own size is the `viewBox`.
 */
export function ChartSvg({ model, palette, idPrefix }: ChartSvgProps): ReactElement {
  return h(
    'svg',
    { ...svgAttributes(model), role: 'img', 'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc` },
    h('title', { id: `${idPrefix}-title` }, model.title),
    h('desc', { id: `${idPrefix}-desc` }, model.description),
    h('g', { key: 'frame' }, frameLayer(model, palette)),
    h('g', { key: 'grid' }, gridLayer(model, palette)),
    h('g', { key: 'gaps' }, gapLayer(model, palette)),
    h('g', { key: 'bars' }, barLayer(model, palette)),
    h('g', { key: 'axis' }, axisLayer(model, palette)),
    h('g', { key: 'target' }, targetLayer(model, palette)),
    h('g', { key: 'labels' }, labelLayer(model, palette)),
  )
}

/** What both drawings of a model share on their outermost element. */
export function svgAttributes({ size, language }: ChartModel) {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    lang: language,
    fontFamily: CHART_FONT_FAMILY,
  }
}
