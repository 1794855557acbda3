import type {
  Comparator,
  FulfilmentStatus,
  MeasurementFlag,
  MissingCode,
  NotMeasuredReason,
  Qualifier,
} from './vocabulary.ts'

/** Everything the status was decided on. Numbers are in the indicator's unit, periods canonical text. */
export interface ReceiptInputs {
  period: string
  comparator: Comparator
  /** Threshold; the lower bound of `between`; null when the comparator has none or the source gives none. */
  targetValue: number | null
  /** Upper bound of `between`. */
  targetUpper: number | null
  /** Base of `increase` and `decrease`. */
  basePeriod: string | null
  baseValue: number | null
  /** Null when there is no outcome at all. */
  outcomePeriod: string | null
  outcomeValue: number | null
  /** Set when the source gives an inequality or an approximate figure; such a value judges nothing. */
  qualifier: Qualifier | null
  missing: MissingCode | null
  flags: MeasurementFlag[]
  /** ± as published by the source; never derived. */
  margin: number | null
  /** Whether the målvärde's own decision lets the margin decide. */
  marginDecides: boolean
  /** The reason given with the målvärde; the resulting reason stands in the assessment. */
  reason: NotMeasuredReason | null
  expected: string | null
}

export interface ReceiptMethod {
  id: string
  version: number
}

/** “Så bedömdes det”. Recomputing from `method` and `inputs` gives `status` again. */
export interface Receipt {
  method: ReceiptMethod
  inputs: ReceiptInputs
  status: FulfilmentStatus
  assumptions: string[]
}

/** The one method so far: the outcome against the threshold of its own period. */
export const THRESHOLD_METHOD = { id: 'threshold', version: 1 } as const
