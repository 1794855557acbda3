import {
  breakdownText,
  capitalized,
  compareBreakdowns,
  comparePeriods,
  FLAG_WORDS,
  flaggedBreaks,
  formatPeriod,
  formatValue,
  isUnitCode,
  type MeasurementFlag,
  MISSING_WORDS,
  parsePeriod,
  periodYear,
  precisionOf,
  type SeriesBreak,
  sharedPeriod,
  shortPeriod,
  type UnitInfo,
  uncapitalized,
  unitInfo,
} from '@malkoll/domain'
import { periodsBetween } from '../model/chart-periods.ts'
import { CHART_WORDS } from '../model/chart-words.ts'
import type { ColumnsOfChart, SeriesChartInput, SeriesMark } from './series-chart-input.ts'
import { SERIES_WORDS } from './series-words.ts'

/** One value of one series as it is told, before anything has a place on the drawing. */
export interface DataPoint {
  period: string
  periodText: string
  /** Null when there is nothing to draw. */
  value: number | null
  valueText: string
  /** Why there is no value; null when there is one, or when the series never reached the period. */
  missing: string | null
  /** The same with the comment of the value. */
  explanation: string | null
  flags: readonly MeasurementFlag[]
  note: string | null
}

export interface DataSeries {
  key: string
  code: string | null
  /** The place, and the breakdown where it differs between series. */
  name: string
  place: string
  breakdown: string
  isMunicipality: boolean
  isComputed: boolean
  isExample: boolean
  points: DataPoint[]
}

export interface SeriesData {
  /** In the order of time, with the ones nobody reported. `year` is null of a span, which belongs to no single year. */
  periods: { period: string; text: string; year: number | null }[]
  series: DataSeries[]
  unit: UnitInfo
  /** Of the indicator, and those that flagged values tell of. */
  breaks: SeriesBreak[]
}

/** The answer's columns as series with a point for every period of the axis. Unreadable periods are left out. */
export function seriesData(input: SeriesChartInput): SeriesData {
  const { series: columns, language, indicator } = input
  const code = isUnitCode(indicator.unit.code) ? indicator.unit.code : 'unknown'
  const unit = unitInfo(code, language)
  const texts = isFilled(indicator.periodicity) ? filledPeriods(columns.periods) : columns.periods
  const periods = texts.flatMap(period => {
    const parsed = parsePeriod(period)
    return parsed
      ? [
          {
            period,
            text: shortPeriod(parsed, language),
            year: parsed.kind === 'span' ? null : periodYear(parsed),
          },
        ]
      : []
  })
  const series = inDrawingOrder(columns).map(column => toSeries(column, { input, periods, unit }))
  const breaks = [...indicator.breaks, ...series.flatMap(({ points }) => flaggedBreaks(points))]
  return { periods, series, unit, breaks: distinctBreaks(breaks) }
}

function distinctBreaks(breaks: readonly SeriesBreak[]): SeriesBreak[] {
  return [...new Map(breaks.map(({ after, before }) => [`${after} ${before}`, { after, before }])).values()]
}

/**
 * Places as they come, the country last: it is what the others are read against, and the first line is the strongest.
 * Within each place total, women, men: a sex has the same colour in every form.
 */
function inDrawingOrder({ geographies, series }: ColumnsOfChart): ColumnsOfChart['series'] {
  const byPlace = Map.groupBy(series, column => column.geography ?? column.organisation?.name ?? '')
  const isCountry = (key: string) => geographies.some(({ code, kind }) => code === key && kind === 'country')
  const places = [...byPlace].toSorted(([a], [b]) => Number(isCountry(a)) - Number(isCountry(b)))
  return places.flatMap(([, items]) => items.toSorted((a, b) => compareBreakdowns(a.breakdown, b.breakdown)))
}

function toSeries(
  column: ColumnsOfChart['series'][number],
  context: { input: SeriesChartInput; periods: SeriesData['periods']; unit: UnitInfo },
): DataSeries {
  const { input, periods, unit } = context
  const place = input.series.geographies.find(({ code }) => code === column.geography)
  const placeName = place?.name ?? column.organisation?.name ?? ''
  const indexOf = new Map(input.series.periods.map((period, i) => [period, i]))
  return {
    key: `${column.geography ?? placeName} ${column.breakdown}`,
    code: column.geography,
    name: seriesName(placeName, column, input),
    place: placeName,
    breakdown: column.breakdown,
    isMunicipality: place?.kind === 'municipality',
    isComputed: column.isComputed === true,
    isExample: column.example === true,
    points: withGapsNamed(
      periods.map(({ period, text }) => {
        const index = indexOf.get(period)
        const value = index === undefined ? null : (column.values[index] ?? null)
        const mark = index === undefined ? undefined : column.marks?.[String(index)]
        return toPoint({ period, text, value, mark }, { input, unit })
      }),
      CHART_WORDS[input.language].noFigure,
    ),
  }
}

/** Between a series' first and last value nothing is missing without a word. */
function withGapsNamed(points: readonly DataPoint[], noFigure: string): DataPoint[] {
  const first = points.findIndex(point => point.value !== null)
  const last = points.findLastIndex(point => point.value !== null)
  return points.map((point, i) =>
    point.value === null && i > first && i < last ? { ...point, missing: point.missing ?? noFigure } : point,
  )
}

