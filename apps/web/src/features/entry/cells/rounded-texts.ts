import type { EntryRow } from '@malkoll/contracts'
import { formatValue, type Language, unitInfo, valueDecimals } from '@malkoll/domain'
import { unitOf } from './row-unit.ts'

/** What pages write instead of the value; none where all of them write it as it is. */
export function roundedTexts(
  value: number,
  { row, period, language }: { row: EntryRow; period: string; language: Language },
): string[] {
  const { decimals } = row.indicator
  const unit = unitInfo(unitOf(row), language)
  const exact = formatValue(value, unit, language)
  const targets = row.targets.filter(target => target.period === period)
  const beside = { decimals: valueDecimals({ value, bounds: boundsOf(targets), decimals }) }
  const among = { decimals, mostDecimals: seriesDecimals(value, row) }
  const shown = (targets.length > 0 ? [beside, among] : [among]).map(digits =>
    formatValue(value, unit, language, digits),
  )
  return shown.every(text => text === exact) ? [] : [...new Set(shown)]
}

/** Up to as many as any value of the series takes not to be shown as one of its målvärden. */
function seriesDecimals(value: number, { indicator: { decimals }, history, targets }: EntryRow): number {
  const bounds = boundsOf(targets)
  if (bounds.length === 0) return decimals
  const values = [...history.map(entry => entry.value), value]
  return Math.max(...values.map(other => valueDecimals({ value: other, bounds, decimals })))
}

function boundsOf(targets: EntryRow['targets']): number[] {
  return targets
    .flatMap(({ value, upper, base }) => [value, upper, base?.value ?? null])
    .filter(bound => bound !== null)
}
