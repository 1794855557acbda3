import { exactSum } from './decimals.ts'
import type { MeasurementFlag } from './vocabulary.ts'

/** The sum of all parts, in their unit. Undefined when a part is missing or there are none. */
export function sumOf(values: readonly (number | null)[]): number | undefined {
  const known = values.filter(value => value !== null)
  return known.length > 0 && known.length === values.length ? exactSum(known) : undefined
}

export interface WeightedPart {
  value: number | null
  /** The denominator of the share or rate: persons, households … */
  weight: number | null
}

/** The mean weighted by denominator. Undefined when a value or a weight is missing or the weights sum to 0. */
export function weightedMean(parts: readonly WeightedPart[]): number | undefined {
  const weight = sumOf(parts.map(part => part.weight))
  if (!weight) return undefined
  const products = parts.map(part =>
    part.value === null || part.weight === null ? null : part.value * part.weight,
  )
  if (products.some(product => product === null)) return undefined
  return products.reduce<number>((sum, product) => sum + (product ?? 0), 0) / weight
}

export const COUNTY_AGGREGATIONS = ['sum', 'weighted_mean', 'none'] as const
export type CountyAggregation = (typeof COUNTY_AGGREGATIONS)[number]

export interface CountyPart {
  value: number | null
  flags: readonly MeasurementFlag[]
  weight?: number | null
  weightFlags?: readonly MeasurementFlag[]
}

/** Why a county value cannot be computed. */
export const UNDEFINED_REASONS = ['part_missing', 'perturbed_parts', 'not_aggregable'] as const
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number]

export type CountyValue =
  | { kind: 'computed'; value: number; flags: MeasurementFlag[] }
  | { kind: 'undefined'; reason: UndefinedReason }

export interface CountyValueInput {
  aggregation: CountyAggregation
  parts: readonly CountyPart[]
  /** How many municipalities the county has; fewer parts than that is a missing part. */
  expectedParts: number
}

/**
 * The county value of one period from its municipalities, flagged `computed` and with every flag of its parts.
 * Counts are summed, shares and rates weighted by their denominator; never a plain mean. Parts with deliberate noise
 * (`perturbed`, SCB's Cell Key Method) are summed and flagged, but give no rate: the noise can turn its sign.
 */
export function countyValue({ aggregation, parts, expectedParts }: CountyValueInput): CountyValue {
  if (aggregation === 'none') return { kind: 'undefined', reason: 'not_aggregable' }
  if (parts.length < expectedParts) return { kind: 'undefined', reason: 'part_missing' }
  const flags = flagsOf(parts)
  if (aggregation === 'weighted_mean' && flags.includes('perturbed'))
    return { kind: 'undefined', reason: 'perturbed_parts' }
  const value = aggregation === 'sum' ? sumOf(parts.map(part => part.value)) : weightedMean(weighted(parts))
  return value === undefined
    ? { kind: 'undefined', reason: 'part_missing' }
    : { kind: 'computed', value, flags }
}

function weighted(parts: readonly CountyPart[]): WeightedPart[] {
  return parts.map(({ value, weight = null }) => ({ value, weight }))
}

function flagsOf(parts: readonly CountyPart[]): MeasurementFlag[] {
  const all = parts.flatMap(part => [...part.flags, ...(part.weightFlags ?? [])])
  return [...new Set<MeasurementFlag>(['computed', ...all])]
}

/** How many known values lie below the limit, of how many known. */
export function countBelow(values: readonly (number | null)[], limit: number): { count: number; of: number } {
  const known = values.filter(value => value !== null)
  return { count: known.filter(value => value < limit).length, of: known.length }
}
