import {
  breakdownText,
  chartSubtitle,
  describePeriod,
  FLAG_WORDS,
  type MeasurementFlag,
  parsePeriod,
  periodRange,
  precisionOf,
  seriesHeadline,
  uncapitalized,
} from '@malkoll/domain'
import { CHART_WORDS } from '../model/chart-words.ts'
import type { ColumnsOfChart, SeriesChartInput, SourceOfChart } from './series-chart-input.ts'
import type { RankedPlace, SeriesForm } from './series-chart-model.ts'
import { type DataSeries, flagTexts, rankedAt, type SeriesData } from './series-data.ts'
import { SERIES_WORDS } from './series-words.ts'

export interface SeriesTexts {
  headline: string
  subtitle: string
  notes: string[]
  title: string
  description: string
  text: string
}

/** What a chart says in words. `remarks` come from the drawing: where its scale begins, what did not fit. */
export function seriesTexts(
  input: SeriesChartInput,
  data: SeriesData,
  shown: { form: SeriesForm; period: string | null; remarks: readonly string[]; subtitle?: string },
): SeriesTexts {
  const headline = headlineOf(input, data, shown)
  return {
    headline,
    subtitle: subtitleOf(input, data, shown),
    notes: notesOf(input, data, shown),
    title: headline,
    description: `${SERIES_WORDS[input.language].forms[shown.form]} ${subtitleOf(input, data, shown)} ${textOf(input, data, shown)}`,
    text: textOf(input, data, shown),
  }
}

function isOverTime(form: SeriesForm): boolean {
  return form !== 'bar' && form !== 'map'
}

function headlineOf(
  { indicator, language }: SeriesChartInput,
  { series, unit, breaks }: SeriesData,
  { form, period }: { form: SeriesForm; period: string | null },
): string {
  return seriesHeadline(
    {
      view: isOverTime(form) ? 'over_time' : 'one_period',
      name: indicator.name,
      period,
      series,
      breaks,
    },
    { unit, ...precisionOf(indicator), language },
  )
}

function subtitleOf(
  { indicator, language }: SeriesChartInput,
  { series, periods, unit }: SeriesData,
  { form, period, subtitle }: { form: SeriesForm; period: string | null; subtitle?: string },
): string {
  const words = SERIES_WORDS[language]
  const places = [...new Set(series.map(({ place }) => place))]
  const isNamed = plainSpaces(indicator.name).includes(plainSpaces(unit.name))
  const only = places.length === 1 && places[0] ? `, ${places[0]}` : ''
  const isComputed = places.length === 1 && series.every(item => item.isComputed)
  const drawn = isOverTime(form) ? periodsWithValues(series) : period ? [period] : []
  const range = drawn.length ? drawn : periods.map(item => item.period)
  const head = chartSubtitle(
    { name: indicator.name + (isNamed ? only : ''), periods: range },
    { unit: isNamed ? { ...unit, code: 'unknown' } : unit, ...precisionOf(indicator), language },
  )
  const where = (isNamed ? '' : only) + (form === 'map' ? groupOf(series, language) : '')
  const example = series.some(item => item.isExample) && !/exempel|example/i.test(head) ? 'Exempel. ' : ''
  return `${example}${head}${where}${isComputed ? ` (${words.computed})` : ''}${subtitle ?? ''}`
}

/** A map names its places alone, so the group that all of them share stands here. */
function groupOf([first]: readonly DataSeries[], language: SeriesChartInput['language']): string {
  if (first === undefined || first.breakdown === 'total') return ''
  return `, ${breakdownText(first.breakdown, language)}`
}

/** Names are written with spaces that break or not. */
function plainSpaces(name: string): string {
  return name.replaceAll('\u00a0', ' ')
}

function periodsWithValues(series: readonly DataSeries[]): string[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ period, value }) => (value === null ? [] : [period])),
  )
}

/** The shortest of what must be known first, since comments may be long: source, moment, computed, flagged, broken, missing. */
function notesOf(
  input: SeriesChartInput,
  data: SeriesData,
  { form, period, remarks }: { form: SeriesForm; period: string | null; remarks: readonly string[] },
): string[] {
  const { language, asOfText, series: columns } = input
  const words = SERIES_WORDS[language]
  const within = isOverTime(form) ? null : period
  const computed = data.series.filter(item => item.isComputed).map(({ name }) => name)
  return [
    sourceText(columns, within, language),
    asOfText === null ? '' : CHART_WORDS[language].asOf(asOfText),
    data.series.some(item => item.isExample) ? CHART_WORDS[language].exampleNote : '',
    computed.length ? words.computedNote(computed.join(', ')) : '',
    ...flagNotes(data.series, { within, language }),
    ...(isOverTime(form) ? breakNotes(input, data) : []),
    ...missingNotes(input, data.series, within),
    ...gapNotes(input),
    form === 'map' ? words.borders : '',
    ...remarks,
  ].filter(Boolean)
}

/** Of one period its own sources alone, when each of its values names one. */
function sourcesOf(
  { sources, series, periods }: ColumnsOfChart,
  within: string | null,
): readonly SourceOfChart[] {
  if (within === null) return sources
  const index = periods.indexOf(within)
  const slugs = series
    .filter(({ values }) => (values[index] ?? null) !== null)
    .map(({ marks, source }) => (marks?.[index]?.source === undefined ? source : marks[index].source))
  if (slugs.length === 0 || slugs.some(slug => !slug)) return sources
  return sources.filter(({ slug }) => slugs.includes(slug))
}

