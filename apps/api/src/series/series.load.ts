import type { SeriesAnswer, SeriesColumns } from '@malkoll/contracts'
import { periodEnd, periodStart, periodYear, unitInfo, valueDecimals } from '@malkoll/domain'
import { sentenceContext } from '../directions/direction.view.ts'
import { ENTERED_SOURCE } from '../entry/entry.queries.ts'
import { type GeographyRow, listGeographies } from '../geographies/geography.queries.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { getIndicatorFacts } from '../indicators/indicator.load.ts'
import type { IndicatorFacts } from '../indicators/indicator.queries.ts'
import { compareNewestFirst, knownPeriod } from '../periods/known-period.ts'
import { type Issue, validationFailed } from '../problems.ts'
import { distinctSources, type FindSource, loadSources } from '../sources/source.view.ts'
import { asksForGap, toGaps } from './gap.view.ts'
import { listEnteredAt, listTargetBounds } from './series.queries.ts'
import {
  countyHead,
  headOf,
  placesOf,
  type ShownSeries,
  toColumnSeries,
  toPointSeries,
} from './series.view.ts'
import { computeCounties, countiesOf, loadStoredSeries, loadWeights } from './stored-series.load.ts'

export interface SeriesQuery {
  /** Codes with commas. */
  geography?: string | undefined
  /** Names with commas. */
  breakdown?: string | undefined
  from?: string | undefined
  to?: string | undefined
  format?: 'points' | 'columns' | undefined
}

/** What a series answer is made from, beside the rows themselves. */
interface Asked {
  indicator: IndicatorFacts
  /** Every place there is, by code. */
  places: ReadonlyMap<string, GeographyRow>
  /** Undefined: all. */
  codes: readonly string[] | undefined
  breakdowns: readonly string[] | undefined
}

export function loadSeries(
  context: ReadContext,
  slug: string,
  query: SeriesQuery & { format: 'columns' },
): Promise<SeriesColumns>
export function loadSeries(
  context: ReadContext,
  slug: string,
  query: SeriesQuery & { format: 'points' },
): Promise<SeriesAnswer>
export function loadSeries(
  context: ReadContext,
  slug: string,
  query: SeriesQuery,
): Promise<SeriesAnswer | SeriesColumns>
export async function loadSeries(
  context: ReadContext,
  slug: string,
  query: SeriesQuery,
): Promise<SeriesAnswer | SeriesColumns> {
  const indicator = await getIndicatorFacts(context, slug)
  const geographies = await context.remember(['geographies'], () => listGeographies(context.db))
  const asked: Asked = {
    indicator,
    places: new Map(geographies.map(geography => [geography.code, geography])),
    codes: query.geography?.split(','),
    breakdowns: query.breakdown?.split(','),
  }
  refuseUnknown(asked)
  const series = await loadShownSeries(context, asked)
  const periods = periodsOf(series).filter(period => isWithin(period, query))
  return toAnswer(context, asked, { periods, series: within(series, periods), format: query.format })
}

/** Every period that any of the series says something of, oldest first: of one where all is withdrawn the history tells. */
function periodsOf(series: readonly ShownSeries[]): string[] {
  const periods = new Set<string>()
  for (const { cells } of series)
    for (const cell of cells) if (cell.missing !== 'withdrawn') periods.add(cell.period)
  return [...periods].toSorted(compareNewestFirst).toReversed()
}

/** In the order of their first mention. */
function sourceIdsOf(series: readonly ShownSeries[]): ReadonlySet<number | null> {
  const ids = new Set<number | null>()
  for (const { cells } of series) for (const { sourceId } of cells) ids.add(sourceId)
  return ids
}

/** The series that have a cell in one of the periods, with those cells. */
function within(series: readonly ShownSeries[], periods: readonly string[]): ShownSeries[] {
  const asksFor = new Set(periods)
  return series
    .map(({ head, cells }) => ({ head, cells: cells.filter(cell => asksFor.has(cell.period)) }))
    .filter(({ cells }) => cells.length > 0)
}

/** Names every code and breakdown that does not exist, not only the first. */
function refuseUnknown({ indicator, places, codes = [], breakdowns = [] }: Asked): void {
  const known = indicator.breakdowns
  const issues: Issue[] = [
    ...codes
      .filter(code => !places.has(code))
      .map(value => ({ path: 'geography', code: 'unknown_geography' as const, value })),
    ...breakdowns
      .filter(breakdown => !known.includes(breakdown))
      .map(value => ({ path: 'breakdown', code: 'unknown_breakdown' as const, value, allowed: known })),
  ]
  if (issues.length > 0) throw validationFailed(issues)
}

