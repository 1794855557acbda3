import { periodRange } from './chart-text.ts'
import { displayDecimals, exactDifference } from './decimals.ts'
import { formatNumber } from './number.ts'
import { parsePeriod, periodYear } from './period.ts'
import { periodTextIn, shortPeriod } from './period-words.ts'
import type { SentenceContext } from './target-words.ts'
import { formatDifference } from './unit.ts'
import type { Language } from './vocabulary.ts'

/** women − men in the unit's difference, in the order of time. */
export interface GapPoint {
  period: string
  value: number
}

interface ValuePoint {
  period: string
  value: number | null
}

/** The gap in every period that both have a value for: women − men, without binary noise. */
export function genderGap(women: readonly ValuePoint[], men: readonly ValuePoint[]): GapPoint[] {
  const ofMen = new Map(men.map(({ period, value }) => [period, value]))
  return women.flatMap(({ period, value }) => {
    const other = ofMen.get(period) ?? null
    return value === null || other === null ? [] : [{ period, value: exactDifference(value, other) }]
  })
}

/** A gap is told with at most one decimal: the figures themselves stand in the table. */
const TOLD_DECIMALS = 1

/** More only for a gap that would be told as none: 0.04 is not 0,0. */
function toldDecimals(gap: number, decimals: number): number {
  return displayDecimals({ value: gap, bounds: [0], decimals: Math.min(decimals, TOLD_DECIMALS) })
}

/**
 * How the gap went since the first period from `start` on, in words:
 * `Gapet mellan kvinnor och män i Kalmar gick från 10,9 till 13,0 procentenheter 2019–2025. Kvinnor ligger högre.`
 * Null without a gap.
 */
export function gapSentence(
  { points, place, start }: { points: readonly GapPoint[]; place: string | null; start: number },
  context: SentenceContext,
): string | null {
  const last = points.at(-1)
  const first = points.find(({ period }) => yearOf(period) >= start) ?? points[0]
  if (!first || !last) return null
  const { language } = context
  const where = place === null ? '' : ` ${language === 'sv' ? 'i' : 'in'} ${place}`
  const lead =
    language === 'sv' ? `Gapet mellan kvinnor och män${where}` : `The gap between women and men${where}`
  return `${lead} ${courseText(first, last, context)}. ${sideSentence(first, last, language)}`
}

function yearOf(text: string): number {
  const period = parsePeriod(text)
  return period ? periodYear(period) : Number.NEGATIVE_INFINITY
}

function courseText(first: GapPoint, last: GapPoint, context: SentenceContext): string {
  const { language } = context
  if (first.period === last.period) {
    const to = periodTextIn(last.period, language, shortPeriod)
    return language === 'sv'
      ? `är ${gapText(last.value, context)} ${to}`
      : `is ${gapText(last.value, context)} in ${to}`
  }
  const [went, until] = language === 'sv' ? ['gick från', 'till'] : ['went from', 'to']
  return `${went} ${gapNumber(first.value, context)} ${until} ${gapText(last.value, context)} ${periodRange([first.period, last.period], language)}`
}

/** The size of a gap without its unit, with one decimal unless it is smaller: `10,9`. */
export function gapNumber(gap: number, { decimals, language }: SentenceContext): string {
  return formatNumber(Math.abs(gap), language, { decimals: toldDecimals(gap, decimals) })
}

/** The same with its unit: `13,0 procentenheter`. Without a sign: which of the two is higher is said in words. */
export function gapText(gap: number, { unit, decimals, language }: SentenceContext): string {
  const told = { decimals: toldDecimals(gap, decimals) }
  return formatDifference(Math.abs(gap), unit, language, told).replace('+', '')
}

function sideSentence(first: GapPoint, last: GapPoint, language: Language): string {
  const now = SIDES[language][sideOf(last)]
  if (sideOf(first) === sideOf(last) || sideOf(first) === 'equal') return now
  const before = SIDES[language][sideOf(first)].replace(/\.$/, '')
  return language === 'sv' ? `${before} i början. Sedan: ${now}` : `${before} at first. Then: ${now}`
}

type Side = 'women' | 'men' | 'equal'

function sideOf({ value }: GapPoint): Side {
  if (value === 0) return 'equal'
  return value > 0 ? 'women' : 'men'
}

const SIDES: Record<Language, Record<Side, string>> = {
  sv: { women: 'Kvinnor ligger högre.', men: 'Män ligger högre.', equal: 'Kvinnor och män ligger lika.' },
  en: { women: 'Women are higher.', men: 'Men are higher.', equal: 'Women and men are level.' },
}
