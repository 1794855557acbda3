type Attribute = string | number | undefined

/** XML 1.0 knows no other control characters than tab and line ends; a file with one is refused as broken. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text without the characters that no XML may hold, escaped or not. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"]/g, character => ESCAPES[character] ?? character)
}

/** An element with its attributes, undefined ones left out, around finished XML. */
export function el(name: string, attributes: Record<string, Attribute> = {}, ...content: string[]): string {
  let start = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  const inner = content.join('')
  return inner ? `<${start}>${inner}</${name}>` : `<${start}/>`
}

/** An element around a text, which is escaped here. */
export function textEl(name: string, text: string, attributes: Record<string, Attribute> = {}): string {
  return el(name, attributes, escapeXml(text))
}

/** `<c:idx val="3"/>`: most of a chart is written so. */
export function val(name: string, value: string | number): string {
  return `<${name} val="${typeof value === 'number' ? value : escapeXml(value)}"/>`
}

/** A whole part with the XML declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
