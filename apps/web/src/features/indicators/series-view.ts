import type { Indicator, SeriesColumns } from '@malkoll/contracts'
import {
  arePartsOfOneWhole,
  type CountyAggregation,
  compareBreakdowns,
  inBreakdownOrder,
  sharedPeriod,
  shownBreakdowns,
} from '@malkoll/domain'
import type { ChartForm, IndicatorSearch } from '../../lib/page-search.ts'
import type { CellAddress } from '../history/cell-address.ts'

export type SeriesColumn = SeriesColumns['series'][number]
type Place = SeriesColumns['geographies'][number]

/** The breakdowns by the words in the address. */
const GROUP_NAMES: Record<string, string> = { total: 'alla', women: 'kvinnor', men: 'man' }

/** The forms as the API and the chart model name them. */
export const ASKED_FORMS = {
  linje: 'line',
  staplar: 'bar',
  karta: 'map',
  lutning: 'slope',
  staplade: 'stacked',
} as const satisfies Record<ChartForm, string>

/** What a page shows of an indicator's series: the choices of the address where they are possible. */
export interface SeriesView {
  form: ChartForm
  /** The forms that say something of these series. */
  forms: ChartForm[]
  /** Codes; empty: every place. */
  places: string[]
  /** Null: no value at all. For the forms that show one. */
  period: string | null
  /** Periods with at least one value, newest first. */
  periods: string[]
}

/** The breakdowns that the address asks for, else the usual ones. */
export function chosenBreakdowns(
  { breakdowns }: Pick<Indicator, 'breakdowns'>,
  { grupp }: Pick<IndicatorSearch, 'grupp'>,
): string[] {
  const words = (grupp ?? '').split(',')
  const asked = breakdowns.filter(breakdown => words.includes(GROUP_NAMES[breakdown] ?? breakdown))
  return shownBreakdowns(breakdowns, asked)
}

/** The inverse of {@link chosenBreakdowns}; undefined for what is shown without a choice. */
export function groupWords(
  { breakdowns }: Pick<Indicator, 'breakdowns'>,
  chosen: readonly string[],
): string | undefined {
  const usual = chosenBreakdowns({ breakdowns }, {})
  if (usual.join() === chosen.join()) return undefined
  return chosen.map(breakdown => GROUP_NAMES[breakdown] ?? breakdown).join(',')
}

export function readSeriesView(
  series: SeriesColumns,
  search: IndicatorSearch,
  indicator: { countyAggregation: CountyAggregation },
): SeriesView {
  const places = chosenPlaces(series, search.kommun)
  const forms = [...possibleForms(series), ...rareForms(ofPlaces(series, places), indicator)]
  const form = forms.find(each => each === search.form) ?? usualForm(series, forms, places)
  const drawn = form === 'karta' ? ofMunicipalities(series) : series
  const periods = periodsWithValue(drawn)
  return {
    form,
    forms,
    places,
    periods,
    period: periods.find(each => each === search.ar) ?? usualPeriod(ofPlaces(drawn, places)) ?? null,
  }
}

/** Codes of the address that have a series, in the order of the answer. */
function chosenPlaces({ geographies }: SeriesColumns, kommun: string | undefined): string[] {
  const codes = (kommun ?? '').split(',')
  return geographies.map(({ code }) => code).filter(code => codes.includes(code))
}

function possibleForms(series: SeriesColumns): ChartForm[] {
  const forms: ChartForm[] = []
  if (periodsWithValue(series).length > 1) forms.push('linje')
  if (series.series.length > 1 || forms.length === 0) forms.push('staplar')
  if (municipalitiesOf(series).length > 1) forms.push('karta')
  return forms
}

/** So many series can be told apart on one drawing. */
const MOST_SERIES = 6

/** Forms of a few series alone: the first period against the last, and parts of one whole upon each other. */
function rareForms(
  { series, geographies, periods }: SeriesColumns,
  indicator: { countyAggregation: CountyAggregation },
): ChartForm[] {
  if (series.length < 2 || series.length > MOST_SERIES) return []
  const kindOf = (code: string | null) => geographies.find(place => place.code === code)?.kind ?? null
  const parts = series.map(({ geography, breakdown }) => ({ geography, kind: kindOf(geography), breakdown }))
  const whole = periods.filter((_, i) => series.every(({ values }) => (values[i] ?? null) !== null))
  const isStackable = whole.length === periods.length && arePartsOfOneWhole(indicator, parts)
  const forms: ChartForm[] = whole.length > 1 ? ['lutning'] : []
  return isStackable ? [...forms, 'staplade'] : forms
}

