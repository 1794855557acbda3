import type { Box } from '../model/chart-model.ts'
import { el } from '../opc/xml.ts'
import { transform } from './slide-units.ts'

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

const DECORATIVE = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

/** Id, name and alternative text of a shape. Null: decoration, which screen readers pass over. */
export function shapeNames(id: number, name: string, description?: string | null): string {
  const attributes = { id, name, descr: description || undefined }
  return el('p:cNvPr', attributes, description === null ? DECORATIVE : '')
}

export interface Placeholder {
  type: 'title' | 'ctrTitle' | 'body' | 'ftr' | 'sldNum' | 'sldImg'
  index?: number
}

/** A place that layouts name and slides fill. `frame` null: where the layout has it. */
export function placeholderShape(
  { type, index }: Placeholder,
  parts: { id: number; name: string; frame: Box | null; body: string; paragraphs: string },
): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      shapeNames(parts.id, parts.name),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el(
        'p:nvPr',
        {},
        el('p:ph', {
          type,
          sz: type === 'body' && index === SOURCE_INDEX ? 'quarter' : undefined,
          idx: index,
        }),
      ),
    ),
    // PowerPoint wants the form too where a master says the place.
    el('p:spPr', {}, parts.frame ? transform('a:xfrm', parts.frame) + RECTANGLE : ''),
    el('p:txBody', {}, parts.body, '<a:lstStyle/>', parts.paragraphs),
  )
}

/** Placeholders of the layouts besides the title. */
export const TEXT_INDEX = 10
export const SOURCE_INDEX = 11
export const FOOTER_INDEX = 12
export const NUMBER_INDEX = 13

/** A box of text that no layout knows. */
export function textShape(parts: {
  id: number
  name: string
  frame: Box
  body: string
  paragraphs: string
  rotation?: number
}): string {
  const rotated = parts.rotation === undefined ? '' : ` rot="${parts.rotation}"`
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, shapeNames(parts.id, parts.name), el('p:cNvSpPr', { txBox: 1 }), '<p:nvPr/>'),
    el(
      'p:spPr',
      {},
      transform('a:xfrm', parts.frame).replace('<a:xfrm', `<a:xfrm${rotated}`),
      `${RECTANGLE}<a:noFill/>`,
    ),
    el('p:txBody', {}, parts.body, '<a:lstStyle/>', parts.paragraphs),
  )
}

/** A drawn form without text: rules, bands, the marks of statuses. Decoration. */
export function decorativeShape(parts: {
  id: number
  name: string
  frame: Box
  geometry: 'rect' | 'ellipse' | 'diamond'
  fill: string
  line?: string
}): string {
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, shapeNames(parts.id, parts.name, null), '<p:cNvSpPr/>', '<p:nvPr userDrawn="1"/>'),
    el(
      'p:spPr',
      {},
      transform('a:xfrm', parts.frame),
      el('a:prstGeom', { prst: parts.geometry }, '<a:avLst/>'),
      parts.fill,
      parts.line ?? '<a:ln><a:noFill/></a:ln>',
    ),
  )
}

/** A picture that a part refers to by `media`, the id of its relationship. */
export function pictureShape(parts: {
  id: number
  name: string
  description: string
  frame: Box
  media: string
}): string {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      shapeNames(parts.id, parts.name, parts.description),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      '<p:nvPr/>',
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': parts.media }), '<a:stretch><a:fillRect/></a:stretch>'),
    el('p:spPr', {}, transform('a:xfrm', parts.frame), RECTANGLE),
  )
}

/** Which colours of the theme the slides call background, text and accents. */
export const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

/** The tree of shapes that every slide, layout and master has. */
export function shapeTree(shapes: readonly string[]): string {
  const root =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
  return el('p:spTree', {}, root, ...shapes)
}
