import { createElement as h, type ReactElement } from 'react'
import type { BoardChartModel, ChartModel, ChartPalette } from '../model/index.ts'
import {
  axisLayer,
  barLayer,
  frameLayer,
  gapLayer,
  gridLayer,
  labelLayer,
  markLayer,
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
  return pictureElement(
    model,
    idPrefix,
    h('g', null, frameLayer(model, palette)),
    h('g', null, gridLayer(model, palette)),
    h('g', null, gapLayer(model, palette)),
    h('g', null, barLayer(model, palette)),
    h('g', null, axisLayer(model, palette)),
    h('g', null, targetLayer(model, palette)),
    h('g', null, labelLayer(model, palette)),
  )
}

export interface BoardSvgProps extends Omit<ChartSvgProps, 'model'> {
  model: BoardChartModel
}

/** The board's counts and shares as one SVG element. */
export function BoardSvg({ model, palette, idPrefix }: BoardSvgProps): ReactElement {
  return pictureElement(
    model,
    idPrefix,
    h('g', null, frameLayer(model, palette)),
    h('g', null, markLayer(model, palette)),
  )
}

/** The `svg` element with its names around finished layers. */
export function pictureElement(
  { size, language, title, description }: Pick<ChartModel, 'size' | 'language' | 'title' | 'description'>,
  idPrefix: string,
  ...layers: ReactElement[]
): ReactElement {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    lang: language,
    fontFamily: CHART_FONT_FAMILY,
    role: 'img',
    'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc`,
  }
  const names = [
    h('title', { key: 'title', id: `${idPrefix}-title` }, title),
    h('desc', { key: 'desc', id: `${idPrefix}-desc` }, description),
  ]
  return h('svg', attributes, ...names, ...layers)
}