/** Those that are drawn by code of their own, which a page fetches first then. */
export function isRareForm(form: ChartForm): boolean {
  return form === 'lutning' || form === 'staplade'
}

/** Bars and map show one period, the other forms all of them. */
export function showsOnePeriod(form: ChartForm): boolean {
  return form === 'staplar' || form === 'karta'
}

/** Groups stand side by side; the map shows the whole county at a glance; chosen places are compared over time. */
function usualForm(
  { series }: SeriesColumns,
  forms: readonly ChartForm[],
  places: readonly string[],
): ChartForm {
  if (places.length > 0 || !forms.includes('karta')) return forms[0] ?? 'staplar'
  return new Set(series.map(({ breakdown }) => breakdown)).size > 1 ? 'staplar' : 'karta'
}

export function periodsWithValue({ periods, series }: SeriesColumns): string[] {
  return periods
    .filter((_, index) => series.some(({ values }) => (values[index] ?? null) !== null))
    .toReversed()
}

/** The newest that most of the series share: one place ahead of the others is no picture of them. */
function usualPeriod({ periods, series }: SeriesColumns): string | undefined {
  const told = series.map(({ values }) => periods.filter((_, index) => (values[index] ?? null) !== null))
  return sharedPeriod(told.filter(own => own.length > 0))
}

function municipalitiesOf({ geographies }: SeriesColumns): Place[] {
  return geographies.filter(({ kind }) => kind === 'municipality')
}

/** Only the series of the places; every series when there are none. */
export function ofPlaces(series: SeriesColumns, codes: readonly string[]): SeriesColumns {
  if (codes.length === 0) return series
  return {
    ...series,
    geographies: series.geographies.filter(({ code }) => codes.includes(code)),
    series: series.series.filter(({ geography }) => geography !== null && codes.includes(geography)),
  }
}

/** A map has one value a place: the first of the groups. */
export function ofMunicipalities(series: SeriesColumns): SeriesColumns {
  const codes = municipalitiesOf(series).map(({ code }) => code)
  const [first] = inBreakdownOrder(series.series.map(({ breakdown }) => breakdown))
  const municipal = ofPlaces(series, codes)
  return { ...municipal, series: municipal.series.filter(({ breakdown }) => breakdown === first) }
}

export interface PlaceValue {
  place: Place
  column: SeriesColumn
  value: number | null
  mark: NonNullable<SeriesColumn['marks']>[string] | undefined
}

/** The places by their value in a period, highest first; those without a value last. */
export function rankedPlaces(series: SeriesColumns, period: string): PlaceValue[] {
  const index = series.periods.indexOf(period)
  return series.series
    .flatMap(column => {
      const place = series.geographies.find(({ code }) => code === column.geography)
      const value = column.values[index] ?? null
      return place ? [{ place, column, value, mark: column.marks?.[index] }] : []
    })
    .toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
}

/** Counties and the country first, then the municipalities by their latest value, highest first. */
export function inReadingOrder(series: SeriesColumns): SeriesColumns['series'] {
  const latest = usualPeriod(ofKind(series, 'municipality')) ?? series.periods.at(-1) ?? ''
  // Of a place with several groups the lowest decides.
  const ranks = new Map(
    rankedPlaces(series, latest).map(({ place }, index) => [
      place.code,
      place.kind === 'municipality' ? index : index - series.series.length,
    ]),
  )
  return series.series.toSorted(
    (a, b) => rankOf(ranks, a) - rankOf(ranks, b) || compareBreakdowns(a.breakdown, b.breakdown),
  )
}

function rankOf(ranks: ReadonlyMap<string, number>, { geography }: SeriesColumn): number {
  return ranks.get(geography ?? '') ?? 0
}

function ofKind(series: SeriesColumns, kind: Place['kind']): SeriesColumns {
  const codes = series.geographies.filter(place => place.kind === kind).map(({ code }) => code)
  return codes.length === 0 ? series : ofPlaces(series, codes)
}

/** The choice with a place added or taken away, as the address writes it; undefined when none is left. */
export function togglePlace(
  places: SeriesColumns['geographies'],
  chosen: readonly string[],
  code: string,
): string | undefined {
  const codes = places.map(place => place.code).filter(each => (each === code) !== chosen.includes(each))
  return codes.length === 0 ? undefined : codes.join(',')
}

/** The stored value of the series in the period. */
export function cellOf(
  { indicator }: SeriesColumns,
  { geography, organisation, breakdown }: SeriesColumn,
  period: string,
): CellAddress {
  return { indicator, geography, organisation, breakdown, period }
}
