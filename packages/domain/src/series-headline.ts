import { MOST_HEADLINE_WORDS, periodRange } from './chart-text.ts'
import { joinWords } from './count-words.ts'
import { exactDifference } from './decimals.ts'
import { formatNumber } from './number.ts'
import { periodTextIn, shortPeriod } from './period-words.ts'
import type { SentenceContext } from './target-words.ts'
import { formatDifference, formatValue } from './unit.ts'
import type { Language } from './vocabulary.ts'

/** One line, or one place's bars: its values in the order of time. */
export interface HeadlineSeries {
  place: string
  breakdown: string
  isMunicipality: boolean
  points: readonly { period: string; value: number | null }[]
}

export interface SeriesHeadlineInput {
  /** How the series are drawn: along time, or side by side in one period. */
  view: 'over_time' | 'one_period'
  /** What is measured: `Flyttnetto per 1 000 invånare`. */
  name: string
  /** The period of `one_period`; over time the latest is used. */
  period: string | null
  series: readonly HeadlineSeries[]
}

interface Told {
  place: string
  breakdown: string
  isMunicipality: boolean
  period: string
  value: number
}

/**
 * What a chart of an indicator shows, in at most twelve words, by the first that holds: the gap between women and men
 * of one place, or where it is widest · the places above zero every year · how many municipalities are below zero · how one place went · the
 * highest and the lowest place. Says nothing of better or worse. Without values: the name and that none are there.
 */
export function seriesHeadline(input: SeriesHeadlineInput, context: SentenceContext): string {
  const told = latestValues(input)
  const headline =
    (told.length === 0 && nothing(input, context.language)) ||
    genderHeadline(told, context) ||
    widestGap(told, context.language) ||
    alwaysAboveZero(input, context.language) ||
    belowZero(input, told, context.language) ||
    courseOfOne(input, context) ||
    extremes(input, told, context)
  return headline || within(subjectOf(input.name), '')
}

function latestValues({ view, period, series }: SeriesHeadlineInput): Told[] {
  return series.flatMap(({ points, ...who }) => {
    const wanted = view === 'one_period' && period !== null ? points.filter(p => p.period === period) : points
    const last = wanted.findLast(point => point.value !== null)
    return last?.value == null ? [] : [{ ...who, period: last.period, value: last.value }]
  })
}

function nothing({ name, period }: SeriesHeadlineInput, language: Language): string {
  const none = language === 'sv' ? 'inga värden' : 'no values'
  return within(subjectOf(name), period ? `: ${none} ${yearText(period, language)}` : `: ${none}`)
}

/** `Kalmar: kvinnor 13,0 procentenheter över män 2025`; more than one decimal stands in the table. */
function genderHeadline(told: readonly Told[], context: SentenceContext): string | undefined {
  const women = told.find(({ breakdown }) => breakdown === 'women')
  const men = told.find(({ breakdown }) => breakdown === 'men')
  if (told.length !== 2 || !women || !men || women.place !== men.place || women.period !== men.period) return
  const { language } = context
  const gap = exactDifference(women.value, men.value)
  const amount = formatDifference(Math.abs(gap), context.unit, language, {
    decimals: Math.min(1, context.decimals),
  }).replace('+', '')
  const [higher, lower] = gap > 0 ? GENDERS[language] : GENDERS[language].toReversed()
  const year = yearText(women.period, language)
  if (gap === 0)
    return language === 'sv'
      ? `${women.place}: kvinnor och män lika ${year}`
      : `${women.place}: women and men level ${year}`
  return language === 'sv'
    ? within(women.place, `: ${higher} ${amount} över ${lower} ${year}`)
    : within(women.place, `: ${higher} ${amount} above ${lower} ${year}`)
}

const GENDERS: Record<Language, readonly [string, string]> = {
  sv: ['kvinnor', 'män'],
  en: ['women', 'men'],
}

/** `Störst gap mellan kvinnor och män i Mörbylånga 2025`. */
function widestGap(told: readonly Told[], language: Language): string | undefined {
  const gaps = told
    .filter(({ breakdown }) => breakdown === 'women')
    .flatMap(women => {
      const men = told.find(({ place, breakdown }) => place === women.place && breakdown === 'men')
      if (men?.period !== women.period) return []
      return [{ ...women, value: Math.abs(exactDifference(women.value, men.value)) }]
    })
    .toSorted((a, b) => b.value - a.value)
  const [widest, next] = gaps
  if (!widest || !next || widest.value === next.value) return
  const where = `${widest.place} ${yearText(widest.period, language)}`
  return language === 'sv'
    ? `Störst gap mellan kvinnor och män i ${where}`
    : `Widest gap between women and men in ${where}`
}

const MOST_NAMED = 3
const LEAST_YEARS = 3

/** `Kalmar och Mörbylånga har legat över noll varje år`: only where others have not. */
function alwaysAboveZero({ view, series }: SeriesHeadlineInput, language: Language): string | undefined {
  if (view !== 'over_time' || series.length <= MOST_NAMED * 2) return
  const dated = series.map(({ place, points }) => ({ place, values: points.flatMap(p => p.value ?? []) }))
  const above = dated.filter(({ values }) => values.length >= LEAST_YEARS && values.every(value => value > 0))
  if (above.length === 0 || above.length > MOST_NAMED) return
  const names = joinWords(
    above.map(({ place }) => place).toSorted((a, b) => a.localeCompare(b, 'sv')),
    language,
  )
  if (language === 'sv') return `${names} har legat över noll varje år`
  return `${names} ${above.length === 1 ? 'has' : 'have'} been above zero every year`
}

