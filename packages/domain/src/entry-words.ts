import { capitalized, countWord } from './count-words.ts'
import { decimalsOf, roundTo } from './decimals.ts'
import { formatNumber, type NumberErrorCode } from './number.ts'
import { parsePeriod } from './period.ts'
import { periodTextIn } from './period-words.ts'
import type { Language } from './vocabulary.ts'
import { NUMBER_ERROR_WORDS } from './words.ts'

/** What may be unusual about a value, the gravest first. */
export const ENTRY_WARNING_CODES = [
  'factor_slip',
  'share_as_fraction',
  'neither_done_nor_not',
  'flips_status',
  'new_series',
  'long_ago',
  'before_series',
  'period_not_over',
  'not_whole',
  'outside_plausible_range',
  'outlier',
  'change_of_sign',
  'same_as_last_year',
] as const
export type EntryWarningCode = (typeof ENTRY_WARNING_CODES)[number]

/** What stops a value: text that is no number, or a number that the cell cannot hold. */
export type EntryErrorCode =
  | NumberErrorCode
  | 'impossible_period'
  | 'future_period'
  | 'per_cent_of_other_unit'
  | 'neither_yes_nor_no'

export const ENTRY_ERROR_WORDS: Record<EntryErrorCode, Record<Language, string>> = {
  ...NUMBER_ERROR_WORDS,
  impossible_period: {
    sv: 'Perioden finns inte, eller är äldre än den första statistiken (1749).',
    en: 'There is no such period, or it is older than the first statistics (1749).',
  },
  future_period: {
    sv: 'Perioden har inte börjat, så det kan inte finnas något utfall.',
    en: 'The period has not begun, so there can be no outcome.',
  },
  per_cent_of_other_unit: {
    sv: 'Måttet anges inte i procent. Skriv talet utan procenttecken.',
    en: 'The measure is not given in per cent. Write the number without the per cent sign.',
  },
  neither_yes_nor_no: {
    sv: 'Skriv ja när det är genomfört och nej när det inte är det.',
    en: 'Write yes when it is done and no when it is not.',
  },
}

/** What to ask of a sign that statistics offices give different meanings. */
export function missingSignQuestion(sign: string, language: Language): string {
  if (language === 'sv') {
    const subject = isDash(sign) ? 'ett ensamt minustecken' : `”${sign}”`
    return `Vad betyder ${subject}? Det räknas aldrig som noll.`
  }
  const subject = isDash(sign) ? 'a lone minus sign' : `“${sign}”`
  return `What does ${subject} mean? It is never read as zero.`
}

function isDash(sign: string): boolean {
  return /^[-\u2010-\u2014\u2212]$/.test(sign)
}

/** A value with the period it belongs to. */
export interface DatedValue {
  period: string
  value: number
}

export interface Bounds {
  low: number | null
  high: number | null
}

export function outsideRangeSentence(value: number, range: Bounds, language: Language): string {
  const shown = formatNumber(value, language)
  const { low, high } = range
  if (low !== null && high !== null) {
    const bounds = `${formatNumber(low, language)}–${formatNumber(high, language)}`
    return language === 'sv'
      ? `${shown} är utanför det rimliga, ${bounds}.`
      : `${shown} is outside the plausible range, ${bounds}.`
  }
  if (low !== null && value < low) return boundSentence(shown, low, 'low', language)
  return boundSentence(shown, high ?? value, 'high', language)
}

function boundSentence(shown: string, bound: number, side: 'low' | 'high', language: Language): string {
  const limit = formatNumber(bound, language)
  if (language === 'sv')
    return `${shown} är ${side === 'low' ? 'lägre' : 'högre'} än det rimliga, som ${side === 'low' ? 'börjar' : 'slutar'} vid ${limit}.`
  return `${shown} is ${side === 'low' ? 'below' : 'above'} the plausible range, which ${side === 'low' ? 'begins' : 'ends'} at ${limit}.`
}

/** `190 är nästan åtta gånger 2021 års värde.` · `2021 års värde är 88 gånger så stort som 0,66.` */
export function ratioSentence(value: number, other: DatedValue, language: Language): string {
  const shown = formatNumber(value, language)
  const owner = valueClause(other.period, language)
  const isLarger = Math.abs(value) >= Math.abs(other.value)
  const times = timesText(isLarger ? value / other.value : other.value / value, language)
  if (language === 'sv')
    return isLarger
      ? `${shown} är ${times} ${owner}.`
      : `${capitalized(owner)} är ${times} så stort som ${shown}.`
  return isLarger ? `${shown} is ${times} ${owner}.` : `${capitalized(owner)} is ${times} ${shown}.`
}

/** How near a ratio is to a whole number to be told as it. */
const NEARLY_WHOLE = 0.02

function timesText(ratio: number, language: Language): string {
  const rounded = Math.round(ratio)
  const isWhole = Math.abs(ratio - rounded) <= NEARLY_WHOLE * ratio
  const words =
    language === 'sv'
      ? { above: 'drygt ', below: 'nästan ', times: 'gånger' }
      : { above: 'a little over ', below: 'almost ', times: 'times' }
  if (isWhole) return `${timesCount(rounded, language)} ${words.times}`
  const approach = ratio > rounded ? words.above : words.below
  return `${approach}${timesCount(rounded, language)} ${words.times}`
}

function timesCount(count: number, language: Language): string {
  return count > 12 ? formatNumber(count, language) : countWord(count, language)
}

