import type { Language } from '@malkoll/domain'
import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, textEl } from '../opc/xml.ts'
import { fontScale } from '../slides/font-scale.ts'
import { slideBrand } from '../slides/slide-brand.ts'
import { FOOT_TEXT_SIZE, PAGE_FRAME } from '../slides/slide-frames.ts'
import type { DeckTheme, SlideKind } from '../slides/slide-model.ts'
import { inkFill } from './deck-colours.ts'
import { FOOTER_INDEX, NUMBER_INDEX, placeholderShape } from './shape-xml.ts'
import { fontSize } from './slide-units.ts'
import { bodyProperties, type TextContext } from './text-xml.ts'

const NAMES: Record<Language, { footer: string; number: string }> = {
  sv: { footer: 'Sidfot', number: 'Sidnummer' },
  en: { footer: 'Footer', number: 'Slide number' },
}

/** The organisation's name and the page number, as slides of a kind have them; null: the master. */
export function footShapes(
  { language, theme, palette }: TextContext & { theme: DeckTheme },
  { kind, ids = [5, 6] }: { kind: SlideKind | null; ids?: readonly [number, number] },
): string[] {
  const names = NAMES[language]
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
        name: names.footer,
        frame: brand.textFrame,
        body: bodyProperties('bottom'),
        paragraphs: el('a:p', {}, right, el('a:r', {}, look, textEl('a:t', brand.text))),
      },
    ),
    placeholderShape(
      { type: 'sldNum', index: kind === null ? 4 : NUMBER_INDEX },
      {
        id: ids[1],
        name: names.number,
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
