import type { Change } from '@malkoll/contracts'
import { type Comparator, type Language, ruleText, type UnitCode, unitInfo } from '@malkoll/domain'
import { wordingChangesBetween } from '../decisions/decision.view.ts'
import { translated } from '../translations/translated.ts'
import type { ChangedTargetRow, ChangedWordingRow } from './changed-target.queries.ts'

export function toChangedTarget(row: ChangedTargetRow, language: Language): Change['targets'][number] {
  return {
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    period: row.period,
    before: textOf(
      {
        comparator: row.before_comparator,
        value: row.before_value,
        upper: row.before_upper,
        base_period: row.before_base_period,
        base_value: row.before_base_value,
        unit: row.before_unit,
      },
      language,
    ),
    after: textOf(row, language),
    example: row.is_example,
  }
}

interface RuleRow {
  comparator: Comparator | null
  value: number | null
  upper: number | null
  base_period: string | null
  base_value: number | null
  unit: UnitCode
}

function textOf({ comparator, value, upper, unit, ...row }: RuleRow, language: Language): string | null {
  if (comparator === null) return null
  const base = row.base_period === null ? null : { period: row.base_period, value: row.base_value }
  return ruleText({ comparator, value, upper, base }, unitInfo(unit, language), language)
}

export function toChangedWording(row: ChangedWordingRow, language: Language): Change['wordings'][number] {
  return {
    target: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    changes: wordingChangesBetween(row.before, row.after, language),
  }
}
