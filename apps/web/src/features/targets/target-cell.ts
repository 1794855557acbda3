import type { Target, TargetRow } from '@malkoll/contracts'
import type { CellAddress } from '../history/cell-address.ts'

/** The stored value that answers the målvärde in the row's period. */
export function cellOf({ indicator, series }: Target, { outcome, period }: TargetRow): CellAddress {
  return { indicator: indicator.slug, ...series, period: outcome?.period ?? period }
}
