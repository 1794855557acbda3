import type { Indicator, IndicatorList } from '@malkoll/contracts'
import { type Language, unitInfo } from '@malkoll/domain'
import { compareNewestFirst } from '../assessments/assessment.load.ts'
import { translated } from '../translations/translated.ts'
import type { CoverageRow, IndicatorRow } from './indicator.queries.ts'

type Summary = IndicatorList['items'][number]

export function toIndicatorSummary(row: IndicatorRow, language: Language): Summary {
  const periods = (row.periods ?? []).toSorted(compareNewestFirst)
  return {
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    label: row.label,
    unit: { ...unitInfo(row.unit_code, language) },
    decimals: row.decimals,
    desiredDirection: row.desired_direction,
    hasFigures: periods.length > 0,
    missingReason:
      periods.length > 0 ? null : translated(language, row.figures_missing_sv, row.figures_missing_en),
    firstPeriod: periods.at(-1) ?? null,
    lastPeriod: periods[0] ?? null,
    example: row.is_example,
  }
}

export function toCoverage(rows: readonly CoverageRow[]): Pick<Indicator, 'geographies' | 'breakdowns'> {
  const withValues = rows.filter(row => row.has_values)
  const codes = withValues.map(row => row.geography_code).filter(code => code !== null)
  return {
    geographies: [...new Set(codes)],
    breakdowns: [...new Set(rows.map(row => row.breakdown))].toSorted(),
  }
}
