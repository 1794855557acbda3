import type { Language } from '@malkoll/domain'

/** Workbooks read a format's comma and point in the reader's own locale; the code asks for Swedish where that is open. */
const LOCALE: Record<Language, string> = { sv: '[$-41D]', en: '[$-809]' }
const DECIMAL_SIGN: Record<Language, string> = { sv: ',', en: '.' }
const NUMBER = /[+\u2212]?\d(?:[\d\u00a0 .,]*\d)?/

/**
 * The number format that makes a value read as `text` does: its decimals, its sign, what stands before and after
 * (`66 %`, `+3,49`, `245 483*`). A text without a number gives the format of whole numbers.
 */
export function formatLike(text: string, language: Language): string {
  const number = NUMBER.exec(text)
  if (!number) return `${LOCALE[language]}#,##0`
  const [found] = number
  const decimals = found.split(DECIMAL_SIGN[language])[1]?.length ?? 0
  const digits = `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`
  const [before, after] = [text.slice(0, number.index), text.slice(number.index + found.length)]
  const signed = (sign: string) => literal(before + sign) + digits + literal(after)
  return `${LOCALE[language]}${signed(found.startsWith('+') ? '+' : '')};${signed('\u2212')};${signed('')}`
}

function literal(text: string): string {
  return text ? `"${text.replaceAll('"', '')}"` : ''
}