async function loadShownSeries(context: ReadContext, asked: Asked): Promise<ShownSeries[]> {
  const { indicator, places } = asked
  const counties = countiesToCompute(asked)
  const stored = await loadStoredSeries(context, {
    indicatorIds: [indicator.id],
    breakdowns: asked.breakdowns,
    geographies: asked.codes && [...asked.codes, ...counties.flatMap(county => county.municipalities)],
  })
  const shown = stored
    .filter(({ row }) => !asked.codes || asked.codes.includes(row.geography_code ?? ''))
    .map(({ row, cells }) => ({ head: headOf(row, places, context.language), cells }))
  if (counties.length === 0) return shown
  const weights = await loadWeights(context, [indicator])
  const computed = computeCounties(indicator, { counties, stored, weights })
  const heads = computed.map(({ place, breakdown, cells }) => ({
    head: countyHead(place, breakdown, context.language),
    cells,
  }))
  return [...shown, ...heads]
}

/** The counties asked for whose value may be computed from municipalities that we know. */
function countiesToCompute({ indicator, places, codes }: Asked) {
  if (indicator.county_aggregation === 'none') return []
  return countiesOf(places.values()).filter(({ place }) => !codes || codes.includes(place.code))
}

/** A period belongs to the range when it lies wholly inside it. */
function isWithin(text: string, { from, to }: SeriesQuery): boolean {
  const startsInTime = from === undefined || firstDay(text) >= firstDay(from)
  return startsInTime && (to === undefined || lastDay(text) <= lastDay(to))
}

function firstDay(text: string): string {
  return periodStart(knownPeriod(text))
}

/** A year to date whose end is unknown ends no later than its year. */
function lastDay(text: string): string {
  const period = knownPeriod(text)
  return periodEnd(period) ?? `${periodYear(period)}-12-31`
}

/** The values that decide målvärden of the indicator’s series. */
async function loadBounds(
  { db, revision, remember }: ReadContext,
  indicatorId: number,
): Promise<readonly number[]> {
  const bounds = await remember(['bounds'], () => listTargetBounds(db, revision))
  return bounds.get(indicatorId) ?? []
}

/** As many at the most as it takes that no value is shown as a målvärde that it does not equal: 49,96 against 50. */
function mostDecimalsOf(usual: number, series: readonly ShownSeries[], bounds: readonly number[]): number {
  if (bounds.length === 0) return usual
  const values = series.flatMap(({ head, cells }) =>
    head.isComputed ? [] : cells.map(cell => cell.value).filter(value => value !== null),
  )
  return values.reduce((most, value) => {
    return Math.max(most, valueDecimals({ value, bounds, decimals: usual }))
  }, usual)
}

/** By period, of those shown; undefined where nothing was entered here, as of most indicators. */
async function loadEnteredDays(
  { db, revision }: ReadContext,
  indicatorId: number,
  shown: { periods: readonly string[]; sourceIds: ReadonlySet<number | null>; findSource: FindSource },
): Promise<Record<string, string> | undefined> {
  const sourceId = [...shown.sourceIds].find(id => shown.findSource(id)?.slug === ENTERED_SOURCE) ?? null
  if (sourceId === null) return undefined
  const rows = await listEnteredAt(db, revision, { indicatorId, sourceId })
  const days = rows
    .filter(({ period }) => shown.periods.includes(period))
    .map(({ period, at }) => [period, dateInStockholm(new Date(at))])
  return Object.fromEntries(days)
}

interface Found {
  periods: readonly string[]
  series: readonly ShownSeries[]
  format: SeriesQuery['format']
}

async function toAnswer(
  context: ReadContext,
  { indicator, breakdowns }: Asked,
  { periods, series, format }: Found,
): Promise<SeriesAnswer | SeriesColumns> {
  const { language } = context
  const sourceIds = sourceIdsOf(series)
  const lookups = { language, findSource: await loadSources(context, sourceIds) }
  const enteredOn = await loadEnteredDays(context, indicator.id, { periods, sourceIds, ...lookups })
  const head = {
    asOf: context.asOf,
    revision: context.revision,
    indicator: indicator.slug,
    unit: { ...unitInfo(indicator.unit_code, language) },
    decimals: indicator.decimals,
    mostDecimals: mostDecimalsOf(indicator.decimals, series, await loadBounds(context, indicator.id)),
    sources: distinctSources(lookups.findSource, sourceIds),
    ...(enteredOn && { enteredOn }),
  }
  if (format !== 'columns') return { ...head, series: series.map(item => toPointSeries(item, lookups)) }
  return {
    ...head,
    geographies: placesOf(series),
    periods: [...periods],
    series: series.map(item => toColumnSeries(item, periods, lookups)),
    ...(asksForGap(breakdowns) && { gaps: toGaps(series, sentenceContext(indicator, language)) }),
  }
}
