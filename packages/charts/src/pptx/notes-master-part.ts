import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import type { OfficePackage } from '../opc/office-package.ts'
import { el } from '../opc/xml.ts'
import type { DeckTheme } from '../slides/slide-model.ts'
import { inkFill } from './deck-colours.ts'
import { COLOUR_MAP, NAMESPACES, shapeTree } from './shape-xml.ts'
import { plainParagraph, type TextContext } from './text-xml.ts'
import { THEME, themeXml } from './theme-part.ts'

const NOTES_MASTER = 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml'

/** Layout and text of the pages with notes, with a theme of their own as PowerPoint wants it. */
export function addNotesMaster(file: OfficePackage, context: TextContext & { theme: DeckTheme }): string {
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
  file.addXml(part, NOTES_MASTER, root)
  file.addXml('ppt/theme/theme2.xml', THEME, themeXml(context.theme, context.palette))
  file.relate(part, 'theme', 'ppt/theme/theme2.xml')
  return part
}
