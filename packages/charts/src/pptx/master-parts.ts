import type { Language } from '@malkoll/domain'
import type { Box, ChartPalette } from '../model/chart-model.ts'
import { slideBands } from '../model/slide-frame.ts'
import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import type { OfficePackage } from '../opc/office-package.ts'
import { el, textEl } from '../opc/xml.ts'
import { fontScale } from '../slides/font-scale.ts'
import { slideBrand } from '../slides/slide-brand.ts'
import {
  CONTENT_WIDTH,
  FOOT_TEXT_SIZE,
  PAGE_FRAME,
  SLIDE_MARGIN,
  SUBTITLE_FRAME,
  TITLE_FRAME,
} from '../slides/slide-frames.ts'
import type { DeckTheme, SlideKind } from '../slides/slide-model.ts'
import { inkFill } from './deck-colours.ts'
import {
  decorativeShape,
  FOOTER_INDEX,
  NAMESPACES,
  NUMBER_INDEX,
  pictureShape,
  placeholderShape,
  SOURCE_INDEX,
  shapeTree,
  TEXT_INDEX,
} from './shape-xml.ts'
import { fontSize } from './slide-units.ts'
import { bodyProperties, plainParagraph } from './text-xml.ts'
import { themeXml } from './theme-part.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'

/** Where `SlideModel`s of these kinds stand: the same frames as the model gives their texts. */
const LAYOUTS = [
  {
    name: { sv: 'Rubrikbild', en: 'Title slide' },
    type: 'title',
    kinds: ['title', 'section', 'closing'],
    title: { x: SLIDE_MARGIN, y: 196, width: 960, height: 150 },
    text: { x: SLIDE_MARGIN, y: 366, width: 960, height: 220 },
    hasSource: false,
  },
  {
    name: { sv: 'Innehåll', en: 'Contents' },
    type: 'obj',
    kinds: ['agenda'],
    title: TITLE_FRAME,
    text: { x: SLIDE_MARGIN, y: 160, width: CONTENT_WIDTH, height: 480 },
    hasSource: false,
  },
  {
    name: { sv: 'Diagram', en: 'Chart' },
    type: 'obj',
    kinds: ['goal', 'initiative', 'chart', 'overview'],
    title: TITLE_FRAME,
    text: SUBTITLE_FRAME,
    hasSource: true,
  },
] as const satisfies {
  name: Record<Language, string>
  type: string
  kinds: SlideKind[]
  title: Box
  text: Box
  hasSource: boolean
}[]

const SOURCE_FRAME: Box = { x: SLIDE_MARGIN, y: 640, width: 850, height: 50 }

const WORDS = {
  sv: {
    title: 'Rubrik',
    text: 'Text',
    source: 'Källa',
    footer: 'Sidfot',
    number: 'Sidnummer',
    logo: 'Logotyp',
  },
  en: {
    title: 'Title',
    text: 'Text',
    source: 'Source',
    footer: 'Footer',
    number: 'Slide number',
    logo: 'Logo',
  },
}

interface MasterContext {
  theme: DeckTheme
  palette: ChartPalette
  language: Language
}

