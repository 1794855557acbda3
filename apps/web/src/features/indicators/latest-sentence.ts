import type { Indicator } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { periodLabel } from '../../lib/periods.ts'

type Known = Pick<Indicator, 'latest' | 'direction' | 'unit'>

/** “Kalmar län: 1,49 per 1 000 invånare 2024, mot 3,50 per 1 000 invånare 2019.” Empty without figures. */
export function latestSentence({ latest, direction, unit }: Known, language: Language): string {
  if (!latest) return ''
  const period = periodLabel(latest.period, language)
  const value = withUnit(latest.text, unit)
  const where = latest.geography ? `${latest.geography.name}: ` : ''
  const start = latest.geography?.kind === 'county' ? direction?.county?.long : null
  const isCourse = start && start.to.period === latest.period
  const before = isCourse ? ` ${comparedWith(start.from.text, start.from.period, language)}` : ''
  return `${where}${value} ${language === 'sv' ? '' : 'in '}${period}${before ? `,${before}` : ''}.`
}

function comparedWith(text: string, period: string, language: Language): string {
  const year = periodLabel(period, language)
  return language === 'sv' ? `mot ${text} år ${year}` : `compared with ${text} in ${year}`
}

/** Units without a symbol stand as words; a text that has its symbol, or spans several places, says it already. */
function withUnit(text: string, { symbol, name, code }: Indicator['unit']): string {
  const saysUnit = symbol !== null || text.includes('(') || code === 'unknown' || text.includes(name)
  return saysUnit ? text : `${text} ${name}`
}
