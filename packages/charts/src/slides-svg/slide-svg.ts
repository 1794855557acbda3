import { createElement as h, type ReactElement, type ReactNode } from 'react'
import type { ChartPalette } from '../model/chart-model.ts'
import { EXAMPLE_MARK } from '../model/chart-words.ts'
import { slideBands } from '../model/slide-frame.ts'
import { deckPalette } from '../slides/deck-palette.ts'
import { fontScale, scaleParagraph, slideInFont } from '../slides/font-scale.ts'
import { slideBrand } from '../slides/slide-brand.ts'
import { exampleFrame, FOOT_TEXT_SIZE, PAGE_FRAME, SLIDE, slideFoot } from '../slides/slide-frames.ts'
import type { DeckTheme, SlideElement, SlideModel } from '../slides/slide-model.ts'
import { heldTitle, paragraph } from '../slides/slide-text.ts'
import { rectElement, statusElement } from '../svg/svg-marks.ts'
import { slideChartElement } from './slide-chart-svg.ts'
import { pictureDrawing } from './slide-picture-svg.ts'
import { slideTableElement } from './slide-table-svg.ts'
import { textBlock } from './slide-text-svg.ts'

export interface SlideTheme
  extends Pick<DeckTheme, 'organisationName' | 'primaryColour' | 'secondaryColour' | 'font'> {
  /** Address of a picture; `width` and `height` in its own pixels. */
  logo?: { href: string; width: number; height: number } | undefined
}

export interface SlideSvgProps {
  slide: SlideModel
  theme: SlideTheme
  pageNumber: number
  /** Makes the ids of title and description unique on a page. */
  idPrefix: string
}

/** Where the file's font is missing the preview breaks its lines as the file does: these are as wide as Arial. */
const AS_WIDE_AS_ARIAL = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif"

/**
 * A slide as the file has it, for previews: the same frames, texts and colours, always light. One `svg` element that
 * fills its container's width, by presentation attributes only, for a strict CSP forbids style attributes.
 */
export function SlideSvg({ slide: given, theme, pageNumber, idPrefix }: SlideSvgProps): ReactElement {
  const palette = deckPalette(theme)
  const slide = slideInFont(given, theme.font)
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${SLIDE.width} ${SLIDE.height}`,
      width: SLIDE.width,
      height: SLIDE.height,
      lang: slide.language,
      fontFamily: `'${theme.font.replaceAll("'", '')}', ${AS_WIDE_AS_ARIAL}`,
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-desc`,
    },
    h('title', { key: 'title', id: `${idPrefix}-title` }, slide.title),
    h('desc', { key: 'desc', id: `${idPrefix}-desc` }, descriptionOf(slide)),
    rectElement({ x: 0, y: 0, ...SLIDE }, palette.background, 'paper'),
    ...slideBands().map(({ box, ink }, i) => rectElement(box, palette[ink], `band-${i}`)),
    titleBlock(slide, palette),
    ...slide.elements.map((element, i) => h('g', { key: `element-${i}` }, slideElement(element, palette))),
    footBlock(slide, fontScale(theme.font), palette),
    brandBlock(slide.kind, { theme, pageNumber, palette }),
    slide.example ? exampleBlock(palette) : null,
  )
}

/** What the slide says, for people who do not see it: texts and the descriptions of its graphics, in order. */
function descriptionOf({ elements }: SlideModel): string {
  return elements
    .flatMap(element => {
      if (element.kind === 'text') return element.paragraphs.map(({ text }) => text)
      return 'description' in element ? [element.description] : []
    })
    .join(' ')
}

function titleBlock(slide: SlideModel, palette: ChartPalette): ReactElement {
  const title = heldTitle(slide.title, slide.titleFrame, slide.titleSize)
  const paragraphs = [paragraph(title, { size: slide.titleSize, weight: 700 })]
  return textBlock({ frame: slide.titleFrame, paragraphs, vertical: 'bottom' }, palette, 'title-text')
}

function slideElement(element: SlideElement, palette: ChartPalette): ReactNode {
  switch (element.kind) {
    case 'text':
      return textBlock(element, palette, 'text')
    case 'rule':
      return rectElement(element.frame, palette[element.ink], 'rule')
    case 'mark': {
      const { x, y, width, height } = element.frame
      const centre = { x: x + width / 2, y: y + height / 2 }
      return statusElement(
        { status: element.status, word: '', centre, radius: width / 2, text: null },
        palette,
        'mark',
      )
    }
    case 'chart':
      return slideChartElement(element, palette)
    case 'table':
      return slideTableElement(element, palette)
    case 'picture': {
      const { frame, source } = element
      const scale = frame.width / source.width
      const move = `translate(${frame.x - source.x * scale} ${frame.y - source.y * scale}) scale(${scale})`
      return h('g', { transform: move }, pictureDrawing(element.drawing, palette))
    }
  }
}

function footBlock(slide: SlideModel, scale: number, palette: ChartPalette): ReactNode {
  const foot = slideFoot(slide)
  if (!foot) return null
  const paragraphs = foot.paragraphs.map(item => scaleParagraph(item, scale))
  return textBlock({ ...foot, paragraphs, vertical: 'bottom' }, palette, 'foot')
}

function brandBlock(
  kind: SlideModel['kind'],
  { theme, pageNumber, palette }: { theme: SlideTheme; pageNumber: number; palette: ChartPalette },
): ReactElement {
  const { text, textFrame, logoFrame } = slideBrand(kind, theme)
  const size = FOOT_TEXT_SIZE * fontScale(theme.font)
  const block = (text: string, frame: typeof PAGE_FRAME) => ({
    frame,
    paragraphs: [paragraph(text, { size, weight: 700, ink: 'ink2', align: 'end' })],
    vertical: 'bottom' as const,
  })
  return h(
    'g',
    { key: 'brand' },
    textBlock(block(text, textFrame), palette, 'name'),
    textBlock(block(String(pageNumber), PAGE_FRAME), palette, 'page'),
    theme.logo && logoFrame ? h('image', { key: 'logo', href: theme.logo.href, ...logoFrame }) : null,
  )
}

function exampleBlock(palette: ChartPalette): ReactElement {
  const { frame, size, angle, opacity } = exampleFrame()
  const transform = `rotate(${angle} ${SLIDE.width / 2} ${SLIDE.height / 2})`
  const paragraphs = [paragraph(EXAMPLE_MARK, { size, weight: 700, align: 'middle' })]
  return h(
    'g',
    { key: 'example', transform, opacity },
    textBlock({ frame, paragraphs, vertical: 'middle' }, palette, 'mark'),
  )
}
