import type { Bounds } from './entry-words.ts'
import type { UnitCode } from './unit.ts'

/** A unit that is not here says nothing of its values: a count may be a difference, an index anything. */
const RANGE_OF_UNIT: Partial<Record<UnitCode, Bounds>> = {
  percent: { low: 0, high: 100 },
  years: { low: 0, high: 130 },
  metres: { low: 0, high: null },
  'tonnes-co2e-per-resident': { low: 0, high: null },
}

/**
 * What the values of an indicator are expected to lie within, both ends included: each end as the indicator says, else as
 * its unit does. Null when neither end is known.
 */
export function plausibleRange(unit: UnitCode, own: Bounds): Bounds | null {
  const usual = RANGE_OF_UNIT[unit]
  const low = own.low ?? usual?.low ?? null
  const high = own.high ?? usual?.high ?? null
  return low === null && high === null ? null : { low, high }
}
