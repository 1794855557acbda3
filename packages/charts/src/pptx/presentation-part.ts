import type { OfficePackage } from '../opc/office-package.ts'
import { el } from '../opc/xml.ts'
import { SLIDE } from '../slides/slide-frames.ts'
import { FIRST_MASTER_ID } from './master-parts.ts'
import { NAMESPACES } from './shape-xml.ts'
import { emu } from './slide-units.ts'
import { defaultTextStyle } from './text-styles.ts'
import type { TextContext } from './text-xml.ts'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const PART = 'ppt/presentation.xml'
const FIRST_SLIDE_ID = 256

/** The root of the file: which masters and slides it has, in order, and how large they are. */
export function addPresentation(
  file: OfficePackage,
  { master, notesMaster, slides }: { master: string; notesMaster: string; slides: readonly string[] },
  context: TextContext,
): void {
  const masterId = file.relate(PART, 'slideMaster', master)
  const slideIds = slides.map((part, i) =>
    el('p:sldId', { id: FIRST_SLIDE_ID + i, 'r:id': file.relate(PART, 'slide', part) }),
  )
  const notesId = file.relate(PART, 'notesMaster', notesMaster)
  const root = el(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: FIRST_MASTER_ID, 'r:id': masterId })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesId })),
    slideIds.length ? el('p:sldIdLst', {}, ...slideIds) : '',
    el('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    el('p:notesSz', { cx: 6858000, cy: 9144000 }),
    defaultTextStyle(context),
  )
  file.addXml(PART, `${PRESENTATION}.presentation.main+xml`, root)
  file.relate('', 'officeDocument', PART)
  addSettings(file)
}

function addSettings(file: OfficePackage): void {
  file.addXml('ppt/presProps.xml', `${PRESENTATION}.presProps+xml`, el('p:presentationPr', NAMESPACES))
  file.addXml('ppt/viewProps.xml', `${PRESENTATION}.viewProps+xml`, el('p:viewPr', NAMESPACES))
  file.addXml(
    'ppt/tableStyles.xml',
    `${PRESENTATION}.tableStyles+xml`,
    el('a:tblStyleLst', { 'xmlns:a': NAMESPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
  )
  file.relate(PART, 'presProps', 'ppt/presProps.xml')
  file.relate(PART, 'viewProps', 'ppt/viewProps.xml')
  file.relate(PART, 'theme', 'ppt/theme/theme1.xml')
  file.relate(PART, 'tableStyles', 'ppt/tableStyles.xml')
}
