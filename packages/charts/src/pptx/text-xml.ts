import type { Language } from '@malkoll/domain'
import type { ChartPalette, TextMark } from '../model/chart-model.ts'
import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, textEl } from '../opc/xml.ts'
import type { SlideParagraph, SlideText } from '../slides/slide-model.ts'
import { inkFill } from './deck-colours.ts'
import { fontSize } from './slide-units.ts'

const ALIGNMENTS: Record<TextMark['anchor'], string> = { start: 'l', middle: 'ctr', end: 'r' }
const ANCHORS: Record<SlideText['vertical'], string> = { top: 't', middle: 'ctr', bottom: 'b' }

/** What every run needs to know: its language, for spelling and screen readers, and the colours. */
export interface TextContext {
  language: Language
  palette: ChartPalette
}

/** Text without insets, where its frame is; the frame is as large as the text needs already. */
export function bodyProperties(vertical: SlideText['vertical']): string {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  return el('a:bodyPr', { wrap: 'square', ...insets, rtlCol: 0, anchor: ANCHORS[vertical] }, '<a:noAutofit/>')
}

export function paragraphXml(
  item: SlideParagraph,
  { language, palette }: TextContext,
  isFirst: boolean,
): string {
  const space = isFirst ? 0 : Math.round(item.spaceBefore * 75)
  const properties = el(
    'a:pPr',
    { algn: ALIGNMENTS[item.align] },
    el('a:spcBef', {}, el('a:spcPts', { val: space })),
    '<a:buNone/>',
  )
  const run = el(
    'a:rPr',
    { lang: OFFICE_LANGUAGES[language], sz: fontSize(item.size), b: item.weight === 700 ? 1 : 0, dirty: 0 },
    inkFill(item.ink, palette),
  )
  return el('a:p', {}, properties, el('a:r', {}, run, textEl('a:t', unbrokenSpans(item.text))))
}

/** “2019–2025” stays on one line: LibreOffice breaks after a dash, PowerPoint may. */
function unbrokenSpans(text: string): string {
  return text.replaceAll(/(?<=\d)–(?=\d)/g, '–\u2060')
}

/** A line in the look of its placeholder. */
export function plainParagraph(text: string, language: Language): string {
  const lang = OFFICE_LANGUAGES[language]
  if (!text) return el('a:p', {}, el('a:endParaRPr', { lang }))
  return el('a:p', {}, el('a:r', {}, el('a:rPr', { lang, dirty: 0 }), textEl('a:t', text)))
}
