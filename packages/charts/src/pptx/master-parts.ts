import type { Language } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { slideBands } from '../model/slide-frame.ts'
import type { OfficePackage } from '../opc/office-package.ts'
import { el } from '../opc/xml.ts'
import { slideBrand } from '../slides/slide-brand.ts'
import { CONTENT_WIDTH, SLIDE_MARGIN, SUBTITLE_FRAME, TITLE_FRAME } from '../slides/slide-frames.ts'
import type { DeckTheme, SlideKind } from '../slides/slide-model.ts'
import { inkFill } from './deck-colours.ts'
import { footShapes } from './foot-shapes.ts'
import {
  COLOUR_MAP,
  decorativeShape,
  NAMESPACES,
  pictureShape,
  placeholderShape,
  SOURCE_INDEX,
  shapeTree,
  TEXT_INDEX,
} from './shape-xml.ts'
import { masterTextStyles } from './text-styles.ts'
import { bodyProperties, plainParagraph, type TextContext } from './text-xml.ts'
import { THEME, themeXml } from './theme-part.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
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
    logo: 'Logotyp',
  },
  en: {
    title: 'Title',
    text: 'Text',
    source: 'Source',
    logo: 'Logo',
  },
}

interface MasterContext extends TextContext {
  theme: DeckTheme
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
    masterTextStyles(context),
  )
}

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
