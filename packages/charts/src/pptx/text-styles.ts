import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el } from '../opc/xml.ts'
import { inkFill } from './deck-colours.ts'
import { fontSize } from './slide-units.ts'
import type { TextContext } from './text-xml.ts'

interface Look {
  /** Pixels. */
  size: number
  weight: 400 | 700
  /** A font of the theme: `+mj-lt` for titles, `+mn-lt` for all else. */
  font: '+mj-lt' | '+mn-lt'
}

/** PowerPoint has nine levels of lists, and asks for the look of each when a person indents. */
const LEVELS = 9
const INDENT_EMU = 457_200

/** How titles, texts in places and other texts look where a slide says nothing else. */
export function masterTextStyles(context: TextContext): string {
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, levelStyle(1, { size: 40, weight: 700, font: '+mj-lt' }, context)),
    el('p:bodyStyle', {}, ...levelStyles({ size: 22, weight: 400, font: '+mn-lt' }, context)),
    el('p:otherStyle', {}, ...levelStyles({ size: 18, weight: 400, font: '+mn-lt' }, context)),
  )
}

/** How a text box that a person draws looks: in the theme's font, not in the program's. */
export function defaultTextStyle(context: TextContext): string {
  const language = el('a:defPPr', {}, el('a:defRPr', { lang: OFFICE_LANGUAGES[context.language] }))
  const levels = levelStyles({ size: 24, weight: 400, font: '+mn-lt' }, context)
  return el('p:defaultTextStyle', {}, language, ...levels)
}

function levelStyles(look: Look, context: TextContext): string[] {
  return Array.from({ length: LEVELS }, (_, i) => levelStyle(i + 1, look, context))
}

function levelStyle(level: number, { size, weight, font }: Look, { language, palette }: TextContext): string {
  const run = el(
    'a:defRPr',
    { lang: OFFICE_LANGUAGES[language], sz: fontSize(size), b: weight === 700 ? 1 : 0, kern: 1200 },
    inkFill('ink', palette),
    el('a:latin', { typeface: font }),
    '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
  )
  const marL = (level - 1) * INDENT_EMU
  return el(
    `a:lvl${level}pPr`,
    { marL, indent: 0, algn: 'l', defTabSz: 914400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>',
    run,
  )
}
