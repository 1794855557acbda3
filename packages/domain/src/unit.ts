import { formatNumber, type NumberFormatOptions } from './number.ts'
import type { Language } from './vocabulary.ts'

export const UNIT_CODES = [
  'percent',
  'count',
  'per-thousand',
  'years',
  'metres',
  'sek',
  'tsek',
  'index',
  'tonnes-co2e-per-resident',
  'unknown',
] as const
export type UnitCode = (typeof UNIT_CODES)[number]

export interface UnitInfo {
  code: UnitCode
  /** Name in the reader's language: `procent`. */
  name: string
  /** What follows the number: `%`. Null: nothing follows. */
  symbol: string | null
  /** Name of a difference in the unit, plural: `procentenheter`. */
  differenceName: string
}

type UnitWords = Omit<UnitInfo, 'code'>

const UNIT_WORDS: Record<UnitCode, Record<Language, UnitWords>> = {
  percent: {
    sv: { name: 'procent', symbol: '%', differenceName: 'procentenheter' },
    en: { name: 'per cent', symbol: '%', differenceName: 'percentage points' },
  },
  count: {
    sv: { name: 'antal', symbol: null, differenceName: 'antal' },
    en: { name: 'number', symbol: null, differenceName: 'number' },
  },
  'per-thousand': {
    sv: { name: 'per 1\u00a0000 invånare', symbol: null, differenceName: 'per 1\u00a0000 invånare' },
    en: { name: 'per 1,000 residents', symbol: null, differenceName: 'per 1,000 residents' },
  },
  years: {
    sv: { name: 'år', symbol: 'år', differenceName: 'år' },
    en: { name: 'years', symbol: 'years', differenceName: 'years' },
  },
  metres: {
    sv: { name: 'meter', symbol: 'm', differenceName: 'meter' },
    en: { name: 'metres', symbol: 'm', differenceName: 'metres' },
  },
  sek: {
    sv: { name: 'kronor', symbol: 'kr', differenceName: 'kronor' },
    en: { name: 'kronor', symbol: 'SEK', differenceName: 'kronor' },
  },
  tsek: {
    sv: { name: 'tusen kronor', symbol: 'tkr', differenceName: 'tusen kronor' },
    en: { name: 'thousand kronor', symbol: 'SEK thousand', differenceName: 'thousand kronor' },
  },
  index: {
    sv: { name: 'index', symbol: null, differenceName: 'indexenheter' },
    en: { name: 'index', symbol: null, differenceName: 'index points' },
  },
  'tonnes-co2e-per-resident': {
    sv: { name: 'ton koldioxidekvivalenter per invånare', symbol: 'ton', differenceName: 'ton' },
    en: { name: 'tonnes of CO₂ equivalents per resident', symbol: 'tonnes', differenceName: 'tonnes' },
  },
  unknown: {
    sv: { name: 'enhet okänd', symbol: null, differenceName: 'enhet okänd' },
    en: { name: 'unit unknown', symbol: null, differenceName: 'unit unknown' },
  },
}

const ONE_POINT: Record<Language, string> = { sv: 'procentenhet', en: 'percentage point' }

export function isUnitCode(text: string): text is UnitCode {
  return UNIT_CODES.some(code => code === text)
}

/** Name, symbol and name of differences of a unit. Throws a RangeError for a code that is none. */
export function unitInfo(code: string, language: Language): UnitInfo {
  if (!isUnitCode(code)) throw new RangeError(`Unknown unit ${code}`)
  return { code, ...UNIT_WORDS[code][language] }
}

/** Joins a number and what follows it by a no-break space; English writes % close to the number. */
function withSymbol(number: string, symbol: string | null, language: Language): string {
  if (symbol === null) return number
  return symbol === '%' && language === 'en' ? `${number}%` : `${number}\u00a0${symbol}`
}

/** A value with its unit's symbol: `66 %` (joined by U+00A0), `5 675`, `82,4 år`. */
export function formatValue(
  value: number,
  unit: UnitInfo,
  language: Language,
  options: NumberFormatOptions = {},
): string {
  return withSymbol(formatNumber(value, language, options), unit.symbol, language)
}

/** A signed difference: `+16 procentenheter` for per cents, `−4` or `+0,3 år` for the rest. No sign at zero. */
export function formatDifference(
  difference: number,
  unit: UnitInfo,
  language: Language,
  options: Omit<NumberFormatOptions, 'sign'> = {},
): string {
  if (unit.code !== 'percent') return formatValue(difference, unit, language, { ...options, sign: 'always' })
  const number = formatNumber(difference, language, { ...options, sign: 'always' })
  const isOne = number.replace(/^[+\u2212]/, '') === '1'
  return `${number}\u00a0${isOne ? ONE_POINT[language] : unit.differenceName}`
}
