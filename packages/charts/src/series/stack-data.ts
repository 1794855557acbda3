import { arePartsOfOneWhole } from '@malkoll/domain'
import type { Ink } from '../model/chart-model.ts'
import type { SeriesChartInput } from './series-chart-input.ts'
import type { SeriesData } from './series-data.ts'
import { SERIES_STYLES } from './series-styles.ts'

/** Fills that are dark enough for white letters. */
const DARK: readonly Ink[] = ['data', 'data3', 'data4', 'data6']

/** Parts of one whole stand upon each other only when none is missing or negative, and each has a colour of its own. */
export function isStackable(
  { indicator, series: columns }: SeriesChartInput,
  { series }: SeriesData,
): boolean {
  const { countyAggregation = 'none' } = indicator
  const kindOf = (code: string | null) => columns.geographies.find(place => place.code === code)?.kind ?? null
  const parts = series.map(({ code, breakdown }) => ({ geography: code, kind: kindOf(code), breakdown }))
  if (series.length > SERIES_STYLES.length || !arePartsOfOneWhole({ countyAggregation }, parts)) return false
  return series.every(({ points }) => points.every(({ value }) => value !== null && value >= 0))
}

/** Fill of a part by its place from the bottom, and the ink that is read upon it. */
export function partInk(index: number): { fill: Ink; text: Ink } {
  const fill = SERIES_STYLES[index]?.ink ?? 'data'
  return { fill, text: DARK.includes(fill) ? 'background' : 'ink' }
}