/** `Flyttnettot är under noll i 7 av 12 kommuner 2025`. */
function belowZero(
  { name }: SeriesHeadlineInput,
  told: readonly Told[],
  language: Language,
): string | undefined {
  const municipalities = told.filter(
    ({ isMunicipality, breakdown }) => isMunicipality && breakdown === 'total',
  )
  const below = municipalities.filter(({ value }) => value < 0).length
  const [first] = municipalities
  if (municipalities.length < LEAST_YEARS || below === 0 || !first) return
  const year = yearText(first.period, language)
  const count = `${below} ${language === 'sv' ? 'av' : 'of'} ${municipalities.length}`
  const ending =
    language === 'sv'
      ? ` är under noll i ${count} kommuner ${year}`
      : ` is below zero in ${count} municipalities in ${year}`
  return within(definite(subjectOf(name), language), ending)
}

/** `Flyttnetto, Kalmar län: från 5,30 till 1,49 2018–2024`. */
function courseOfOne(input: SeriesHeadlineInput, context: SentenceContext): string | undefined {
  const [only, ...others] = input.series
  if (input.view !== 'over_time' || !only || others.length > 0) return
  const points = only.points.filter(point => point.value !== null)
  const [first, last] = [points[0], points.at(-1)]
  if (first?.value == null || last?.value == null || first === last) return
  const { language, decimals, unit } = context
  const from = formatNumber(first.value, language, { decimals })
  const to = formatValue(last.value, unit, language, { decimals })
  const years = periodRange([first.period, last.period], language)
  const course = language === 'sv' ? `från ${from} till ${to}` : `from ${from} to ${to}`
  return within(subjectOf(input.name), `, ${only.place}: ${course}, ${years}`)
}

/** `Medelålder 2025: högst i Borgholm, lägst i Kalmar`; a place that shares its figure is not named. Of one place its value. */
function extremes(
  input: SeriesHeadlineInput,
  told: readonly Told[],
  context: SentenceContext,
): string | undefined {
  const { language, unit, decimals } = context
  const ordered = comparable(told).toSorted((a, b) => b.value - a.value)
  const [highest, lowest] = [ordered[0], ordered.at(-1)]
  if (!highest || !lowest) return
  const year = yearText(highest.period, language)
  const textOf = ({ value }: Told) => formatValue(value, unit, language, { decimals })
  if (highest.place === lowest.place) {
    return within(subjectOf(input.name), `, ${highest.place} ${year}: ${textOf(highest)}`)
  }
  const isShared = (told: Told) => ordered.filter(other => textOf(other) === textOf(told)).length > 1
  const [up, down] = language === 'sv' ? ['högst i', 'lägst i'] : ['highest in', 'lowest in']
  const ends = [
    isShared(highest) ? '' : `${up} ${highest.place}`,
    isShared(lowest) ? '' : `${down} ${lowest.place}`,
  ].filter(Boolean)
  return ends.length === 0 ? undefined : within(subjectOf(input.name), ` ${year}: ${ends.join(', ')}`)
}

/** Of one period, and municipalities among themselves: a county is not ranked against its parts. */
function comparable(told: readonly Told[]): Told[] {
  const municipalities = told.filter(({ isMunicipality }) => isMunicipality)
  const alike = municipalities.length > 1 ? municipalities : told
  const latest = alike
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  return alike.filter(({ period }) => period === latest)
}

function yearText(period: string, language: Language): string {
  return periodTextIn(period, language, shortPeriod)
}

/** What the unit adds to the name stands in the subtitle: `Flyttnetto per 1 000 invånare` → `Flyttnetto`. */
function subjectOf(name: string): string {
  return name.split(/ per \d| per resident| per invånare/)[0] ?? name
}

/** Endings of Swedish names that may be below zero, and their definite form; others keep their own. */
const DEFINITE_ENDINGS = [
  { ending: 'netto', definite: 'nettot' },
  { ending: 'överskott', definite: 'överskottet' },
  { ending: 'förändring', definite: 'förändringen' },
  { ending: 'ökning', definite: 'ökningen' },
  { ending: 'skillnad', definite: 'skillnaden' },
] as const

function definite(subject: string, language: Language): string {
  if (language === 'en') return subject
  const known = DEFINITE_ENDINGS.find(({ ending }) => subject.endsWith(ending))
  return known ? subject.slice(0, -known.ending.length) + known.definite : subject
}

/** Beginning and ending in at most twelve words; what is cut from the beginning is marked by an ellipsis. */
function within(beginning: string, ending: string): string {
  const words = beginning.split(' ')
  const room = MOST_HEADLINE_WORDS - (ending.split(' ').length - 1)
  return words.length <= room
    ? beginning + ending
    : `${words.slice(0, Math.max(1, room)).join(' ')}…${ending}`
}
