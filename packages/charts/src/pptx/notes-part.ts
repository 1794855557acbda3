import type { Language } from '@malkoll/domain'
import type { OfficePackage } from '../opc/office-package.ts'
import { el } from '../opc/xml.ts'
import { NAMESPACES, shapeTree } from './shape-xml.ts'
import { plainParagraph } from './text-xml.ts'

const NOTES = 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml'

/** The speaker's notes of a slide, a paragraph for each text. */
export function addNotes(
  file: OfficePackage,
  notes: { part: string; slide: string; master: string; paragraphs: readonly string[]; language: Language },
): void {
  const paragraphs = (notes.paragraphs.length ? notes.paragraphs : ['']).map(text =>
    plainParagraph(text, notes.language),
  )
  const names = NAMES[notes.language]
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${names.image}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`
  const text = el(
    'p:sp',
    {},
    `<p:nvSpPr><p:cNvPr id="3" name="${names.text}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>`,
    el('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', ...paragraphs),
  )
  const root = el(
    'p:notes',
    NAMESPACES,
    el('p:cSld', {}, shapeTree([image, text])),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  )
  file.addXml(notes.part, NOTES, root)
  file.relate(notes.part, 'notesMaster', notes.master)
  file.relate(notes.part, 'slide', notes.slide)
  file.relate(notes.slide, 'notesSlide', notes.part)
}

const NAMES: Record<Language, { image: string; text: string }> = {
  sv: { image: 'Bild', text: 'Anteckningar' },
  en: { image: 'Slide', text: 'Notes' },
}
