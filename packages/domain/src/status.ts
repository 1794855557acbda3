import { type Receipt, type ReceiptInputs, THRESHOLD_METHOD } from './receipt.ts'
import { isWithinMargin, judgeThreshold } from './threshold.ts'
import type {
  Comparator,
  FulfilmentStatus,
  MeasurementFlag,
  MissingCode,
  NotMeasuredReason,
  Qualifier,
} from './vocabulary.ts'

/** What the outcome shall reach. `value` is null when the comparator has no threshold or the source gives none. */
export interface TargetRule {
  comparator: Comparator
  value: number | null
  upper: number | null
  base: { period: string; value: number | null } | null
}

/** The outcome as it is known: a value, or the reason there is none. */
export interface OutcomeInput {
  period: string
  value: number | null
  missing: MissingCode | null
  flags: readonly MeasurementFlag[]
  margin: number | null
  /** Left out or null: an exact value. */
  qualifier?: Qualifier | null
}

export interface AssessmentInput {
  period: string
  rule: TargetRule
  outcome: OutcomeInput | null
  /** Reason and expected period given with the målvärde. */
  notMeasured: { reason: NotMeasuredReason; expected: string | null } | null
  /** Only when the målvärde's decision says so. Default false. */
  marginDecides?: boolean
  assumptions?: readonly string[]
  /** The reporting round opened in this installation that asks for the outcome; null or left out: none. */
  round?: { dueOn: string } | null
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: string
}

export interface Assessment {
  status: FulfilmentStatus
  /** Set exactly when the rule gives `not_measured`. */
  reason: NotMeasuredReason | null
  expected: string | null
  /** “Mätning försenad”: only ever true inside a reporting round. */
  isLate: boolean
  isWithinMargin: boolean
  receipt: Receipt
}

function receiptInputs(input: AssessmentInput): ReceiptInputs {
  const { rule, outcome } = input
  return {
    period: input.period,
    comparator: rule.comparator,
    targetValue: rule.value,
    targetUpper: rule.upper,
    basePeriod: rule.base?.period ?? null,
    baseValue: rule.base?.value ?? null,
    outcomePeriod: outcome?.period ?? null,
    outcomeValue: outcome?.value ?? null,
    qualifier: outcome?.qualifier ?? null,
    missing: outcome?.missing ?? null,
    flags: [...(outcome?.flags ?? [])],
    margin: outcome?.margin ?? null,
    marginDecides: input.marginDecides ?? false,
    reason: input.notMeasured?.reason ?? null,
    expected: input.notMeasured?.expected ?? null,
  }
}

/** Reasons for which nobody could have delivered a value in time. */
const EXCUSED_REASONS: readonly NotMeasuredReason[] = ['confidential', 'measure_under_revision']

function isLate(input: AssessmentInput, reason: NotMeasuredReason | null): boolean {
  if (!input.round || reason === null || EXCUSED_REASONS.includes(reason)) return false
  return input.today > input.round.dueOn
}

/**
 * The status of one målvärde in one period, with its receipt. Decided on full precision by the threshold rule of
 * `threshold.ts`; the clock (`today`) only decides lateness, and that only inside a reporting round.
 */
export function assessTarget(input: AssessmentInput): Assessment {
  const inputs = receiptInputs(input)
  const { status, reason } = judgeThreshold(inputs)
  return {
    status,
    reason,
    expected: status === 'not_measured' ? inputs.expected : null,
    isLate: isLate(input, reason),
    isWithinMargin: status !== 'not_measured' && isWithinMargin(inputs),
    receipt: { method: THRESHOLD_METHOD, inputs, status, assumptions: [...(input.assumptions ?? [])] },
  }
}

/**
 * The status that the receipt's inputs give by its method; always the receipt's own status. Throws a RangeError for
 * a method or version that this product does not know.
 */
export function recomputeStatus(receipt: Pick<Receipt, 'method' | 'inputs'>): FulfilmentStatus {
  const { id, version } = receipt.method
  if (id !== THRESHOLD_METHOD.id || version !== THRESHOLD_METHOD.version)
    throw new RangeError(`Unknown method ${id} version ${version}`)
  return judgeThreshold(receipt.inputs).status
}

export interface Override {
  status: FulfilmentStatus
  reason: string
}

/** An assessment after a person's word; `computedStatus` stays visible beside it. */
export interface JudgedAssessment extends Assessment {
  computedStatus: FulfilmentStatus
  override: Override | null
}

/**
 * A person's status over the computed one. The receipt stays the rule's own. Throws a RangeError when the reason is
 * blank: an override without a reason does not exist.
 */
export function applyOverride(assessment: Assessment, override: Override | null): JudgedAssessment {
  const computedStatus = assessment.status
  if (!override) return { ...assessment, computedStatus, override: null }
  if (override.reason.trim() === '') throw new RangeError('An override needs a reason')
  const isMeasured = override.status !== 'not_measured'
  return {
    ...assessment,
    status: override.status,
    computedStatus,
    override,
    reason: isMeasured ? null : assessment.reason,
    expected: isMeasured ? null : assessment.expected,
    isLate: assessment.isLate && !isMeasured,
  }
}