/** The part of the layout that a slide of a kind stands on. */
export function layoutPart(kind: SlideKind): string {
  const index = LAYOUTS.findIndex(({ kinds }) => kinds.some(each => each === kind))
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`
}

/** Slide master, its layouts and its theme; gives the master's part name. */
export function addMaster(file: OfficePackage, context: MasterContext): string {
  file.addXml('ppt/theme/theme1.xml', THEME, themeXml(context.theme, context.palette))
  const layouts = LAYOUTS.map((layout, i) => {
    const part = `ppt/slideLayouts/slideLayout${i + 1}.xml`
    const logo = layoutLogo(file, { part, kind: layout.kinds[0] }, context)
    file.addXml(part, `${PRESENTATION}.slideLayout+xml`, layoutXml(layout, logo, context))
    return part
  })
  const ids = layouts.map(part => file.relate(MASTER, 'slideLayout', part))
  file.addXml(MASTER, `${PRESENTATION}.slideMaster+xml`, masterXml(ids, context))
  file.relate(MASTER, 'theme', 'ppt/theme/theme1.xml')
  for (const part of layouts) file.relate(part, 'slideMaster', MASTER)
  return MASTER
}

/** The lowest id that PowerPoint gives masters and layouts, which share one range. */
export const FIRST_MASTER_ID = 2147483648

function masterXml(layoutIds: readonly string[], context: MasterContext): string {
  const { language, palette } = context
  const words = WORDS[language]
  const bands = slideBands().map(({ box, ink }, i) =>
    decorativeShape({
      id: 20 + i,
      name: `Band ${i + 1}`,
      frame: box,
      geometry: 'rect',
      fill: inkFill(ink, palette),
    }),
  )
  const shapes = [
    ...bands,
    titleShape(words.title, TITLE_FRAME, language),
    placeholderShape(
      { type: 'body', index: 1 },
      {
        id: 3,
        name: words.text,
        frame: { x: SLIDE_MARGIN, y: 160, width: CONTENT_WIDTH, height: 480 },
        body: bodyProperties('top'),
        paragraphs: plainParagraph(words.text, language),
      },
    ),
    ...footShapes(context, { kind: null }),
  ]
  const background = el('p:bg', {}, el('p:bgPr', {}, inkFill('background', palette), '<a:effectLst/>'))
  const layouts = layoutIds.map((id, i) => el('p:sldLayoutId', { id: FIRST_MASTER_ID + 1 + i, 'r:id': id }))
  return el(
    'p:sldMaster',
    NAMESPACES,
    el('p:cSld', {}, background, shapeTree(shapes)),
    COLOUR_MAP,
    el('p:sldLayoutIdLst', {}, ...layouts),
    textStyles(context),
  )
}

export const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const LOGO = 'ppt/media/logo.png'

/** The logo stands in the layout, where nobody moves it by mistake and one change is a change of every slide. */
function layoutLogo(
  file: OfficePackage,
  { part, kind }: { part: string; kind: SlideKind },
  { theme, language }: MasterContext,
): string[] {
  const { logoFrame } = slideBrand(kind, theme)
  if (!theme.logo || !logoFrame) return []
  if (!file.has(LOGO)) file.addFile(LOGO, theme.logo.bytes)
  const media = file.relate(part, 'image', LOGO)
  const words = { name: WORDS[language].logo, description: theme.organisationName }
  return [pictureShape({ id: 7, ...words, frame: logoFrame, media })]
}

function layoutXml(
  layout: (typeof LAYOUTS)[number],
  logo: readonly string[],
  context: MasterContext,
): string {
  const { language } = context
  const words = WORDS[language]
  const text = placeholderShape(
    { type: 'body', index: TEXT_INDEX },
    {
      id: 3,
      name: words.text,
      frame: layout.text,
      body: bodyProperties('top'),
      paragraphs: plainParagraph(words.text, language),
    },
  )
  const source = placeholderShape(
    { type: 'body', index: SOURCE_INDEX },
    {
      id: 4,
      name: words.source,
      frame: SOURCE_FRAME,
      body: bodyProperties('bottom'),
      paragraphs: plainParagraph(words.source, language),
    },
  )
  const shapes = [
    titleShape(words.title, layout.title, language),
    text,
    ...(layout.hasSource ? [source] : []),
    ...footShapes(context, { kind: layout.kinds[0] }),
    ...logo,
  ]
  return el(
    'p:sldLayout',
    { ...NAMESPACES, type: layout.type, preserve: 1, userDrawn: 1 },
    el('p:cSld', { name: layout.name[language] }, shapeTree(shapes)),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
}

function titleShape(name: string, frame: Box, language: Language): string {
  const paragraphs = plainParagraph(name, language)
  return placeholderShape(
    { type: 'title' },
    { id: 2, name, frame, body: bodyProperties('bottom'), paragraphs },
  )
}

/** The organisation's name and the page number, as slides of a kind have them; null: the master. */
export function footShapes(
  { language, theme, palette }: MasterContext,
  { kind, ids = [5, 6] }: { kind: SlideKind | null; ids?: readonly [number, number] },
): string[] {
  const words = WORDS[language]
  const lang = OFFICE_LANGUAGES[language]
  const look = el(
    'a:rPr',
    { lang, sz: fontSize(FOOT_TEXT_SIZE * fontScale(theme.font)), b: 1 },
    inkFill('ink2', palette),
    '<a:latin typeface="+mn-lt"/>',
  )
  const right = '<a:pPr algn="r"/>'
  const brand = slideBrand(kind ?? 'title', theme)
  return [
    placeholderShape(
      { type: 'ftr', index: kind === null ? 3 : FOOTER_INDEX },
      {
        id: ids[0],
        name: words.footer,
        frame: brand.textFrame,
        body: bodyProperties('bottom'),
        paragraphs: el('a:p', {}, right, el('a:r', {}, look, textEl('a:t', brand.text))),
      },
    ),
    placeholderShape(
      { type: 'sldNum', index: kind === null ? 4 : NUMBER_INDEX },
      {
        id: ids[1],
        name: words.number,
        frame: PAGE_FRAME,
        body: bodyProperties('bottom'),
        paragraphs: el(
          'a:p',
          {},
          right,
          el(
            'a:fld',
            { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
            look,
            textEl('a:t', '‹#›'),
          ),
        ),
      },
    ),
  ]
}

function textStyles({ language, palette }: MasterContext): string {
  const lang = OFFICE_LANGUAGES[language]
  const look = (size: number, weight: 400 | 700, font: string) =>
    el(
      'a:defRPr',
      { lang, sz: fontSize(size), b: weight === 700 ? 1 : 0, kern: 1200 },
      inkFill('ink', palette),
      el('a:latin', { typeface: font }),
      '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
    )
  const spacing =
    '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
  const level = (name: string, run: string) =>
    el(
      name,
      { marL: 0, indent: 0, algn: 'l', defTabSz: 914400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
      spacing,
      run,
    )
  const body = [1, 2, 3].map(i => level(`a:lvl${i}pPr`, look(22, 400, '+mn-lt')))
  const other = [1, 2, 3].map(i => level(`a:lvl${i}pPr`, look(18, 400, '+mn-lt')))
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, level('a:lvl1pPr', look(40, 700, '+mj-lt'))),
    el('p:bodyStyle', {}, ...body),
    el('p:otherStyle', {}, ...other),
  )
}

/** Layout and text of the pages with notes, with a theme of their own as PowerPoint wants it. */
export function addNotesMaster(file: OfficePackage, context: MasterContext): string {
  const part = 'ppt/notesMasters/notesMaster1.xml'
  const image = el(
    'p:sp',
    {},
    '<p:nvSpPr><p:cNvPr id="2" name="Bild"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>',
    '<p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr>',
  )
  const text = el(
    'p:sp',
    {},
    '<p:nvSpPr><p:cNvPr id="3" name="Anteckningar"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>',
    '<p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>',
    el('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', plainParagraph('Anteckningar', context.language)),
  )
  const style = el(
    'p:notesStyle',
    {},
    el(
      'a:lvl1pPr',
      { marL: 0, algn: 'l' },
      el(
        'a:defRPr',
        { lang: OFFICE_LANGUAGES[context.language], sz: 1200 },
        inkFill('ink', context.palette),
        '<a:latin typeface="+mn-lt"/>',
      ),
    ),
  )
  const background = el(
    'p:bg',
    {},
    el('p:bgPr', {}, inkFill('background', context.palette), '<a:effectLst/>'),
  )
  const root = el(
    'p:notesMaster',
    NAMESPACES,
    el('p:cSld', {}, background, shapeTree([image, text])),
    COLOUR_MAP,
    style,
  )
  file.addXml(part, `${PRESENTATION}.notesMaster+xml`, root)
  file.addXml('ppt/theme/theme2.xml', THEME, themeXml(context.theme, context.palette))
  file.relate(part, 'theme', 'ppt/theme/theme2.xml')
  return part
}
