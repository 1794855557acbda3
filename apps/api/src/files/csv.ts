/** Excel reads UTF-8 as such only with the mark. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** Lines of finished cells as a file (RFC 4180). */
export function csvFile(lines: readonly (readonly string[])[], separator: ',' | ';'): string {
  return BYTE_ORDER_MARK + lines.map(cells => cells.join(separator)).join(LINE_END) + LINE_END
}

/**
 * A text as a cell. One that a spreadsheet would run as a formula gets an apostrophe before it; numbers are to be
 * written without this.
 */
export function csvText(text: string, separator: ',' | ';'): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  const mustBeQuoted = ['"', '\r', '\n', separator].some(sign => guarded.includes(sign))
  return mustBeQuoted ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
