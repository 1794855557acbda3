import type { Language } from '@malkoll/domain'
import type { ChartPalette } from '../model/chart-model.ts'
import { EXAMPLE_MARK } from '../model/chart-words.ts'
import { statusInk } from '../model/status-mark.ts'
import type { OfficePackage } from '../opc/office-package.ts'
import { el } from '../opc/xml.ts'
import { fontScale, scaleParagraph } from '../slides/font-scale.ts'
import { exampleFrame, slideFoot } from '../slides/slide-frames.ts'
import type {
  DeckTheme,
  SlideChart,
  SlideElement,
  SlideMark,
  SlideModel,
  SlidePicture,
  SlideText,
} from '../slides/slide-model.ts'
import { heldTitle, paragraph } from '../slides/slide-text.ts'
import { chartColumns, chartWorkbook } from './chart-workbook.ts'
import { chartXml } from './chart-xml.ts'
import { inkFill } from './deck-colours.ts'
import { footShapes } from './foot-shapes.ts'
import { layoutPart } from './master-parts.ts'
import {
  decorativeShape,
  NAMESPACES,
  pictureShape,
  placeholderShape,
  SOURCE_INDEX,
  shapeNames,
  shapeTree,
  TEXT_INDEX,
  textShape,
} from './shape-xml.ts'
import { emu, fontSize, transform } from './slide-units.ts'
import { tableXml } from './table-xml.ts'
import { bodyProperties, paragraphXml } from './text-xml.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

export interface SlideContext {
  file: OfficePackage
  theme: DeckTheme
  palette: ChartPalette
  /** The slide's own, which its texts, chart and notes are in. */
  language: Language
  part: string
  /** PNG bytes of the slide's pictures, in the order of its elements. */
  pictures: readonly Uint8Array[]
  /** The slide's place in the deck from 1; parts are named by it. */
  number: number
}

/** One slide with its charts, workbooks and pictures, on the layout of its kind. */
export function addSlide(slide: SlideModel, context: SlideContext): void {
  const { file, part } = context
  file.relate(part, 'slideLayout', layoutPart(slide.kind))
  const ids = new ShapeIds()
  const firstText = slide.elements.find(element => element.kind === 'text')
  const shapes = [
    titleShape(slide, context, ids),
    ...slide.elements.map((element, i) =>
      elementShape(element, { ...context, ids, isPlaceholder: element === firstText, index: i, slide }),
    ),
    ...sourceShape(slide, context, ids),
    ...footShapes(context, { kind: slide.kind, ids: [ids.next(), ids.next()] }),
    ...(slide.example ? [exampleShape(context, ids)] : []),
  ]
  const root = el(
    'p:sld',
    NAMESPACES,
    el('p:cSld', {}, shapeTree(shapes)),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
  file.addXml(part, `${PRESENTATION}.slide+xml`, root)
}

/** Numbers of shapes, unique on their slide; 1 is the tree itself. */
class ShapeIds {
  #last = 1

  next(): number {
    this.#last += 1
    return this.#last
  }
}

interface ElementContext extends SlideContext {
  ids: ShapeIds
  isPlaceholder: boolean
  index: number
  slide: SlideModel
}

function titleShape(slide: SlideModel, context: SlideContext, ids: ShapeIds): string {
  const title = heldTitle(slide.title, slide.titleFrame, slide.titleSize)
  const text = paragraph(title, { size: slide.titleSize, weight: 700 })
  return placeholderShape(
    { type: 'title' },
    {
      id: ids.next(),
      name: TITLE_NAMES[slide.language],
      frame: slide.titleFrame,
      body: bodyProperties('bottom'),
      paragraphs: paragraphXml(text, context, true),
    },
  )
}

const TITLE_NAMES: Record<Language, string> = { sv: 'Rubrik', en: 'Title' }
const TEXT_NAMES: Record<Language, Record<SlideText['role'] | 'source' | 'mark' | 'rule', string>> = {
  sv: {
    subtitle: 'Underrubrik',
    body: 'Text',
    figure: 'Siffra',
    label: 'Etikett',
    status: 'Status',
    item: 'Lista',
    source: 'Källa',
    mark: 'Märke',
    rule: 'Linje',
  },
  en: {
    subtitle: 'Subtitle',
    body: 'Text',
    figure: 'Figure',
    label: 'Label',
    status: 'Status',
    item: 'List',
    source: 'Source',
    mark: 'Mark',
    rule: 'Line',
  },
}

function elementShape(element: SlideElement, context: ElementContext): string {
  const names = TEXT_NAMES[context.language]
  switch (element.kind) {
    case 'text':
      return textElement(element, context)
    case 'mark':
      return markShape(element, context, `${names.mark} ${context.index}`)
    case 'rule':
      return decorativeShape({
        id: context.ids.next(),
        name: `${names.rule} ${context.index}`,
        frame: element.frame,
        geometry: 'rect',
        fill: inkFill(element.ink, context.palette),
      })
    case 'chart':
      return chartShape(element, context)
    case 'picture':
      return drawnPicture(element, context)
    case 'table':
      return tableXml(element, context.ids.next(), context)
  }
}

/** The first text of a slide fills its layout's place; the others are boxes. */
function textElement(element: SlideText, context: ElementContext): string {
  const { role, frame, vertical } = element
  const parts = {
    id: context.ids.next(),
    name: `${TEXT_NAMES[context.language][role]} ${context.index + 1}`,
    frame,
    body: bodyProperties(vertical),
    paragraphs: element.paragraphs.map((item, i) => paragraphXml(item, context, i === 0)).join(''),
  }
  return context.isPlaceholder
    ? placeholderShape({ type: 'body', index: TEXT_INDEX }, parts)
    : textShape(parts)
}

function markShape({ status, frame }: SlideMark, { ids, palette }: ElementContext, name: string): string {
  const colour = inkFill(statusInk(status), palette)
  const stroke = frame.width * 0.15
  const inset = {
    x: frame.x + stroke / 2,
    y: frame.y + stroke / 2,
    width: frame.width - stroke,
    height: frame.height - stroke,
  }
  if (status === 'not_measured') {
    const line = el('a:ln', { w: emu(stroke) }, colour)
    return decorativeShape({
      id: ids.next(),
      name,
      frame: inset,
      geometry: 'ellipse',
      fill: '<a:noFill/>',
      line,
    })
  }
  const geometry = status === 'met' ? 'ellipse' : 'diamond'
  return decorativeShape({ id: ids.next(), name, frame, geometry, fill: colour })
}

function chartShape(chart: SlideChart, context: ElementContext): string {
  const { file, language, palette, part, number, index, ids } = context
  const name = `ppt/charts/chart${number}-${index + 1}.xml`
  const workbook = `ppt/embeddings/workbook${number}-${index + 1}.xlsx`
  const columns = chartColumns(chart, language)
  file.addFile(workbook, chartWorkbook(chart, columns, language))
  const workbookId = file.relate(name, 'package', workbook)
  file.addXml(name, CHART, chartXml({ chart, columns, palette, language }, workbookId))
  const reference = el('c:chart', {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'r:id': file.relate(part, 'chart', name),
  })
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      shapeNames(ids.next(), chart.name, chart.description),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      '<p:nvPr/>',
    ),
    transform('p:xfrm', chart.frame),
    el(
      'a:graphic',
      {},
      el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' }, reference),
    ),
  )
}

