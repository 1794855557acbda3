import { el, val } from '../opc/xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Ids below belong to Excel's own formats. */
const FIRST_FORMAT_ID = 164

export interface CellStyle {
  isBold?: boolean
  isWrapped?: boolean
  /** The head over numbers stands over their right end; a text beside them does not touch them. Left out: as programs do. */
  place?: 'right' | 'indented' | undefined
  /** As Excel writes it: `#,##0.00`; the reader's program puts in its own signs. Left out: General. */
  format?: string
}

/** The styles that the cells of a workbook use, each stored once; the first is the plain one. */
export class CellStyles {
  readonly #styles: CellStyle[] = [{}]
  readonly #formats: string[] = []

  /** Undefined for the plain style, which a cell need not name. */
  indexOf(style: CellStyle): number | undefined {
    const known = this.#styles.findIndex(
      other =>
        Boolean(other.isBold) === Boolean(style.isBold) &&
        Boolean(other.isWrapped) === Boolean(style.isWrapped) &&
        other.place === style.place &&
        other.format === style.format,
    )
    if (known === 0) return undefined
    if (known > 0) return known
    this.#styles.push(style)
    if (style.format !== undefined && !this.#formats.includes(style.format)) this.#formats.push(style.format)
    return this.#styles.length - 1
  }

  toXml(): string {
    const formats = this.#formats.map((formatCode, i) =>
      el('numFmt', { numFmtId: FIRST_FORMAT_ID + i, formatCode }),
    )
    return el(
      'styleSheet',
      { xmlns: MAIN },
      formats.length ? el('numFmts', { count: formats.length }, ...formats) : '',
      FONTS,
      FILLS_AND_BORDERS,
      el('cellXfs', { count: this.#styles.length }, ...this.#styles.map(style => this.#styleXml(style))),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    )
  }

  #styleXml({ isBold, isWrapped, place, format }: CellStyle): string {
    const attributes = {
      numFmtId: format === undefined ? 0 : FIRST_FORMAT_ID + this.#formats.indexOf(format),
      fontId: isBold ? 1 : 0,
      fillId: 0,
      borderId: isBold ? 1 : 0,
      xfId: 0,
      applyNumberFormat: format === undefined ? undefined : 1,
      applyFont: isBold ? 1 : undefined,
      applyBorder: isBold ? 1 : undefined,
      applyAlignment: isWrapped || place ? 1 : undefined,
    }
    const alignment = el('alignment', {
      horizontal: place && { right: 'right', indented: 'left' }[place],
      vertical: isWrapped ? 'top' : undefined,
      wrapText: isWrapped ? 1 : undefined,
      indent: place === 'indented' ? 1 : undefined,
    })
    return attributes.applyAlignment ? el('xf', attributes, alignment) : el('xf', attributes)
  }
}

const FONT = val('sz', 11) + val('name', 'Arial')
const FONTS = el('fonts', { count: 2 }, el('font', {}, FONT), el('font', {}, '<b/>', FONT))
const FILLS_AND_BORDERS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
