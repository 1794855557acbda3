import {
  type CountyAggregation,
  type CountyPart,
  type CountyValue,
  countyValue,
  type Language,
  PERTURBED_SUM_NOTE,
  UNDEFINED_REASON_WORDS,
} from '@malkoll/domain'
import { type Cell, PLAIN } from './series-cells.ts'

interface MunicipalSeries {
  municipality: string
  cells: readonly Cell[]
}

export interface CountySeriesInput {
  aggregation: CountyAggregation
  /** The county's own municipalities; a part of each is needed. */
  municipalities: readonly string[]
  parts: readonly MunicipalSeries[]
  /** The denominators by municipality, for a weighted mean. */
  weights: readonly MunicipalSeries[]
}

/**
 * The county's value in each period, computed from its municipalities; where arithmetic allows none, a missing value
 * that says why. No cells at all when no period has a value.
 */
export function computeCountyCells(input: CountySeriesInput): Cell[] {
  const parts = input.parts.filter(part => input.municipalities.includes(part.municipality))
  const standing = parts.flatMap(part => part.cells.filter(cell => cell.missing !== 'withdrawn'))
  const periods = new Set(standing.map(cell => cell.period))
  const cells = [...periods].map(period =>
    toCountyCell(
      { period, sourceId: sharedSourceId(parts, period) },
      countyValue({
        aggregation: input.aggregation,
        expectedParts: input.municipalities.length,
        parts: parts.flatMap(part => toCountyPart(part, period, input.weights)),
      }),
    ),
  )
  return cells.some(cell => cell.value !== null) ? cells : []
}

/** The source of every part; null when the parts have several. */
function sharedSourceId(parts: readonly MunicipalSeries[], period: string): number | null {
  const cells = parts.flatMap(part => part.cells.filter(cell => cell.period === period))
  const [sourceId, ...others] = new Set(cells.map(cell => cell.sourceId))
  return others.length === 0 ? (sourceId ?? null) : null
}

function toCountyCell(where: Pick<Cell, 'period' | 'sourceId'>, county: CountyValue): Cell {
  if (county.kind === 'undefined') {
    return {
      ...PLAIN,
      ...where,
      value: null,
      missing: 'not_available',
      flags: ['computed'],
      ...inBoth(UNDEFINED_REASON_WORDS[county.reason]),
    }
  }
  const isPerturbed = county.flags.includes('perturbed')
  return {
    ...PLAIN,
    ...where,
    value: county.value,
    missing: null,
    flags: county.flags,
    ...(isPerturbed && inBoth(PERTURBED_SUM_NOTE)),
  }
}

function toCountyPart(
  part: MunicipalSeries,
  period: string,
  weights: readonly MunicipalSeries[],
): CountyPart[] {
  const cell = part.cells.find(candidate => candidate.period === period)
  if (!cell || cell.qualifier !== null) return []
  const weight = weights
    .find(candidate => candidate.municipality === part.municipality)
    ?.cells.find(candidate => candidate.period === period)
  return [
    { value: cell.value, flags: cell.flags, weight: weight?.value ?? null, weightFlags: weight?.flags ?? [] },
  ]
}

/** The note of a cell in both languages, since cells are not yet of one. */
function inBoth(texts: Record<Language, string>): Pick<Cell, 'noteSv' | 'noteEn'> {
  return { noteSv: texts.sv, noteEn: texts.en }
}
