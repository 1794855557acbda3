import type { SlideElement, SlideModel, SlideParagraph } from './slide-model.ts'

/** Frames are measured for Arial. These fonts are as wide by design, or narrower. */
const NOT_WIDER = [
  'arial',
  'arial narrow',
  'arimo',
  'calibri',
  'carlito',
  'helvetica',
  'liberation sans',
  'source sans 3',
  'source sans pro',
  'times new roman',
]
/** Holds Verdana, which is 1.17 times as wide as Arial and the widest in ordinary use. */
const SAFE_SCALE = 0.85

/** How large texts of a font may be in frames that are measured for Arial: 1, or less for a font that may be wider. */
export function fontScale(font: string): number {
  return NOT_WIDER.includes(font.trim().toLowerCase()) ? 1 : SAFE_SCALE
}

/** A slide with its letters as large as its theme's font may be; frames and values stay. */
export function slideInFont(slide: SlideModel, font: string): SlideModel {
  const scale = fontScale(font)
  if (scale === 1) return slide
  return {
    ...slide,
    titleSize: slide.titleSize * scale,
    elements: slide.elements.map(element => scaleElement(element, scale)),
  }
}

export function scaleParagraph(paragraph: SlideParagraph, scale: number): SlideParagraph {
  return { ...paragraph, size: paragraph.size * scale }
}

function scaleElement(element: SlideElement, scale: number): SlideElement {
  switch (element.kind) {
    case 'text':
      return { ...element, paragraphs: element.paragraphs.map(item => scaleParagraph(item, scale)) }
    case 'table':
      return { ...element, size: element.size * scale }
    case 'chart':
      return {
        ...element,
        axisSize: element.axisSize * scale,
        series: element.series.map(series => ({
          ...series,
          labels: series.labels.map(label => ({ ...label, size: label.size * scale })),
        })),
      }
    default:
      return element
  }
}
