import { exactDifference } from './decimals.ts'
import { parsePeriod, periodContains } from './period.ts'
import type { ReceiptInputs } from './receipt.ts'
import type { FulfilmentStatus, MissingCode, NotMeasuredReason } from './vocabulary.ts'

/** What a missing outcome means for the målvärde. */
export const MISSING_REASONS: Record<MissingCode, NotMeasuredReason> = {
  not_available: 'no_value_in_source',
  not_applicable: 'no_value_in_source',
  confidential: 'confidential',
  not_yet_published: 'measured_later',
  withdrawn: 'no_value_in_source',
  missing_in_source: 'no_value_in_source',
}

/** Reasons that keep a målvärde unjudged even when a value is known: somebody has decided so. */
const BLOCKING_REASONS: readonly NotMeasuredReason[] = ['confidential', 'measure_under_revision']

export type Judgement =
  | { status: 'met' | 'not_met'; reason: null }
  | { status: 'not_measured'; reason: NotMeasuredReason }

function notMeasured(reason: NotMeasuredReason): Judgement {
  return { status: 'not_measured', reason }
}

/**
 * The threshold rule, version 1, on full precision.
 *
 * A målvärde is judged by the outcome of its own period only: a year-to-date value, a quarter or a survey span is
 * never judged against an annual målvärde. Without an exact outcome or a decided target value it is not measured.
 */
export function judgeThreshold(inputs: ReceiptInputs): Judgement {
  if (inputs.reason && BLOCKING_REASONS.includes(inputs.reason)) return notMeasured(inputs.reason)
  if (inputs.outcomePeriod === null) return notMeasured(inputs.reason ?? 'no_value_in_source')
  if (inputs.outcomePeriod !== inputs.period)
    return notMeasured(reasonOfOtherPeriod(inputs, inputs.outcomePeriod))
  if (inputs.outcomeValue === null || inputs.qualifier !== null) return notMeasured(reasonOfMissing(inputs))
  if (!hasDecidedTarget(inputs)) return notMeasured(inputs.reason ?? 'no_value_in_source')
  return { status: isMet(inputs, inputs.outcomeValue), reason: null }
}

function reasonOfMissing(inputs: ReceiptInputs): NotMeasuredReason {
  return inputs.reason ?? (inputs.missing ? MISSING_REASONS[inputs.missing] : 'no_value_in_source')
}

/** A part of the period is said to be a part; a value of another time is no value. */
function reasonOfOtherPeriod(inputs: ReceiptInputs, outcomePeriod: string): NotMeasuredReason {
  const period = parsePeriod(inputs.period)
  const part = parsePeriod(outcomePeriod)
  const isPart = period && part && periodContains(period, part)
  if (isPart && inputs.outcomeValue !== null) return 'partial_period'
  return reasonOfMissing(inputs)
}

/** Whether there is anything to compare an outcome with. */
export function hasDecidedTarget(inputs: ReceiptInputs): boolean {
  switch (inputs.comparator) {
    case 'at_least':
    case 'at_most':
      return inputs.targetValue !== null
    case 'between':
      return inputs.targetValue !== null && inputs.targetUpper !== null
    case 'increase':
    case 'decrease':
      return inputs.baseValue !== null
    case 'done':
      return true
  }
}

/**
 * Equality meets `at_least`, `at_most` and `between`, and does not meet `increase` and `decrease`. `done` is met by 1.
 * When the decision lets the margin decide, a value within the margin of a bound counts as equal to it.
 */
function isMet(inputs: ReceiptInputs, value: number): FulfilmentStatus & ('met' | 'not_met') {
  return compare(inputs, value) ? 'met' : 'not_met'
}

function compare(inputs: ReceiptInputs, value: number): boolean {
  const againstTarget = signOfDifference(inputs, value, inputs.targetValue)
  switch (inputs.comparator) {
    case 'at_least':
      return againstTarget >= 0
    case 'at_most':
      return againstTarget <= 0
    case 'between':
      return againstTarget >= 0 && signOfDifference(inputs, value, inputs.targetUpper) <= 0
    case 'increase':
      return signOfDifference(inputs, value, inputs.baseValue) > 0
    case 'decrease':
      return signOfDifference(inputs, value, inputs.baseValue) < 0
    case 'done':
      return value === 1
  }
}

/** −1, 0 or 1. Only called with a bound that {@link hasDecidedTarget} has found. */
function signOfDifference(inputs: ReceiptInputs, value: number, bound: number | null): number {
  const difference = exactDifference(value, bound ?? Number.NaN)
  if (inputs.marginDecides && inputs.margin !== null && Math.abs(difference) <= inputs.margin) return 0
  return Math.sign(difference)
}

/** The values that decide: thresholds, or the base of a change. Empty for `done`. */
export function decisiveBounds(
  inputs: Pick<ReceiptInputs, 'comparator' | 'targetValue' | 'targetUpper' | 'baseValue'>,
): number[] {
  const bounds: Record<typeof inputs.comparator, (number | null)[]> = {
    at_least: [inputs.targetValue],
    at_most: [inputs.targetValue],
    between: [inputs.targetValue, inputs.targetUpper],
    increase: [inputs.baseValue],
    decrease: [inputs.baseValue],
    done: [],
  }
  return bounds[inputs.comparator].filter(bound => bound !== null)
}

/** Whether the published margin reaches across a bound of a judged målvärde. A flag, not a verdict. */
export function isWithinMargin(inputs: ReceiptInputs): boolean {
  const { margin, outcomeValue } = inputs
  if (margin === null || outcomeValue === null) return false
  return decisiveBounds(inputs).some(bound => Math.abs(exactDifference(outcomeValue, bound)) <= margin)
}
