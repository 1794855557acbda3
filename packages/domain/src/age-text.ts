import { countWord } from './count-words.ts'
import { isPeriodOver, type Period, parsePeriod, periodEnd, periodYear } from './period.ts'
import type { Language } from './vocabulary.ts'

/**
 * How old the answer is, for the line that names the period:
 * `senaste året med målvärden, slutade för snart fyra år sedan`. `today` is the date in Europe/Stockholm.
 */
export function ageText(
  { period, isLatest, today }: { period: string; isLatest: boolean; today: string },
  language: Language,
): string {
  const parsed = parsePeriod(period)
  if (!parsed) return ''
  const ended = endedText(parsed, today, language)
  return isLatest ? `${latestText(parsed, language)}, ${ended}` : ended
}

function latestText(period: Period, language: Language): string {
  const isYear = period.kind === 'year'
  if (language === 'sv') return `senaste ${isYear ? 'året' : 'perioden'} med målvärden`
  return `the latest ${isYear ? 'year' : 'period'} with targets`
}

function endedText(period: Period, today: string, language: Language): string {
  if (!isPeriodOver(period, today)) return language === 'sv' ? 'pågår' : 'under way'
  const duration = durationWords(
    monthsBetween(periodEnd(period) ?? `${periodYear(period)}-12-31`, today),
    language,
  )
  return language === 'sv' ? `slutade för ${duration} sedan` : `ended ${duration} ago`
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}

/** Months as people say them: from nine months into a year it is “snart” the next. */
function durationWords(months: number, language: Language): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (months < 1) return language === 'sv' ? 'mindre än en månad' : 'less than a month'
  if (years === 0) return monthWords(months, language)
  if (rest >= 9) return `${language === 'sv' ? 'snart' : 'almost'} ${yearWords(years + 1, language)}`
  return rest >= 3
    ? `${language === 'sv' ? 'drygt' : 'over'} ${yearWords(years, language)}`
    : yearWords(years, language)
}

function monthWords(months: number, language: Language): string {
  if (months === 1) return language === 'sv' ? 'en månad' : 'a month'
  return `${countWord(months, language)} ${language === 'sv' ? 'månader' : 'months'}`
}

function yearWords(years: number, language: Language): string {
  if (years === 1) return language === 'sv' ? 'ett år' : 'a year'
  return `${countWord(years, language)} ${language === 'sv' ? 'år' : 'years'}`
}
