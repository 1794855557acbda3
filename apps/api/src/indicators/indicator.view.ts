import type { Indicator, IndicatorList } from '@malkoll/contracts'
import { type Language, unitInfo } from '@malkoll/domain'
import type { AssessedTarget } from '../assessments/assessment.load.ts'
import { toDirection } from '../directions/direction.view.ts'
import type { IndicatorFigures } from '../directions/figures.load.ts'
import { toLatest } from '../directions/latest.view.ts'
import { toObjectiveRef } from '../objectives/objective.view.ts'
import { compareNewestFirst } from '../periods/known-period.ts'
import { translated } from '../translations/translated.ts'
import type { CoverageRow, IndicatorObjectiveRow, IndicatorRow } from './indicator.queries.ts'

type Summary = IndicatorList['items'][number]

export function toIndicatorSummary(
  figures: IndicatorFigures<IndicatorRow>,
  objectives: readonly IndicatorObjectiveRow[],
  language: Language,
): Summary {
  const row = figures.indicator
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
    objectives: objectives
      .filter(objective => objective.indicator_id === row.id)
      .map(objective => ({ ...toObjectiveRef(objective, language), isProposal: objective.is_proposal })),
    latest: toLatest(figures, language),
    direction: toDirection(figures, language),
  }
}

/** An indicator as the goal that it measures names it. */
export function toMeasuredBy(
  figures: IndicatorFigures<IndicatorRow>,
  isProposal: boolean,
  language: Language,
) {
  const { slug, name, hasFigures, missingReason, latest, direction } = toIndicatorSummary(
    figures,
    [],
    language,
  )
  return { slug, name, isProposal, hasFigures, missingReason, latest, direction }
}

export function toCoverage(rows: readonly CoverageRow[]): Pick<Indicator, 'geographies' | 'breakdowns'> {
  const withValues = rows.filter(row => row.has_values)
  const codes = withValues.map(row => row.geography_code).filter(code => code !== null)
  return {
    geographies: [...new Set(codes)],
    breakdowns: [...new Set(rows.map(row => row.breakdown))].toSorted(),
  }
}

/** The newest period of a målvärde that the indicator's values are held against. */
export function toTargetSummary({ slug, periods }: AssessedTarget): Indicator['targets'] {
  const [newest] = periods
  if (!newest) return []
  const { status, statusText } = newest.assessment
  return [{ slug, period: newest.row.period, rule: newest.rule.text, status, statusText }]
}
