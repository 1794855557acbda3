import { joinWords, uncapitalized } from './count-words.ts'
import { courseHeadline } from './course-headline.ts'
import { displayDecimals, exactDifference } from './decimals.ts'
import { genderHeadline, widestGap } from './gender-headline.ts'
import { headlinePeriod, headlineWithin, subjectOf } from './headline-words.ts'
import { precisionOf } from './number.ts'
import { parsePeriod } from './period.ts'
import { sharedPeriod } from './shared-period.ts'
import type { SentenceContext } from './target-words.ts'
import { formatDifference, formatValue, type UnitCode } from './unit.ts'
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
  /** Breaks of the series, each between two periods; values on either side are not compared. Default: none. */
  breaks?: readonly { after: string; before: string }[]
}

/** The value that a headline tells of one series. */
export interface ToldValue {
  place: string
  breakdown: string
  isMunicipality: boolean
  period: string
  value: number
}

/**
 * What a chart of an indicator shows, in at most twelve words, by the first that holds: the gap between women and men
 * of one place, or where it is widest · the places above zero every year · how many municipalities are below zero ·
 * how one place went · how two places differ · the highest and the lowest place. Places are held together in the newest
 * period that most of them have reached. Says nothing of better or worse. Without values: the name and that none are there.
 */
export function seriesHeadline(input: SeriesHeadlineInput, context: SentenceContext): string {
  const told = latestValues(input)
  const headline =
    (told.length === 0 && nothing(input, context.language)) ||
    genderHeadline(input, told, context) ||
    widestGap(sharedValues(input), context.language) ||
    alwaysAboveZero(input, context.language) ||
    belowZero(input, context.language) ||
    courseHeadline(input, context) ||
    comparisonOfTwo(input, told, context) ||
    extremes(input, context)
  return headline || headlineWithin(subjectOf(input.name), '') || subjectOf(input.name)
}

function latestValues(input: SeriesHeadlineInput): ToldValue[] {
  return knownValues(input).flatMap(values => values.at(-1) ?? [])
}

/** What the series say in the period that most of them share. */
function sharedValues(input: SeriesHeadlineInput): ToldValue[] {
  const series = knownValues(input).filter(values => values.length > 0)
  const shared = sharedPeriod(series.map(values => values.map(({ period }) => period)))
  return series.flat().filter(({ period }) => period === shared)
}

/** The values that may be told, by series. */
function knownValues({ view, period, series }: SeriesHeadlineInput): ToldValue[][] {
  return series.map(({ points, ...who }) =>
    points.flatMap(point => {
      const isTold = view === 'over_time' || period === null || point.period === period
      return isTold && point.value !== null ? [{ ...who, period: point.period, value: point.value }] : []
    }),
  )
}

function nothing({ name, period }: SeriesHeadlineInput, language: Language): string | undefined {
  const none = language === 'sv' ? 'inga värden' : 'no values'
  return headlineWithin(
    subjectOf(name),
    period ? `: ${none} ${headlinePeriod(period, language)}` : `: ${none}`,
  )
}

const MOST_NAMED = 3
const LEAST_YEARS = 3
const FEWEST_MUNICIPALITIES = 3

/** `Kalmar och Mörbylånga har legat över noll varje år`: with no year missing, and only where all others have not. */
function alwaysAboveZero({ view, series }: SeriesHeadlineInput, language: Language): string | undefined {
  if (view !== 'over_time' || series.length <= MOST_NAMED * 2) return
  const above = series.filter(isAboveZeroEveryYear)
  if (above.length === 0 || above.length > MOST_NAMED) return
  if (series.some(one => !above.includes(one) && !hasBeenAtZeroOrBelow(one))) return
  const names = joinWords(
    above.map(({ place }) => place).toSorted((a, b) => a.localeCompare(b, 'sv')),
    language,
  )
  if (language === 'sv') return `${names} har legat över noll varje år`
  return `${names} ${above.length === 1 ? 'has' : 'have'} been above zero every year`
}

function isAboveZeroEveryYear({ points }: HeadlineSeries): boolean {
  return (
    points.length >= LEAST_YEARS &&
    points.every(({ period, value }) => value !== null && value > 0 && parsePeriod(period)?.kind === 'year')
  )
}

function hasBeenAtZeroOrBelow({ points }: HeadlineSeries): boolean {
  return points.some(({ value }) => value !== null && value <= 0)
}

