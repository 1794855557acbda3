import type { Latest } from '@malkoll/contracts'
import {
  belowZeroText,
  countBelow,
  countyNote,
  formatValue,
  type Language,
  rangeText,
  sharedPeriod,
} from '@malkoll/domain'
import type { GeographyRow } from '../geographies/geography.queries.ts'
import { toPlace } from '../geographies/geography.view.ts'
import { compareNewestFirst } from '../periods/known-period.ts'
import type { Cell } from '../series/series-cells.ts'
import { sentenceContext } from './direction.view.ts'
import type { IndicatorFigures, PlaceFigures } from './figures.load.ts'

/**
 * The county's latest figure, else the range of its municipalities in the period that most of them share, else the one
 * place or organisation there is.
 */
export function toLatest(figures: IndicatorFigures, language: Language): Latest | null {
  const { county, municipalities, places, organisation } = figures
  const [only] = places
  const single = county ?? (municipalities.length === 0 ? only : undefined)
  if (single) return ofCells(figures, single.cells, { place: single.place, language })
  if (municipalities.length > 0) return ofMunicipalities(figures, language)
  return organisation && ofCells(figures, organisation, { place: null, language })
}

/** The newest cell with an exact value. */
export function latestCell(cells: readonly Cell[]): (Cell & { value: number }) | undefined {
  return cells.findLast((cell): cell is Cell & { value: number } => isExact(cell))
}

function isExact(cell: Cell): boolean {
  return cell.value !== null && cell.qualifier === null
}

function ofCells(
  { indicator, county }: IndicatorFigures,
  cells: readonly Cell[],
  { place, language }: { place: GeographyRow | null; language: Language },
): Latest | null {
  const cell = latestCell(cells)
  if (!cell) return null
  const { unit, decimals } = sentenceContext(indicator, language)
  return {
    period: cell.period,
    text: formatValue(cell.value, unit, language, { decimals }),
    geography: place && toPlace(place, language),
    isComputed: place !== null && county?.place.code === place.code && county.isComputed,
  }
}

function ofMunicipalities(
  { indicator, municipalities }: IndicatorFigures,
  language: Language,
): Latest | null {
  const told = municipalities.map(({ cells }) => cells.filter(isExact).map(cell => cell.period))
  const period = sharedPeriod(told.filter(periods => periods.length > 0))
  if (period === undefined) return null
  const values = municipalities.flatMap(({ place, cells }) => {
    const cell = cells.find(candidate => candidate.period === period && isExact(candidate))
    return cell?.value === null || cell === undefined ? [] : [{ place: place.name, value: cell.value }]
  })
  const text = rangeText(values, sentenceContext(indicator, language))
  return { period, text, geography: null, isComputed: false }
}

/** Why no county value stands beside the municipalities'; null where one does, or there are none. */
export function toCountyNote(figures: IndicatorFigures, language: Language): string | null {
  const { indicator, county, municipalities } = figures
  const isLacking = municipalities.length > 0 && !county && indicator.county_aggregation === 'none'
  return isLacking ? countyNote(indicator.measure_owner, language) : null
}

/** By period, oldest first, in how many municipalities the value is below zero; empty when it never is. */
export function toBelowZero({ municipalities }: IndicatorFigures, language: Language) {
  const rows = periodsOf(municipalities).map(period => {
    const values = municipalities.map(({ cells }) => valueAt(cells, period))
    const counts = countBelow(values, 0)
    return { period, ...counts, text: belowZeroText(counts, language) }
  })
  return rows.some(row => row.count > 0) ? rows.filter(row => row.of > 0) : []
}

/** What a small chart is drawn from: the county's line, else one for each municipality. */
export function toSparks({ county, municipalities }: IndicatorFigures) {
  const shown = county ? [county] : municipalities
  const sparkPeriods = periodsOf(shown)
  const valuesOf = ({ cells }: PlaceFigures) => sparkPeriods.map(period => valueAt(cells, period))
  return {
    sparkPeriods,
    spark: county ? valuesOf(county) : [],
    municipalSparks: county
      ? []
      : municipalities.map(figures => ({
          code: figures.place.code,
          name: figures.place.name,
          values: valuesOf(figures),
        })),
  }
}

/** Every period that any of the places has, oldest first. */
function periodsOf(places: readonly PlaceFigures[]): string[] {
  const periods = new Set(places.flatMap(({ cells }) => cells.map(cell => cell.period)))
  return [...periods].toSorted(compareNewestFirst).toReversed()
}

export function valueAt(cells: readonly Cell[], period: string): number | null {
  return cells.find(cell => cell.period === period && isExact(cell))?.value ?? null
}
