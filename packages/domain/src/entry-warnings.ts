import { decimalsOf } from './decimals.ts'
import {
  type Bounds,
  type DatedValue,
  type EntryWarningCode,
  fractionSentence,
  notWholeSentence,
  outlierSentence,
  outsideRangeSentence,
  ratioSentence,
  sameSentence,
  signSentence,
} from './entry-words.ts'
import type { UnitCode } from './unit.ts'
import { isOutlier } from './value-outliers.ts'
import { medianOf, stepsOf } from './value-spread.ts'
import type { Surroundings } from './value-surroundings.ts'
import type { Language } from './vocabulary.ts'

export interface EntryWarning {
  code: EntryWarningCode
  message: string
  /** The value is stored only with a comment. */
  requiresComment: boolean
}

/** What a value is compared with. */
export interface ValueSurroundings extends Surroundings {
  unit: UnitCode
  decimals: number
  /** Inclusive; null: none is known. */
  plausibleRange: Bounds | null
}

/**
 * What is unusual about a value beside those around it, the gravest first. A slip of the decimal sign or a share
 * written as a fraction is told once, not as an outlier or a part of a whole too.
 */
export function unusualAbout(value: number, around: ValueSurroundings, language: Language): EntryWarning[] {
  const slip = slipWarning(value, around, language)
  const found = [
    slip,
    slip ? undefined : wholeWarning(value, around, language),
    outsideRangeWarning(value, around, language),
    slip ? undefined : outlierWarning(value, around, language),
    signWarning(value, around, language),
    sameWarning(value, around, language),
  ]
  return found.filter(warning => warning !== undefined)
}

function ask(code: EntryWarningCode, message: string): EntryWarning {
  return { code, message, requiresComment: false }
}

/** How many other values make a judgement possible. */
const FEWEST_FOR_SAME = 5
const FEWEST_FOR_SIGN = 2

function slipWarning(value: number, around: ValueSurroundings, language: Language): EntryWarning | undefined {
  if (isFraction(value, around))
    return {
      code: 'share_as_fraction',
      message: fractionSentence(value, language),
      requiresComment: true,
    }
  const neighbour = neighbourOf(around)
  // One of the nearest: so near to it, no value is the tenth or tenfold of what is typical of them.
  if (neighbour && isWithinFactor(value / neighbour.value, USUAL_CHANGE)) return undefined
  if (!neighbour || !isFactorSlip(value, nearestValues(around))) return undefined
  return { code: 'factor_slip', message: ratioSentence(value, neighbour, language), requiresComment: true }
}

/** A percentage of at most 1 where no other of the series comes near that: 0,66 for 66. */
function isFraction(value: number, { unit, others }: ValueSurroundings): boolean {
  if (unit !== 'percent' || value <= 0 || value > 1) return false
  return others.every(other => Math.abs(other.value) > MOST_OF_FRACTION)
}

/** A series that comes this near to 0 may reach below 1 in truth: unemployment, sick leave. */
const MOST_OF_FRACTION = 3

/** How far from the value before a true value may lie, as a factor. */
const USUAL_CHANGE = 2
/**
 * As many times too much or too little a value is a slip: half of ten times, for what it should have been may itself be
 * twice what is typical. Beyond that no size is more likely than another: 382 times is a digit too many or two.
 */
const LEAST_SLIP = 10 / USUAL_CHANGE
/** How far from their middle one the values nearest in time may lie for the series to have a size, as a factor. */
const USUAL_VARIATION = 1.7
/** The values nearest in time tell the size of a series that grows. */
const NEAREST = 5

function nearestValues({ others, previous }: ValueSurroundings): number[] {
  const split = previous ? others.indexOf(previous) + 1 : 0
  const before = others.slice(Math.max(0, split - NEAREST), split)
  const after = others.slice(split, split + NEAREST - before.length)
  return [...before, ...after].map(other => other.value)
}

/**
 * Whether a decimal sign or some digits have slipped: ten, a hundred or a thousand times more, or less, than the values
 * nearest in time, or about as much, where these have one sign and one size. One value is enough to compare with. A
 * series that reaches zero has no size.
 */
function isFactorSlip(value: number, nearest: readonly number[]): boolean {
  const typical = medianOf(nearest)
  if (value === 0 || typical === 0) return false
  if (!nearest.every(other => isWithinFactor(other / typical, USUAL_VARIATION))) return false
  const ratio = value / typical
  return ratio >= LEAST_SLIP || (ratio > 0 && ratio <= 1 / LEAST_SLIP)
}

function isWithinFactor(ratio: number, factor: number): boolean {
  return ratio <= factor && ratio >= 1 / factor
}

/** Part of a person, of a company: what is counted and shown in whole numbers has none. */
function wholeWarning(value: number, { unit, decimals, others }: ValueSurroundings, language: Language) {
  if (unit !== 'count' || decimals > 0 || Number.isInteger(value)) return undefined
  if (!others.every(other => Number.isInteger(other.value))) return undefined
  return ask('not_whole', notWholeSentence(value, language))
}

function outsideRangeWarning(value: number, { plausibleRange }: ValueSurroundings, language: Language) {
  if (!plausibleRange) return undefined
  const { low, high } = plausibleRange
  const isOutside = (low !== null && value < low) || (high !== null && value > high)
  return isOutside
    ? ask('outside_plausible_range', outsideRangeSentence(value, plausibleRange, language))
    : undefined
}

function outlierWarning(value: number, around: ValueSurroundings, language: Language) {
  const neighbour = neighbourOf(around)
  if (!neighbour || !isOutlier(value, { ...around, neighbour: neighbour.value })) return undefined
  const sentence = isManifold(value, neighbour.value)
    ? ratioSentence(value, neighbour, language)
    : outlierSentence(
        value,
        around.others.map(other => other.value),
        language,
      )
  return ask('outlier', sentence)
}

/** The value before; the first of the others when there is none. */
function neighbourOf({ previous, others }: ValueSurroundings): DatedValue | undefined {
  return previous ?? others[0]
}

/** Two times as much or more, or half as much or less. */
function isManifold(value: number, other: number): boolean {
  const ratio = value / other
  return other !== 0 && ratio > 0 && !isWithinFactor(ratio, USUAL_CHANGE)
}

function signWarning(value: number, { others }: ValueSurroundings, language: Language) {
  if (value === 0 || others.length < FEWEST_FOR_SIGN) return undefined
  const isChange = others.every(other => Math.sign(other.value) === -Math.sign(value))
  return isChange ? ask('change_of_sign', signSentence(value, language)) : undefined
}

/** A figure always moves when no two values in a row were the same, and most steps are longer than a rounding. */
function sameWarning(value: number, { others, previous }: ValueSurroundings, language: Language) {
  if (previous?.value !== value || others.length < FEWEST_FOR_SAME) return undefined
  const steps = stepsOf(others.map(other => other.value)).map(Math.abs)
  if (!steps.every(step => step > 0)) return undefined
  const precision = 10 ** -Math.max(...others.map(other => decimalsOf(other.value)))
  return medianOf(steps) >= LEAST_MOVE * precision
    ? ask('same_as_last_year', sameSentence(previous, language))
    : undefined
}

/** A usual step that is shorter than this many of the last decimal may well be none once. */
const LEAST_MOVE = 4