/** `Flyttnettot är under noll i 7 av 12 kommuner 2025`. */
function belowZero(input: SeriesHeadlineInput, language: Language): string | undefined {
  const whole = input.series.filter(
    ({ isMunicipality, breakdown }) => isMunicipality && breakdown === 'total',
  )
  const municipalities = sharedValues({ ...input, series: whole })
  const below = municipalities.filter(({ value }) => value < 0).length
  const [first] = municipalities
  if (municipalities.length < FEWEST_MUNICIPALITIES || below === 0 || !first) return
  const year = headlinePeriod(first.period, language)
  const count = `${below} ${language === 'sv' ? 'av' : 'of'} ${municipalities.length}`
  const ending =
    language === 'sv'
      ? ` är under noll i ${count} kommuner ${year}`
      : ` is below zero in ${count} municipalities in ${year}`
  return headlineWithin(definite(subjectOf(input.name), language), ending)
}

/** Units whose difference can be told without more words; of a count it takes a noun that the name does not give. */
const COMPARABLE_UNITS: readonly UnitCode[] = ['percent', 'years', 'tonnes-co2e-per-resident']

/** `Självskattad hälsa 2022: Kalmar län 3 procentenheter under riket`; undefined where they are not two of one period. */
function comparisonOfTwo(
  input: SeriesHeadlineInput,
  told: readonly ToldValue[],
  context: SentenceContext,
): string | undefined {
  const { unit, language } = context
  const [one, other] = told
  if (told.length !== 2 || !one || !other || !COMPARABLE_UNITS.includes(unit.code)) return
  if (one.period !== other.period || one.breakdown !== other.breakdown || one.place === other.place) return
  const difference = exactDifference(one.value, other.value)
  // A difference that is told is never told as none.
  const decimals = displayDecimals({ value: difference, bounds: [0], decimals: context.decimals })
  const precision = { ...precisionOf(context), decimals }
  const amount = formatDifference(Math.abs(difference), unit, language, precision).replace('+', '')
  const lead = `${subjectOf(input.name)} ${headlinePeriod(one.period, language)}`
  if (difference === 0) {
    const [and, level] = language === 'sv' ? ['och', 'lika'] : ['and', 'level']
    return headlineWithin(lead, `: ${one.place} ${and} ${withinSentence(other.place, language)} ${level}`)
  }
  const over = language === 'sv' ? 'över' : 'above'
  const under = language === 'sv' ? 'under' : 'below'
  return headlineWithin(
    lead,
    `: ${one.place} ${amount} ${difference > 0 ? over : under} ${withinSentence(other.place, language)}`,
  )
}

/** The country has a common noun for a name. */
function withinSentence(place: string, language: Language): string {
  return language === 'sv' && place === 'Riket' ? uncapitalized(place) : place
}

/** `Medelålder 2025: högst i Borgholm, lägst i Kalmar`; a place that shares its figure is not named. Of one place its value. */
function extremes(input: SeriesHeadlineInput, context: SentenceContext): string | undefined {
  const { language, unit } = context
  const ordered = sharedValues({ ...input, series: alike(input.series) }).toSorted(
    (a, b) => b.value - a.value,
  )
  const [highest, lowest] = [ordered[0], ordered.at(-1)]
  if (!highest || !lowest) return
  const year = headlinePeriod(highest.period, language)
  const textOf = ({ value }: ToldValue) => formatValue(value, unit, language, precisionOf(context))
  if (highest.place === lowest.place) {
    return headlineWithin(subjectOf(input.name), `, ${highest.place} ${year}: ${textOf(highest)}`)
  }
  const isShared = (told: ToldValue) => ordered.filter(other => textOf(other) === textOf(told)).length > 1
  const [up, down] = language === 'sv' ? ['högst i', 'lägst i'] : ['highest in', 'lowest in']
  const ends = [
    isShared(highest) ? '' : `${up} ${highest.place}`,
    isShared(lowest) ? '' : `${down} ${lowest.place}`,
  ].filter(Boolean)
  return ends.length === 0 ? undefined : headlineWithin(subjectOf(input.name), ` ${year}: ${ends.join(', ')}`)
}

/** Municipalities among themselves: a county is not ranked against its parts. */
function alike(series: readonly HeadlineSeries[]): readonly HeadlineSeries[] {
  const municipalities = series.filter(({ isMunicipality }) => isMunicipality)
  return municipalities.length > 1 ? municipalities : series
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
