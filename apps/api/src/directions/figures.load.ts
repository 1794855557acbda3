import { type GeographyRow, listGeographies } from '../geographies/geography.queries.ts'
import type { ReadContext } from '../http/public-read.ts'
import { type IndicatorHead, listBreaksOf, listTargetedIndicators } from '../indicators/indicator.queries.ts'
import type { Cell } from '../series/series-cells.ts'
import {
  type County,
  computeCounties,
  countiesOf,
  loadStoredSeries,
  loadWeights,
  type StoredSeries,
} from '../series/stored-series.load.ts'
import { compareSwedish } from '../translations/swedish-order.ts'

export interface PlaceFigures {
  place: GeographyRow
  cells: readonly Cell[]
  /** Computed here from the municipalities. */
  isComputed: boolean
}

/** The figures of one indicator for everybody together: what a direction and a latest value are made from. */
export interface IndicatorFigures<Head extends IndicatorHead = IndicatorHead> {
  indicator: Head
  /** Every place with figures, computed counties included. */
  places: readonly PlaceFigures[]
  /** The county that we know the municipalities of, where a value of it exists. */
  county: PlaceFigures | null
  /** The municipalities of that county, by name. */
  municipalities: readonly PlaceFigures[]
  /** Figures of an organisation, when no place has any. */
  organisation: readonly Cell[] | null
  breaks: readonly { after: string; before: string }[]
  /** A decided målvärde is judged by status, never by direction. */
  hasTarget: boolean
}

/** The breakdown of everybody together. */
const TOTAL = 'total'

/** The figures of each indicator, by its id, in a fixed number of queries whatever their number. */
export async function loadFigures<Head extends IndicatorHead>(
  context: ReadContext,
  indicators: readonly Head[],
): Promise<ReadonlyMap<number, IndicatorFigures<Head>>> {
  return figuresOfEach(context, indicators, await loadTotals(context, indicators))
}

/**
 * The same of one place and its county. Of other municipalities only those are read that the county’s value is computed
 * from: the place has figures of every indicator, and all places together have many times as many.
 */
export async function loadFiguresAround<Head extends IndicatorHead>(
  context: ReadContext,
  indicators: readonly Head[],
  place: GeographyRow,
): Promise<ReadonlyMap<number, IndicatorFigures<Head>>> {
  const isComputed = ({ county_aggregation }: Head) => county_aggregation !== 'none'
  const places = await loadPlaces(context)
  const county = place.kind === 'county' ? place.code : place.parent_code
  const near = [place.code, county ?? place.code]
  const parts = places.filter(({ parent_code }) => parent_code === county).map(({ code }) => code)
  const given = indicators.filter(indicator => !isComputed(indicator))
  return figuresOfEach(context, indicators, [
    ...(await loadTotals(context, given, near)),
    ...(await loadTotals(context, indicators.filter(isComputed), [...near, ...parts])),
  ])
}

function loadTotals(
  context: ReadContext,
  indicators: readonly IndicatorHead[],
  geographies?: readonly string[],
): Promise<StoredSeries[]> {
  const indicatorIds = indicators.map(({ id }) => id)
  return loadStoredSeries(context, { indicatorIds, breakdowns: [TOTAL], ...(geographies && { geographies }) })
}

function loadPlaces(context: ReadContext): Promise<GeographyRow[]> {
  return context.remember(['geographies'], () => listGeographies(context.db))
}

async function figuresOfEach<Head extends IndicatorHead>(
  context: ReadContext,
  indicators: readonly Head[],
  stored: readonly StoredSeries[],
): Promise<ReadonlyMap<number, IndicatorFigures<Head>>> {
  if (indicators.length === 0) return new Map()
  const indicatorIds = indicators.map(indicator => indicator.id)
  const geographies = await loadPlaces(context)
  const weights = await loadWeights(context, indicators)
  const breaks = await listBreaksOf(context.db, indicatorIds)
  const targeted = await context.remember(['targeted'], () =>
    listTargetedIndicators(context.db, context.revision),
  )
  const known = { places: new Map(geographies.map(place => [place.code, place])), weights }
  const storedOf = Map.groupBy(stored, ({ row }) => row.indicator_id)
  return new Map(
    indicators.map(indicator => [
      indicator.id,
      {
        ...figuresOf(indicator, storedOf.get(indicator.id) ?? [], known),
        breaks: breaks
          .filter(row => row.indicator_id === indicator.id)
          .map(row => ({ after: row.after_period, before: row.before_period })),
        hasTarget: targeted.includes(indicator.id),
      },
    ]),
  )
}

/** The figures of one indicator. */
export async function loadIndicatorFigures<Head extends IndicatorHead>(
  context: ReadContext,
  indicator: Head,
): Promise<IndicatorFigures<Head>> {
  const figures = (await loadFigures(context, [indicator])).get(indicator.id)
  if (!figures) throw new Error(`No figures were looked for of ${indicator.slug}`)
  return figures
}

function figuresOf<Head extends IndicatorHead>(
  indicator: Head,
  stored: readonly StoredSeries[],
  { places, weights }: { places: ReadonlyMap<string, GeographyRow>; weights: readonly StoredSeries[] },
): Omit<IndicatorFigures<Head>, 'breaks' | 'hasTarget'> {
  const counties = countiesOf(places.values())
  const ofPlaces = [
    ...stored.flatMap(series => placeFigures(series, places)),
    ...computeCounties(indicator, { counties, stored, weights }).map(({ place, cells }) => ({
      place,
      cells,
      isComputed: true,
    })),
  ]
  const county = countyWithFigures(counties, ofPlaces)
  return {
    indicator,
    places: ofPlaces,
    county: ofPlaces.find(({ place }) => place.code === county?.place.code) ?? null,
    municipalities: ofPlaces
      .filter(({ place }) => county?.municipalities.includes(place.code))
      .toSorted((a, b) => compareSwedish(a.place.name, b.place.name)),
    organisation: ofPlaces.length > 0 ? null : (stored[0]?.cells ?? null),
  }
}

function placeFigures(
  { row, cells }: StoredSeries,
  places: ReadonlyMap<string, GeographyRow>,
): PlaceFigures[] {
  const place = places.get(row.geography_code ?? '')
  return place ? [{ place, cells, isComputed: false }] : []
}

function countyWithFigures(
  counties: readonly County[],
  figures: readonly PlaceFigures[],
): County | undefined {
  const codes = new Set(figures.map(({ place }) => place.code))
  return counties.find(
    ({ place, municipalities }) => codes.has(place.code) || municipalities.some(code => codes.has(code)),
  )
}
