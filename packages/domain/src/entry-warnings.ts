import { decimalsOf } from './decimals.ts'
import {
  type Bounds,
  type EntryWarningCode,
  farFromMostSentence,
  farSentence,
  fractionSentence,
  notWholeSentence,
  outlierSentence,
  outsideRangeSentence,
  ratioSentence,
  sameSentence,
  signSentence,
} from './entry-words.ts'
import type { UnitCode } from './unit.ts'
import { isOutlier, usualValues } from './value-outliers.ts'
import {
  isFactorSlip,
  isFraction,
  isSuddenZero,
  isWithinFactor,
  neighbourOf,
  USUAL_CHANGE,
} from './value-slips.ts'
import { medianOf, stepsOf } from './value-spread.ts'
import { neighbourValues, type Surroundings } from './value-surroundings.ts'
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
  if (!isFactorSlip(value, around)) return undefined
  return { code: 'factor_slip', message: distanceSentence(value, around, language), requiresComment: true }
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
  if (!neighbour) return undefined
  const between = neighbourValues(around)
  const isFar =
    isOutlier(value, { ...around, neighbour: neighbour.value, between }) || isSuddenZero(value, around)
  return isFar ? ask('outlier', distanceSentence(value, around, language)) : undefined
}

/** By how many times the value is that of its neighbour, or where it lies beside all of them. */
function distanceSentence(value: number, around: ValueSurroundings, language: Language): string {
  const neighbour = neighbourOf(around)
  if (neighbour && isManifold(value, neighbour.value)) return ratioSentence(value, neighbour, language)
  if (neighbour && around.others.length === 1) return farSentence(value, neighbour, language)
  const others = around.others.map(other => other.value)
  const isWithin = value > Math.min(...others) && value < Math.max(...others)
  if (isWithin) return farFromMostSentence(value, usualValues(around.others, around.decimals), language)
  return outlierSentence(value, others, language)
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
