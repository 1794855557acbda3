import { decimalsOf } from './decimals.ts'
import type { Language } from './vocabulary.ts'

export const NUMBER_ERROR_CODES = [
  'letters',
  'bad_grouping',
  'ambiguous_point',
  'several_decimal_signs',
  'unfinished_decimals',
  'misplaced_sign',
  'inequality',
  'too_many_digits',
  'not_a_number',
] as const
export type NumberErrorCode = (typeof NUMBER_ERROR_CODES)[number]

export type ParsedNumber =
  | { kind: 'number'; value: number; isPercent: boolean }
  | { kind: 'empty' }
  | { kind: 'missing_sign'; sign: string }
  | { kind: 'error'; code: NumberErrorCode }

/** Space, no-break space, figure space, thin space, narrow no-break space. */
const SPACES = '[ \\u00a0\\u2007\\u2009\\u202f]'
/** Hyphen-minus, hyphen, no-break hyphen, en dash, minus: what keyboards, Word and Excel write for minus. */
const MINUSES = '[-\\u2010\\u2011\\u2013\\u2212]'

const INVISIBLE = /[\u200b\u2060\ufeff]/g
const MISSING_SIGN = /^(?:[-\u2010\u2011\u2012\u2013\u2014\u2212]|\.{1,3}|…|\*)$/
const PERCENT = new RegExp(`${SPACES}*(?:%|procent|per cent|percent)$`, 'i')
const SIGN = new RegExp(`^(?:(${MINUSES})|\\+)${SPACES}?`)
const EVERY_SPACE = new RegExp(SPACES, 'g')
const SPACE_GROUPED = new RegExp(`^\\d{1,3}(?:${SPACES}\\d{3})+$`)

/** A double holds every decimal number of fifteen digits. */
const MOST_DIGITS = 15

/**
 * Reads a number as people write it: `1 234,5` · `−155 731` · `-155 731` · `66 %` · `12,5`, with a space, no-break,
 * thin, narrow or figure space between thousands and any kind of minus.
 *
 * - Swedish: the comma is the decimal sign. A point is read where it can mean only one thing: `1.234,5` and
 *   `1.234.567` group thousands, `12.5` and `0.125` are decimals. `1.234` alone is refused (`ambiguous_point`).
 * - English: the point is the decimal sign and the comma groups thousands; spaces group too.
 * - A lone `-`, `–`, `.`, `..` or `*` is a question to ask (`missing_sign`), never 0: statistics offices give the
 *   signs different meanings.
 * - `isPercent` tells that a per cent sign stood there; the value is not divided.
 * - At most 15 digits, so that nothing is lost.
 */
export function parseNumber(text: string, language: Language = 'sv'): ParsedNumber {
  const trimmed = text.replace(INVISIBLE, '').trim()
  if (trimmed === '') return { kind: 'empty' }
  if (MISSING_SIGN.test(trimmed)) return { kind: 'missing_sign', sign: trimmed }
  const unmarked = trimmed.replace(PERCENT, '')
  const sign = SIGN.exec(unmarked)
  const magnitude = readMagnitude(unmarked.slice(sign?.[0].length ?? 0), language)
  if (typeof magnitude === 'string') return { kind: 'error', code: magnitude }
  const value = sign?.[1] && magnitude !== 0 ? -magnitude : magnitude
  return { kind: 'number', value, isPercent: unmarked !== trimmed }
}

function readMagnitude(text: string, language: Language): number | NumberErrorCode {
  const problem = findForeignSign(text)
  if (problem) return problem
  const split = language === 'sv' ? splitSwedish(text) : splitEnglish(text)
  if (typeof split === 'string') return split
  return joinDigits(split)
}

