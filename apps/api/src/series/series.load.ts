import type { SeriesAnswer, SeriesColumns } from '@malkoll/contracts'
import { periodEnd, periodStart, periodYear, unitInfo } from '@malkoll/domain'
import { knownPeriod } from '../assessments/assessment.load.ts'
import { type GeographyRow, listGeographies } from '../geographies/geography.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { getIndicator } from '../indicators/indicator.load.ts'
import type { IndicatorRow } from '../indicators/indicator.queries.ts'
import { type Issue, validationFailed } from '../problems.ts'
import { distinctSources, loadSources } from '../sources/source.view.ts'
import { computeCountyCells } from './county-series.ts'
import { listBreakdowns, listNotes, listSeries, type SeriesFilter, type SeriesRow } from './series.queries.ts'
import {
  countyHead,
  headOf,
  placesOf,
  type ShownSeries,
  sharedPeriods,
  toColumnSeries,
  toPointSeries,
} from './series.view.ts'
import { type Cell, readCells } from './series-cells.ts'

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
  indicator: IndicatorRow
  /** Every place there is, by code. */
  places: ReadonlyMap<string, GeographyRow>
  /** Undefined: all. */
  codes: readonly string[] | undefined
  breakdowns: readonly string[] | undefined
}

export async function loadSeries(
  context: ReadContext,
  slug: string,
  query: SeriesQuery,
): Promise<SeriesAnswer | SeriesColumns> {
  const indicator = await getIndicator(context, slug)
  const geographies = await listGeographies(context.db)
  const asked: Asked = {
    indicator,
    places: new Map(geographies.map(geography => [geography.code, geography])),
    codes: query.geography?.split(','),
    breakdowns: query.breakdown?.split(','),
  }
  await refuseUnknown(context, asked)
  const series = await loadShownSeries(context, asked)
  const inRange = series
    .map(({ head, cells }) => ({ head, cells: cells.filter(cell => isWithin(cell.period, query)) }))
    .filter(({ cells }) => cells.length > 0)
  return toAnswer(context, indicator, inRange, query.format)
}

/** Names every code and breakdown that does not exist, not only the first. */
async function refuseUnknown(context: ReadContext, asked: Asked): Promise<void> {
  const known = asked.breakdowns ? await listBreakdowns(context.db, asked.indicator.id) : []
  const issues: Issue[] = [
    ...(asked.codes ?? [])
      .filter(code => !asked.places.has(code))
      .map(value => ({ path: 'geography', code: 'unknown_geography' as const, value })),
    ...(asked.breakdowns ?? [])
      .filter(breakdown => !known.includes(breakdown))
      .map(value => ({ path: 'breakdown', code: 'unknown_breakdown' as const, value, allowed: known })),
  ]
  if (issues.length > 0) throw validationFailed(issues)
}

async function loadShownSeries(context: ReadContext, asked: Asked): Promise<ShownSeries[]> {
  const { indicator, places } = asked
  const counties = countiesToCompute(asked)
  const stored = await loadStoredSeries(context, {
    indicatorId: indicator.id,
    breakdowns: asked.breakdowns,
    geographies: asked.codes && [...asked.codes, ...counties.flatMap(county => county.municipalities)],
  })
  const shown = stored
    .filter(({ row }) => !asked.codes || asked.codes.includes(row.geography_code ?? ''))
    .map(({ row, cells }) => ({ head: headOf(row, places, context.language), cells }))
  return counties.length === 0
    ? shown
    : [...shown, ...(await computeCounties(context, indicator, { counties, stored }))]
}

interface StoredSeries {
  row: SeriesRow
  cells: Cell[]
}

async function loadStoredSeries(context: ReadContext, filter: SeriesFilter): Promise<StoredSeries[]> {
  const rows = await listSeries(context.db, context.revision, filter)
  const ids = rows.map(row => row.id)
  const notes = ids.length === 0 ? [] : await listNotes(context.db, context.revision, ids)
  const bySeries = Map.groupBy(notes, note => note.series_id)
  return rows.map(row => ({ row, cells: readCells(row, bySeries.get(row.id) ?? []) }))
}

interface County {
  place: GeographyRow
  municipalities: string[]
}

/** The counties asked for whose value may be computed from municipalities that we know. */
function countiesToCompute({ indicator, places, codes }: Asked): County[] {
  if (indicator.county_aggregation === 'none') return []
  const all = [...places.values()]
  return all
    .filter(place => place.kind === 'county' && (!codes || codes.includes(place.code)))
    .map(place => ({
      place,
      municipalities: all.filter(part => part.parent_code === place.code).map(part => part.code),
    }))
    .filter(county => county.municipalities.length > 0)
}

/** One series per county and breakdown for which the source has none of its own. */
async function computeCounties(
  context: ReadContext,
  indicator: IndicatorRow,
  { counties, stored }: { counties: readonly County[]; stored: readonly StoredSeries[] },
): Promise<ShownSeries[]> {
  const weights = await loadWeights(context, indicator, counties)
  return [...Map.groupBy(stored, ({ row }) => row.breakdown)].flatMap(([breakdown, parts]) =>
    counties
      .filter(({ place }) => parts.every(({ row }) => row.geography_code !== place.code))
      .flatMap(({ place, municipalities }) => {
        const cells = computeCountyCells({
          aggregation: indicator.county_aggregation,
          municipalities,
          parts: parts.map(toMunicipalSeries),
          weights,
        })
        return cells.length === 0 ? [] : [{ head: countyHead(place, breakdown, context.language), cells }]
      }),
  )
}

async function loadWeights(context: ReadContext, indicator: IndicatorRow, counties: readonly County[]) {
  if (indicator.weight_indicator_id === null) return []
  const stored = await loadStoredSeries(context, {
    indicatorId: indicator.weight_indicator_id,
    geographies: counties.flatMap(county => county.municipalities),
    breakdowns: ['total'],
  })
  return stored.map(toMunicipalSeries)
}

function toMunicipalSeries({ row, cells }: StoredSeries) {
  return { municipality: row.geography_code ?? '', cells }
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

async function toAnswer(
  context: ReadContext,
  indicator: IndicatorRow,
  series: readonly ShownSeries[],
  format: SeriesQuery['format'],
): Promise<SeriesAnswer | SeriesColumns> {
  const { language } = context
  const sourceIds = series.flatMap(({ cells }) => cells.map(cell => cell.sourceId))
  const lookups = { language, findSource: await loadSources(context, sourceIds) }
  const head = {
    asOf: context.asOf,
    revision: context.revision,
    indicator: indicator.slug,
    unit: { ...unitInfo(indicator.unit_code, language) },
    decimals: indicator.decimals,
    sources: distinctSources(lookups.findSource, sourceIds),
  }
  if (format !== 'columns') return { ...head, series: series.map(item => toPointSeries(item, lookups)) }
  const periods = sharedPeriods(series)
  return {
    ...head,
    geographies: placesOf(series),
    periods,
    series: series.map(item => toColumnSeries(item, periods, lookups)),
  }
}
