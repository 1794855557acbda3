import type { EntryRow } from '@malkoll/contracts'
import { isUnitCode, type UnitCode } from '@malkoll/domain'

export function unitOf({ indicator }: EntryRow): UnitCode {
  return isUnitCode(indicator.unit.code) ? indicator.unit.code : 'unknown'
}
