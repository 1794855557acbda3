import type { EntryRow } from '@malkoll/contracts'
import {
  BREAKDOWN_WORDS,
  kindOfPeriodicity,
  type Language,
  periodKindText,
  ruleText,
  unitInfo,
  withWholeNumbers,
} from '@malkoll/domain'
import type { EntryTexts } from '../entry-texts.ts'
import { isDeedIn, unitOf } from './row-unit.ts'

/** The indicator, with its place, and its organisation and its group where they are not the usual ones. */
export function rowName(row: EntryRow, language: Language): string {
  const { indicator, geography, organisation, hasNamesakes, breakdown } = row
  const known = breakdown === 'total' || breakdown === 'women' || breakdown === 'men'
  const group = breakdown === 'total' ? undefined : known ? BREAKDOWN_WORDS[breakdown][language] : breakdown
  const place = geography ?? (hasNamesakes ? organisation : null)
  return withWholeNumbers([indicator.name, place?.name, group].filter(Boolean).join(', '))
}

/** The names that a copied table may have for the row: the whole, the indicator’s and the place’s. */
export function indicatorAndPlace(row: EntryRow, language: Language): string[] {
  return [rowName(row, language), row.indicator.name, ...(row.geography ? [row.geography.name] : [])]
}

/** `procent · målvärde minst 50`. */
export function unitLine(row: EntryRow, period: string, texts: EntryTexts, language: Language): string {
  const unit = unitInfo(unitOf(row), language)
  const rules = row.targets
    .filter(target => target.period === period)
    .map(({ comparator, value, upper, base }) =>
      texts.table.target(ruleText({ comparator, value, upper, base }, { ...unit, symbol: null }, language)),
    )
  const kind = row.lock === 'other_period' ? kindOfPeriodicity(row.indicator.periodicity) : undefined
  const told = kind ? periodKindText(kind, language) : null
  const isDeed = isDeedIn(row, period)
  return [
    ...(isDeed ? [] : [unit.name]),
    ...(rules.length > 0 ? rules : [told ?? texts.table.noTarget]),
  ].join(' · ')
}
