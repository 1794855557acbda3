import type { FulfilmentStatus } from '@malkoll/domain'
import { statusInk } from '../model/status-mark.ts'
import { OFFICE_LANGUAGES } from '../opc/document-properties.ts'
import { el, textEl } from '../opc/xml.ts'
import type { SlideCell, SlideTable } from '../slides/slide-model.ts'
import { CELL_PADDING } from '../slides/slide-table.ts'
import { inkFill } from './deck-colours.ts'
import { shapeNames } from './shape-xml.ts'
import { emu, fontSize, transform } from './slide-units.ts'
import type { TextContext } from './text-xml.ts'

/** The shapes of the statuses as letters, which move with their row. */
const SIGNS: Record<FulfilmentStatus, string> = { met: '●', not_met: '◆', not_measured: '○' }
const ALIGNMENTS = { start: 'l', middle: 'ctr', end: 'r' } as const

/** A real table: its first row is the head, for screen readers too. */
export function tableXml(table: SlideTable, id: number, context: TextContext): string {
  const head = table.columns.map(({ text }) => ({ text, status: null, weight: 400 as const }))
  const rows = [head, ...table.rows].map((cells, i) => rowXml(cells, i, table, context))
  const grid = table.columns.map(({ width }) => el('a:gridCol', { w: emu(width) }))
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      shapeNames(id, table.name, table.description),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      '<p:nvPr/>',
    ),
    transform('p:xfrm', table.frame),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el('a:tbl', {}, el('a:tblPr', { firstRow: 1 }), el('a:tblGrid', {}, ...grid), ...rows),
      ),
    ),
  )
}

function rowXml(cells: readonly SlideCell[], index: number, table: SlideTable, context: TextContext): string {
  const isHead = index === 0
  const content = cells.map((cell, i) =>
    cellXml(cell, { align: table.columns[i]?.align ?? 'start', isHead, size: table.size }, context),
  )
  return el('a:tr', { h: emu(table.rowHeights[index] ?? 0) }, ...content)
}

function cellXml(
  cell: SlideCell,
  { align, isHead, size }: { align: keyof typeof ALIGNMENTS; isHead: boolean; size: number },
  { language, palette }: TextContext,
): string {
  const lang = OFFICE_LANGUAGES[language]
  const ink = isHead ? 'ink3' : cell.status ? statusInk(cell.status) : 'ink'
  const look = el(
    'a:rPr',
    { lang, sz: fontSize(size), b: cell.weight === 700 ? 1 : 0, dirty: 0 },
    inkFill(ink, palette),
  )
  const text = cell.status ? `${SIGNS[cell.status]}\u00a0${cell.text}` : cell.text
  const paragraph = el(
    'a:p',
    {},
    el('a:pPr', { algn: ALIGNMENTS[align] }),
    el('a:r', {}, look, textEl('a:t', text)),
  )
  const rule = el('a:lnB', { w: emu(1) }, inkFill(isHead ? 'axis' : 'rule', palette))
  const none = (side: string) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`
  const { x, y } = CELL_PADDING
  return el(
    'a:tc',
    {},
    el('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraph),
    el(
      'a:tcPr',
      { marL: emu(x), marR: emu(x), marT: emu(y), marB: emu(y), anchor: 'ctr' },
      none('L'),
      none('R'),
      none('T'),
      rule,
      '<a:noFill/>',
    ),
  )
}