function toPoint(
  {
    period,
    text,
    value,
    mark,
  }: { period: string; text: string; value: number | null; mark: SeriesMark | undefined },
  { input, unit }: { input: SeriesChartInput; unit: UnitInfo },
): DataPoint {
  const { language, indicator } = input
  const isExact = value !== null && Number.isFinite(value) && !mark?.qualifier
  return {
    period,
    periodText: text,
    value: isExact ? value : null,
    valueText: isExact ? formatValue(value, unit, language, precisionOf(indicator)) : '–',
    missing: isExact ? null : reasonOf(mark, language),
    explanation: isExact ? null : explainedReason(mark, language),
    flags: mark?.flags ?? [],
    note: mark?.note ?? null,
  }
}

/** A comment explains that a value is not available; of any other reason it is said beside it. */
function explainedReason(
  mark: SeriesMark | undefined,
  language: SeriesChartInput['language'],
): string | null {
  const reason = reasonOf(mark, language)
  if (!mark?.note || reason === null) return reason
  if (!mark.missing || mark.missing === 'not_available') return mark.note
  return `${reason}. ${mark.note}`
}

function reasonOf(mark: SeriesMark | undefined, language: SeriesChartInput['language']): string | null {
  if (mark?.qualifier) return SERIES_WORDS[language].notExact
  if (mark?.missing) return MISSING_WORDS[mark.missing][language]
  return mark ? CHART_WORDS[language].noFigure : null
}

/** The place alone when all series are totals, the breakdown alone when they share one place. */
function seriesName(
  place: string,
  { breakdown }: { breakdown: string },
  { series, language }: SeriesChartInput,
): string {
  const places = new Set(series.series.map(column => column.geography))
  const breakdowns = new Set(series.series.map(column => column.breakdown))
  const word = breakdownText(breakdown, language)
  if (breakdowns.size === 1 && breakdown === 'total') return place
  if (places.size === 1 && breakdowns.size > 1) return capitalized(word)
  return place ? `${place}, ${word}` : word
}

/** Elections and surveys come every few years on purpose: only regular series have periods missing between two. */
function isFilled(periodicity: string): boolean {
  return ['year', 'month', 'school_year'].includes(periodicity)
}

/** The periods in order; years between two of them that nobody reported get a place of their own. */
function filledPeriods(given: readonly string[]): string[] {
  const readable = given.flatMap(text => parsePeriod(text) ?? []).sort(comparePeriods)
  const texts = readable.map(formatPeriod)
  return texts.flatMap((text, i) => {
    const next = texts[i + 1]
    return next === undefined ? [text] : [text, ...periodsBetween(text, next)]
  })
}

/** Whether a star stands at the value: its source has flagged it. What holds for the whole series is said elsewhere. */
export function isStarred({ flags }: DataPoint): boolean {
  return flags.some(flag => flag !== 'computed' && flag !== 'perturbed')
}

/** Flags in the reader's words. */
export function flagTexts(point: DataPoint, language: SeriesChartInput['language']): string[] {
  return point.flags.map(flag => FLAG_WORDS[flag][language])
}

/** “Kalmar 2025: 3,49. Oskarp.” */
export function pointSentence(
  series: DataSeries,
  point: DataPoint,
  language: SeriesChartInput['language'],
): string {
  const words = SERIES_WORDS[language]
  const value =
    point.value === null
      ? `${words.missing}${point.missing ? `, ${uncapitalized(point.missing)}` : ''}`
      : point.valueText
  const remarks = [flagTexts(point, language).join(', '), point.note ?? ''].filter(Boolean)
  return [`${series.name} ${point.periodText}: ${value}`, ...remarks]
    .map(part => part.replace(/\.$/, ''))
    .join('. ')
    .concat('.')
}

/** The period that is told of unless another is asked for: the newest that most series share, the last when none has a value. */
export function usualPeriod({ periods, series }: SeriesData): string | null {
  const told = series.map(({ points }) =>
    points.filter(({ value }) => value !== null).map(point => point.period),
  )
  return sharedPeriod(told.filter(own => own.length > 0)) ?? periods.at(-1)?.period ?? null
}

/** Whether all values are of one period: nothing goes from one to another, so that a line would be a lone point. */
export function hasOneShownPeriod({ periods, series }: SeriesData): boolean {
  return periods.filter((_, i) => series.some(({ points }) => points[i]?.value != null)).length === 1
}

/** Series with their point of one period, highest first, missing last, names in order among equals. */
export function rankedAt(
  { series }: SeriesData,
  period: string | null,
): { series: DataSeries; point: DataPoint | undefined }[] {
  const placed = series.map(item => ({
    series: item,
    point: item.points.find(point => point.period === period),
  }))
  return placed.toSorted((a, b) => {
    const difference =
      (b.point?.value ?? Number.NEGATIVE_INFINITY) - (a.point?.value ?? Number.NEGATIVE_INFINITY)
    return difference || a.series.name.localeCompare(b.series.name, 'sv')
  })
}
