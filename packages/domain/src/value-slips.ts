import type { Bounds, DatedValue } from './entry-words.ts'
import type { UnitCode } from './unit.ts'
import { medianOf } from './value-spread.ts'
import type { Surroundings } from './value-surroundings.ts'

/** What a value is compared with, and what is possible at all. */
interface SlipSurroundings extends Surroundings {
  /** Inclusive; null: none is known. */
  plausibleRange: Bounds | null
}

/** How far from the value before a true value may lie, as a factor. */
export const USUAL_CHANGE = 2
/**
 * As many times too much or too little a value is a slip: half of ten times, for what it should have been may itself be
 * twice what is typical. Beyond that no size is more likely than another: 382 times is a digit too many or two.
 */
const LEAST_SLIP = 10 / USUAL_CHANGE
/** How far from their middle one the values nearest in time may lie for the series to have a size, as a factor. */
const USUAL_VARIATION = 1.7
/** The values nearest in time tell the size of a series that grows. */
const NEAREST = 5
/** A series that reaches zero has no size, but of so many values a largest one. */
const FEWEST_FOR_LARGEST = 5

/** A percentage of at most 1 where no other of the series comes near that: 0,66 for 66. */
export function isFraction(
  value: number,
  { unit, others }: Pick<Surroundings, 'others'> & { unit: UnitCode },
): boolean {
  if (unit !== 'percent' || value <= 0 || value > 1) return false
  return others.every(other => Math.abs(other.value) > MOST_OF_FRACTION)
}

/** A series that comes this near to 0 may reach below 1 in truth: unemployment, sick leave. */
const MOST_OF_FRACTION = 3

/**
 * Whether a decimal sign or some digits have slipped: ten, a hundred or a thousand times more, or less, than the values
 * nearest in time, or about as much, where these have one sign and one size. One value is enough to compare with. Ten
 * times the largest of five at least is one in any series.
 */
export function isFactorSlip(value: number, around: SlipSurroundings): boolean {
  const neighbour = neighbourOf(around)
  if (!neighbour || value === 0) return false
  // One of the nearest: so near to it, no value is the tenth or tenfold of what is typical of them.
  if (isWithinFactor(value / neighbour.value, USUAL_CHANGE)) return false
  const ratio = value / (sizeOf(around) ?? Number.NaN)
  return ratio >= LEAST_SLIP || (ratio > 0 && ratio <= 1 / LEAST_SLIP) || isBeyondAll(value, around)
}

function isBeyondAll(value: number, { others }: Surroundings): boolean {
  if (others.length < FEWEST_FOR_LARGEST) return false
  const largest = others.reduce((most, other) => Math.max(most, Math.abs(other.value)), 0)
  return largest > 0 && Math.abs(value) >= largest * LEAST_SLIP * USUAL_CHANGE
}

/** Zero where the values nearest in time have one size, and are far from it where they are fewer than five. */
export function isSuddenZero(value: number, around: SlipSurroundings & { decimals: number }): boolean {
  const size = value === 0 ? sizeOf(around) : undefined
  if (size === undefined) return false
  const isFar = Math.abs(size) >= FEWEST_STEPS_FROM_ZERO * 10 ** -around.decimals
  return around.others.length >= FEWEST_FOR_LARGEST || isFar
}

/** As many of the last shown decimal: three meetings a year may well be none once, thirty may not. */
const FEWEST_STEPS_FROM_ZERO = 10

/** What is typical of the values nearest in time; undefined where they are of more than one sign or size. */
function sizeOf(around: SlipSurroundings): number | undefined {
  const nearest = nearestValues(around)
  const typical = medianOf(nearest)
  const hasSize = typical !== 0 && nearest.every(other => isWithinFactor(other / typical, USUAL_VARIATION))
  return hasSize ? typical : undefined
}

/** An implausible value is no yardstick: a slip that was stored must not let the next one pass. */
function nearestValues({ others, previous, plausibleRange }: SlipSurroundings): number[] {
  const split = previous ? others.indexOf(previous) + 1 : 0
  const before = others.slice(Math.max(0, split - NEAREST), split)
  const after = others.slice(split, split + NEAREST - before.length)
  const nearest = [...before, ...after].map(other => other.value)
  const plausible = nearest.filter(value => isPlausible(value, plausibleRange))
  return plausible.length > 0 ? plausible : nearest
}

function isPlausible(value: number, range: Bounds | null): boolean {
  return value >= (range?.low ?? value) && value <= (range?.high ?? value)
}

/** The value before; the first of the others when there is none. */
export function neighbourOf({ previous, others }: Surroundings): DatedValue | undefined {
  return previous ?? others[0]
}

export function isWithinFactor(ratio: number, factor: number): boolean {
  return ratio <= factor && ratio >= 1 / factor
}