function drawnPicture(picture: SlidePicture, context: ElementContext): string {
  const { file, part, number, index, pictures, slide, ids } = context
  const place = slide.elements.slice(0, index).filter(element => element.kind === 'picture').length
  const bytes = pictures[place]
  if (!bytes) throw new RangeError(`The picture “${picture.name}” has no bytes`)
  const name = `ppt/media/image${number}-${index + 1}.png`
  file.addFile(name, bytes)
  return pictureShape({ ...picture, id: ids.next(), media: file.relate(part, 'image', name) })
}

/** Source, as-of and remarks in the layout's own place at the foot. */
function sourceShape(slide: SlideModel, context: SlideContext, ids: ShapeIds): string[] {
  const foot = slideFoot(slide)
  if (!foot) return []
  const scale = fontScale(context.theme.font)
  const paragraphs = foot.paragraphs.map((item, i) =>
    paragraphXml(scaleParagraph(item, scale), context, i === 0),
  )
  return [
    placeholderShape(
      { type: 'body', index: SOURCE_INDEX },
      {
        id: ids.next(),
        name: TEXT_NAMES[slide.language].source,
        frame: foot.frame,
        body: bodyProperties('bottom'),
        paragraphs: paragraphs.join(''),
      },
    ),
  ]
}

/** What is invented never looks real: EXEMPEL across the slide, on top of everything. */
function exampleShape(context: SlideContext, ids: ShapeIds): string {
  const { frame, size, angle, opacity } = exampleFrame()
  const text = paragraph(EXAMPLE_MARK, { size, weight: 700, align: 'middle' })
  const faint = `<a:schemeClr val="tx1"><a:alpha val="${Math.round(opacity * 100_000)}"/></a:schemeClr>`
  return textShape({
    id: ids.next(),
    name: EXAMPLE_MARK,
    frame,
    rotation: (360 + angle) * 60_000,
    body: bodyProperties('middle'),
    paragraphs: paragraphXml(text, context, true)
      .replace('<a:schemeClr val="tx1"/>', faint)
      .replace(/sz="\d+"/, `sz="${fontSize(size)}"`),
  })
}
