import type { CountyAggregation } from './aggregate.ts'

/** A series that wants to be stacked upon others. */
export interface StackedPart {
  /** Null: of an organisation. */
  geography: string | null
  /** municipality, county, country; null: of an organisation. */
  kind: string | null
  breakdown: string
}

/**
 * Whether the series are parts of one whole, so that they may stand upon each other: counts that add up, of several
 * municipalities or of women and men of one place. Shares, rates and means never do, nor a whole beside its own parts.
 */
export function arePartsOfOneWhole(
  { countyAggregation }: { countyAggregation: CountyAggregation },
  parts: readonly StackedPart[],
): boolean {
  if (countyAggregation !== 'sum' || parts.length < 2) return false
  const places = new Set(parts.map(({ geography }) => geography))
  const hasTotal = parts.some(({ breakdown }) => breakdown === 'total')
  const hasGroups = parts.some(({ breakdown }) => breakdown !== 'total')
  if (hasTotal && hasGroups) return false
  return places.size === 1 || parts.every(({ kind }) => kind === 'municipality')
}