/** Nobody reads what is entered by hand in a source: with such values the line tells since when all is known. */
function sourceText(
  columns: ColumnsOfChart,
  within: string | null,
  language: SeriesChartInput['language'],
): string {
  const sources = sourcesOf(columns, within)
  if (sources.length === 0) return ''
  const titles = [...new Set(sources.map(({ title }) => title))].join('; ')
  const entered = enteredDays(columns, within)
  const read = sources.flatMap(({ accessedOn }) => accessedOn ?? [])
  const newest = parsePeriod([...entered, ...read].toSorted().at(-1) ?? '')
  const day = newest ? describePeriod(newest, language) : null
  const words = SERIES_WORDS[language]
  return entered.length > 0 && day ? words.sourceKnown(titles, day) : words.source(titles, day)
}

function enteredDays({ enteredOn = {}, periods }: ColumnsOfChart, within: string | null): string[] {
  return (within === null ? periods : [within]).flatMap(period => enteredOn[period] ?? [])
}

function missingNotes(
  { language }: SeriesChartInput,
  series: readonly DataSeries[],
  within: string | null,
): string[] {
  const words = SERIES_WORDS[language]
  const byReason = new Map<string, { name: string; periods: string[] }[]>()
  for (const item of series) {
    const missing = item.points.filter(
      point => point.value === null && point.missing !== null && (within === null || point.period === within),
    )
    for (const [reason, points] of Map.groupBy(
      missing,
      point => point.explanation ?? uncapitalized(point.missing ?? ''),
    )) {
      const told = byReason.get(reason) ?? []
      byReason.set(reason, [...told, { name: item.name, periods: points.map(point => point.period) }])
    }
  }
  return [...byReason].map(([reason, items]) => {
    const names = items.map(({ name }) => name).join(', ')
    const periods = periodRange(
      items.flatMap(item => item.periods),
      language,
    )
    return `${words.missingIn(names, periods, uncapitalized(reason)).replace(/\.$/, '')}.`
  })
}

/** Every flag but `computed`, which the series says itself, with the periods that carry it and why. */
function flagNotes(
  series: readonly DataSeries[],
  { within, language }: { within: string | null; language: SeriesChartInput['language'] },
): string[] {
  const flagged = series
    .flatMap(({ points }) => points)
    .filter(({ period, value }) => value !== null && (within === null || period === within))
  const flags = new Set<MeasurementFlag>(flagged.flatMap(point => point.flags))
  flags.delete('computed')
  return [...flags].map(flag => {
    const periods = flagged.filter(point => point.flags.includes(flag)).map(point => point.period)
    return `${FLAG_WORDS[flag][language]}: ${periodRange(periods, language)}.`
  })
}

function breakNotes({ indicator, language }: SeriesChartInput, { periods }: SeriesData): string[] {
  const known = new Map(periods.map(({ period, text }) => [period, text]))
  return indicator.breaks.flatMap(({ after, before, note }) => {
    const [left, right] = [known.get(after), known.get(before)]
    return left && right ? [SERIES_WORDS[language].breakNote(left, right, note)] : []
  })
}

/** The answer's sentence about the gap, where it is about all that is drawn. */
function gapNotes({ series }: SeriesChartInput): string[] {
  const gaps = series.gaps ?? []
  return gaps.length === 1 ? gaps.flatMap(({ text }) => text ?? []) : []
}

/** One sentence for each series over time, one for each place otherwise. */
function textOf(
  input: SeriesChartInput,
  data: SeriesData,
  { form, period }: { form: SeriesForm; period: string | null },
): string {
  const words = SERIES_WORDS[input.language]
  if (isOverTime(form)) return data.series.map(item => seriesSentence(item, words.missing)).join(' ')
  const ranked = rankedAt(data, period)
  const rows = ranked.map(({ series, point }, i) => {
    if (point?.value == null) return `${series.name}: ${words.missing}.`
    return `${i + 1}. ${series.name}: ${point.valueText}.`
  })
  return rows.join(' ')
}

function seriesSentence({ name, isComputed, points }: DataSeries, missing: string): string {
  const told = points.filter(point => point.value !== null || point.missing !== null)
  const values = told.map(point => `${point.periodText} ${point.value === null ? missing : point.valueText}`)
  return `${name}${isComputed ? '*' : ''}: ${values.join('; ')}.`
}

/** The places with their values, highest first; one without a value comes last and has no class. */
export function rankedPlaces(
  data: SeriesData,
  period: string | null,
  options: {
    language: SeriesChartInput['language']
    classOf: (value: number) => number | null
    valueText: (value: number) => string
  },
): RankedPlace[] {
  return rankedAt(data, period).map(({ series, point }) => {
    const value = point?.value ?? null
    return {
      code: series.code,
      name: series.name,
      breakdown: series.breakdown,
      value,
      valueText: value === null ? SERIES_WORDS[options.language].missing : options.valueText(value),
      isComputed: series.isComputed,
      flags: point ? flagTexts(point, options.language) : [],
      classIndex: value === null ? null : options.classOf(value),
    }
  })
}
