import type { GeographyRow } from '../geographies/geography.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import type { IndicatorHead } from '../indicators/indicator.queries.ts'
import { computeCountyCells } from './county-series.ts'
import { listSeries, type SeriesFilter, type SeriesRow } from './series.queries.ts'
import { type Cell, readCells } from './series-cells.ts'

export interface StoredSeries {
  row: SeriesRow
  cells: Cell[]
}

/** The series that say something: of one where all is withdrawn the history tells. */
export async function loadStoredSeries(context: ReadContext, filter: SeriesFilter): Promise<StoredSeries[]> {
  if (filter.indicatorIds.length === 0) return []
  const rows = await listSeries(context.db, context.revision, filter)
  const stored = rows.map(row => ({ row, cells: readCells(row) }))
  return stored.filter(({ cells }) => cells.some(({ missing }) => missing !== 'withdrawn'))
}

export interface County {
  place: GeographyRow
  municipalities: string[]
}

/** The counties with the municipalities that we know of them. */
export function countiesOf(places: Iterable<GeographyRow>): County[] {
  const all = [...places]
  return all
    .filter(place => place.kind === 'county')
    .map(place => ({
      place,
      municipalities: all.filter(part => part.parent_code === place.code).map(part => part.code),
    }))
    .filter(county => county.municipalities.length > 0)
}

type Aggregated = Pick<IndicatorHead, 'county_aggregation' | 'weight_indicator_id'>

/** The denominators that county values of these indicators are weighted by. */
export function loadWeights(
  context: ReadContext,
  indicators: readonly Aggregated[],
): Promise<StoredSeries[]> {
  const ids = indicators.map(indicator => indicator.weight_indicator_id).filter(id => id !== null)
  return loadStoredSeries(context, { indicatorIds: [...new Set(ids)], breakdowns: ['total'] })
}

interface ComputedCounty {
  place: GeographyRow
  breakdown: string
  cells: Cell[]
}

/** One series per county and breakdown for which the source has none of its own; `stored` is of one indicator. */
export function computeCounties(
  indicator: Aggregated,
  parts: {
    counties: readonly County[]
    stored: readonly StoredSeries[]
    weights: readonly StoredSeries[]
  },
): ComputedCounty[] {
  if (indicator.county_aggregation === 'none') return []
  const weights = parts.weights.filter(({ row }) => row.indicator_id === indicator.weight_indicator_id)
  return [...Map.groupBy(parts.stored, ({ row }) => row.breakdown)].flatMap(([breakdown, stored]) =>
    parts.counties
      .filter(({ place }) => stored.every(({ row }) => row.geography_code !== place.code))
      .flatMap(({ place, municipalities }) => {
        const cells = computeCountyCells({
          aggregation: indicator.county_aggregation,
          municipalities,
          parts: stored.map(toMunicipalSeries),
          weights: weights.map(toMunicipalSeries),
        })
        return cells.length === 0 ? [] : [{ place, breakdown, cells }]
      }),
  )
}

function toMunicipalSeries({ row, cells }: StoredSeries) {
  return { municipality: row.geography_code ?? '', cells }
}
