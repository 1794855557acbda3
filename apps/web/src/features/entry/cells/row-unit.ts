import type { EntryRow } from '@malkoll/contracts'
import { isOfDeed, isUnitCode, type UnitCode } from '@malkoll/domain'

export function unitOf({ indicator }: EntryRow): UnitCode {
  return isUnitCode(indicator.unit.code) ? indicator.unit.code : 'unknown'
}

/** Whether the målvärde of the period is that something is done, which 1 and 0 tell. */
export function isDeedIn({ targets }: Pick<EntryRow, 'targets'>, period: string): boolean {
  return isOfDeed(targets.filter(target => target.period === period).map(({ comparator }) => comparator))
}