function findForeignSign(text: string): NumberErrorCode | undefined {
  if (/^(?:[<>≤≥~]|över|under|minst|högst|mer än|mindre än|ca\b|omkring|over|about)/i.test(text))
    return 'inequality'
  if (/^\p{L}+[\p{L}\s]*$/u.test(text) || !/\d/.test(text)) return 'not_a_number'
  if (/\p{L}/u.test(text)) return 'letters'
  if (new RegExp(`${MINUSES}|[+()%]`).test(text)) return 'misplaced_sign'
  if (new RegExp(`^(?:\\d|[.,]|${SPACES})+$`).test(text)) return undefined
  return 'not_a_number'
}

interface Digits {
  whole: string
  fraction: string | undefined
}

function splitSwedish(text: string): Digits | NumberErrorCode {
  const [whole = '', fraction, ...rest] = text.split(',')
  if (rest.length > 0) return 'several_decimal_signs'
  if (fraction?.includes('.')) return 'several_decimal_signs'
  if (!whole.includes('.')) return { whole, fraction }
  if (fraction !== undefined || /\..*\./.test(whole)) return ungroup(whole, '.', fraction)
  return splitAtLonePoint(whole)
}

/** One point and no comma: a decimal point unless three digits follow one to three others. */
function splitAtLonePoint(text: string): Digits | NumberErrorCode {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return 'ambiguous_point'
  const [whole = '', fraction] = text.split('.')
  return { whole, fraction }
}

function splitEnglish(text: string): Digits | NumberErrorCode {
  const [whole = '', fraction, ...rest] = text.split('.')
  if (rest.length > 0 || fraction?.includes(',')) return 'several_decimal_signs'
  return whole.includes(',') ? ungroup(whole, ',', fraction) : { whole, fraction }
}

function ungroup(whole: string, sign: '.' | ',', fraction: string | undefined): Digits | NumberErrorCode {
  const groups = whole.split(sign)
  const [first = '', ...others] = groups
  if (!/^\d{1,3}$/.test(first) || !others.every(group => /^\d{3}$/.test(group))) return 'bad_grouping'
  return { whole: groups.join(''), fraction }
}

function joinDigits({ whole, fraction }: Digits): number | NumberErrorCode {
  if (fraction === '') return 'unfinished_decimals'
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return 'bad_grouping'
  if (!/^\d*$/.test(whole) && !SPACE_GROUPED.test(whole)) return 'bad_grouping'
  const digits = whole.replace(EVERY_SPACE, '')
  const count = digits.replace(/^0+/, '').length + (fraction?.length ?? 0)
  if (count > MOST_DIGITS) return 'too_many_digits'
  return Number(`${digits || '0'}.${fraction ?? '0'}`)
}

export interface NumberFormatOptions {
  /** Decimals to show, rounded half away from zero. Default: as many as the value is stored with. */
  decimals?: number
  /** Up to so many are shown of a value that is stored with more than `decimals`. Default: `decimals`. */
  mostDecimals?: number | undefined
  /** `always` writes a plus before positive values. */
  sign?: 'always'
}

/** With how many decimals the values of an indicator are written. */
export interface Precision {
  decimals: number
  /** Up to so many of a value that is stored with more; left out: `decimals`. */
  mostDecimals?: number | undefined
}

/** The precision alone of whatever says it, such as an indicator or its series: formats take nothing else. */
export function precisionOf({ decimals, mostDecimals }: Precision): Precision {
  return { decimals, mostDecimals }
}

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(
  language: Language,
  { decimals, most, sign }: { decimals: number; most: number; sign: 'always' | undefined },
): Intl.NumberFormat {
  const key = `${language} ${decimals} ${most} ${sign}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: most,
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
  })
  formats.set(key, format)
  return format
}

/**
 * Writes a number. Swedish: no-break space (U+00A0) between thousands, decimal comma. English: comma between
 * thousands, decimal point. Minus is U+2212 in both; what rounds to zero has no sign.
 */
export function formatNumber(value: number, language: Language, options: NumberFormatOptions = {}): string {
  const decimals = options.decimals ?? decimalsOf(value)
  const most = Math.max(decimals, options.mostDecimals ?? decimals)
  return formatFor(language, { decimals, most, sign: options.sign }).format(value).replace('-', '\u2212')
}
