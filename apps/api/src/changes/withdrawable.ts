import type { WithdrawalExtent } from '@malkoll/contracts'
import type { RevisionExtentRow } from './change.queries.ts'

/** Base data and decisions on målvärden hold together otherwise than as single values. */
const WITHDRAWABLE_KINDS = ['measurements', 'withdrawal']

interface MadeBy {
  actor: string
  kind: string
}

/** Whether a change is of values that somebody entered, so that it can be taken back when nothing stands on top of it. */
export function isWithdrawable({ actor, kind }: MadeBy): boolean {
  return actor !== 'seeds' && WITHDRAWABLE_KINDS.includes(kind)
}

/** What withdrawing the change would take; null when it cannot be withdrawn, or has no cells. */
export function toWithdrawalExtent(
  revision: MadeBy,
  extent: RevisionExtentRow | undefined,
): WithdrawalExtent | null {
  if (!extent || !isWithdrawable(revision)) return null
  return { cellCount: extent.count, laterCount: extent.later_count }
}
