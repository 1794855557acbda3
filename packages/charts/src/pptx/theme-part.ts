import type { ChartPalette } from '../model/chart-model.ts'
import { el, val } from '../opc/xml.ts'
import type { DeckTheme } from '../slides/slide-model.ts'
import { hex } from './deck-colours.ts'

/** The content type of a theme. */
export const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Colours and fonts of the organisation, as PowerPoint's own menus offer them. The data colours are the accents. */
export function themeXml(theme: DeckTheme, palette: ChartPalette): string {
  const colour = (name: string, value: string) => el(`a:${name}`, {}, val('a:srgbClr', hex(value)))
  const font = (name: string) =>
    el(`a:${name}`, {}, el('a:latin', { typeface: theme.font }), '<a:ea typeface=""/><a:cs typeface=""/>')
  const name = theme.organisationName || 'Målkoll'
  return el(
    'a:theme',
    { 'xmlns:a': DRAWING, name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name },
        colour('dk1', palette.ink),
        colour('lt1', palette.background),
        colour('dk2', palette.ink2),
        colour('lt2', palette.band),
        colour('accent1', palette.data),
        colour('accent2', palette.data2),
        colour('accent3', palette.data3),
        colour('accent4', palette.data4),
        colour('accent5', palette.data5),
        colour('accent6', palette.data6),
        colour('hlink', palette.data),
        colour('folHlink', palette.data4),
      ),
      el('a:fontScheme', { name }, font('majorFont'), font('minorFont')),
      FORMATS,
    ),
    '<a:objectDefaults/><a:extraClrSchemeLst/>',
  )
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'
/** Flat: no gradients, shadows or bevels. PowerPoint asks for three of each. */
const FORMATS = el(
  'a:fmtScheme',
  { name: 'Flat' },
  el('a:fillStyleLst', {}, FILL.repeat(3)),
  el('a:lnStyleLst', {}, LINE.repeat(3)),
  el('a:effectStyleLst', {}, EFFECT.repeat(3)),
  el('a:bgFillStyleLst', {}, FILL.repeat(3)),
)
