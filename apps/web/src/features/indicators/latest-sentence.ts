import type { Indicator } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { periodLabel } from '../../lib/periods.ts'

type Known = Pick<Indicator, 'latest' | 'direction' | 'unit'>

/**
 * “Kalmar län: 1,49 per 1 000 invånare 2024, mot 3,50 per 1 000 invånare 2019.” A number alone comes after its period:
 * “Kalmar län 2024: 246 352.” Empty without figures.
 */
export function latestSentence({ latest, direction, unit }: Known, language: Language): string {
  if (!latest) return ''
  const start = latest.geography?.kind === 'county' ? direction?.county?.long : null
  const isCourse = start && start.to.period === latest.period
  const before = isCourse ? ` ${comparedWith(start.from.text, start.from.period, language)}` : ''
  return `${valueInPeriod(latest, unit, language)}${before ? `,${before}` : ''}.`
}

const UNITS_WITHOUT_WORD: readonly string[] = ['count', 'index', 'unknown']

function valueInPeriod(
  { period: code, text, geography }: NonNullable<Known['latest']>,
  unit: Known['unit'],
  language: Language,
): string {
  const period = periodLabel(code, language)
  if (UNITS_WITHOUT_WORD.includes(unit.code))
    return `${[geography?.name, period].filter(Boolean).join(' ')}: ${text}`
  // A value alone, of no place, is no sentence.
  if (!geography && !isRange(text)) {
    const latest = language === 'sv' ? 'Senaste värdet är' : 'The latest value is'
    return `${latest} ${withUnit(text, unit)} (${period})`
  }
  const where = geography ? `${geography.name}: ` : ''
  return `${where}${withUnit(text, unit)} ${language === 'sv' ? '' : 'in '}${period}`
}

function comparedWith(text: string, period: string, language: Language): string {
  const year = periodLabel(period, language)
  return language === 'sv' ? `mot ${text} år ${year}` : `compared with ${text} in ${year}`
}

/** Over several places, which it names. */
function isRange(text: string): boolean {
  return text.includes('(')
}

/** Units without a symbol stand as words; a text that has its symbol, or spans several places, says it already. */
function withUnit(text: string, { symbol, name }: Indicator['unit']): string {
  const saysUnit = symbol !== null || isRange(text) || text.includes(name)
  return saysUnit ? text : `${text} ${name}`
}
