import type { Bounds, DatedValue } from './entry-words.ts'
import type { TargetRule } from './status.ts'
import type { UnitCode } from './unit.ts'
import type { FulfilmentStatus, MeasurementFlag, MissingCode, NotMeasuredReason } from './vocabulary.ts'

/** A målvärde of the series in one period, with what everyone is shown of it now. */
export interface EntryTarget {
  slug: string
  period: string
  rule: TargetRule
  /** The base's value is the measured one of its period, so that entering it there changes the rule. */
  isBaseMeasured: boolean
  notMeasured: { reason: NotMeasuredReason; expected: string | null } | null
  marginDecides: boolean
  status: FulfilmentStatus
  /** A person's word stands over the computed status, which a value then does not change. */
  isOverridden: boolean
}

/** The series and the period that a value is entered for. */
export interface EntryCell {
  unit: UnitCode
  decimals: number
  period: string
  /** Inclusive; null: none is known. */
  plausibleRange: Bounds | null
  /**
   * Every value known of the series, in any order; the cell's own and those of other period kinds are left out of account.
   * One list for all cells of the series is read once; it is not to change.
   */
  history: readonly DatedValue[]
  /** What the cell says now; null: nothing. */
  current: EntryOutcome | null
  /** Margin and flags that the value is to be stored with. */
  margin: number | null
  flags: readonly MeasurementFlag[]
  /** Målvärden of the series, of every period. */
  targets: readonly EntryTarget[]
  /** Periods of the series that are given values at the same time; the cell’s own may be among them. */
  alongside: readonly string[]
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: string
}

/** A value, or the reason for none. */
export interface EntryOutcome {
  value: number | null
  missing: MissingCode | null
}
