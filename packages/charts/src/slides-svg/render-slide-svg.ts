import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ChartPalette } from '../model/chart-model.ts'
import type { SlideModel, SlidePicture } from '../slides/slide-model.ts'
import { CHART_FONT_FAMILY } from '../svg/chart-svg.ts'
import { pictureDrawing } from './slide-picture-svg.ts'
import { SlideSvg, type SlideTheme } from './slide-svg.ts'

/** A slide as the text of an SVG file. */
export function renderSlideSvg(slide: SlideModel, theme: SlideTheme, pageNumber: number): string {
  return renderToStaticMarkup(h(SlideSvg, { slide, theme, pageNumber, idPrefix: 'slide' }))
}

/** A slide's picture as the text of an SVG file of its own. */
export function renderPictureSvg(picture: SlidePicture, palette: ChartPalette): string {
  const { x, y, width, height } = picture.source
  return renderToStaticMarkup(
    h(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${x} ${y} ${width} ${height}`,
        width,
        height,
        fontFamily: CHART_FONT_FAMILY,
      },
      pictureDrawing(picture.drawing, palette),
    ),
  )
}