/** `2021 års värde`, `värdet för första kvartalet 2022`. */
function valueClause(periodText: string, language: Language): string {
  const period = parsePeriod(periodText)
  const words = periodTextIn(periodText, language)
  if (language === 'en') return `the value for ${words}`
  return period?.kind === 'year' ? `${words} års värde` : `värdet för ${words}`
}

/** What a share that is written as a fraction is in per cent: 0,66 is 66. */
export function percentOfFraction(value: number): number {
  return roundTo(value * 100, Math.max(0, decimalsOf(value) - 2))
}

export function fractionSentence(value: number, language: Language): string {
  const shown = formatNumber(value, language)
  const percent = formatNumber(percentOfFraction(value), language)
  return language === 'sv'
    ? `Måttet anges i procent: ska ${shown} vara ${percent}?`
    : `The measure is given in per cent: is ${shown} meant to be ${percent}?`
}

/** `36,65 har decimaler, men måttet räknas i hela tal.` */
export function notWholeSentence(value: number, language: Language): string {
  const shown = formatNumber(value, language)
  return language === 'sv'
    ? `${shown} har decimaler, men måttet räknas i hela tal.`
    : `${shown} has decimals, but the measure is counted in whole numbers.`
}

/** Said of a value of what is done or not. */
export const DEED_WORDS: Record<Language, string> = {
  sv: 'Målvärdet är att det genomförs: utfallet är ja (1) eller nej (0).',
  en: 'The target is that it is done: the outcome is yes (1) or no (0).',
}

/** Said of the first value for a place and a group, of a measure that has values for others. */
export const NEW_SERIES_WORDS: Record<Language, string> = {
  sv: 'Måttet har värden, men inga för den här platsen och gruppen: en ny serie börjar.',
  en: 'The measure has values, but none for this place and group: a new series begins.',
}

/** `2019 är före seriens första värde, 2020.` */
export function beforeSeriesSentence(period: string, first: string, language: Language): string {
  const [own, beginning] = [periodTextIn(period, language), periodTextIn(first, language)]
  return language === 'sv'
    ? `${capitalized(own)} är före seriens första värde, ${beginning}.`
    : `${capitalized(own)} is before the first value of the series, ${beginning}.`
}

/** `1922 är 104 år sedan, och serien har inga värden.` */
export function longAgoSentence(period: string, years: number, language: Language): string {
  const own = capitalized(periodTextIn(period, language))
  return language === 'sv'
    ? `${own} är ${years} år sedan, och serien har inga värden.`
    : `${own} is ${years} years ago, and the series has no values.`
}

/** `Perioden pågår till och med 31 december 2026, men värdet sparas som hela periodens.` */
export function notOverSentence(lastDay: string, language: Language): string {
  const day = periodTextIn(lastDay, language)
  return language === 'sv'
    ? `Perioden pågår till och med ${day}, men värdet sparas som hela periodens.`
    : `The period lasts until ${day}, yet the value is saved as that of all of it.`
}

/** `0 ligger långt från 2021 års värde, 66.` */
export function farSentence(value: number, other: DatedValue, language: Language): string {
  const [shown, beside] = [formatNumber(value, language), formatNumber(other.value, language)]
  const owner = valueClause(other.period, language)
  return language === 'sv'
    ? `${shown} ligger långt från ${owner}, ${beside}.`
    : `${shown} is far from ${owner}, ${beside}.`
}

/** `90 ligger långt från de flesta av seriens andra värden, 49–52.` */
export function farFromMostSentence(value: number, most: readonly number[], language: Language): string {
  const shown = formatNumber(value, language)
  const low = formatNumber(Math.min(...most), language)
  const high = formatNumber(Math.max(...most), language)
  const range = low === high ? low : `${low}–${high}`
  return language === 'sv'
    ? `${shown} ligger långt från de flesta av seriens andra värden, ${range}.`
    : `${shown} is far from most of the other values of the series, ${range}.`
}

export function outlierSentence(value: number, earlier: readonly number[], language: Language): string {
  const shown = formatNumber(value, language)
  const low = formatNumber(Math.min(...earlier), language)
  const high = formatNumber(Math.max(...earlier), language)
  if (low === high)
    return language === 'sv'
      ? `${shown} avviker från seriens andra värden, som alla är ${low}.`
      : `${shown} differs from the other values of the series, which are all ${low}.`
  return language === 'sv'
    ? `${shown} ligger långt från seriens andra värden, som går från ${low} till ${high}.`
    : `${shown} is far from the other values of the series, which go from ${low} to ${high}.`
}

export function signSentence(value: number, language: Language): string {
  const shown = formatNumber(value, language)
  if (language === 'sv')
    return `${shown} är ${value < 0 ? 'under' : 'över'} noll, seriens andra värden är ${value < 0 ? 'över' : 'under'}.`
  return `${shown} is ${value < 0 ? 'below' : 'above'} zero, the other values of the series are ${value < 0 ? 'above' : 'below'}.`
}

export function sameSentence(other: DatedValue, language: Language): string {
  const shown = formatNumber(other.value, language)
  const words = periodTextIn(other.period, language)
  return language === 'sv'
    ? `${shown} är samma som ${words}. Värdet brukar alltid ändras.`
    : `${shown} is the same as ${words}. The value has always changed before.`
}

export function flipSentence(to: 'met' | 'not_met', language: Language): string {
  if (language === 'sv')
    return to === 'met'
      ? 'Målvärdet visas nu som ej uppfyllt och blir uppfyllt.'
      : 'Målvärdet visas nu som uppfyllt och blir ej uppfyllt.'
  return to === 'met'
    ? 'The target is now shown as not met and becomes met.'
    : 'The target is now shown as met and becomes not met.'
}
