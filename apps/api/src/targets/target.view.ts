import type { ObjectiveRef, Source, Target, TargetRow, TargetSummary } from '@malkoll/contracts'
import {
  type Comparator,
  causeNote,
  chartHeadline,
  chartSubtitle,
  deedText,
  describePeriod,
  FORECAST_WORDS,
  formatValue,
  isDeedValue,
  isOfDeed,
  type Language,
  laterOutcomeSentence,
  MISSING_WORDS,
  periodEnd,
  periodStart,
  targetSeriesText,
  type UnitInfo,
} from '@malkoll/domain'
import { type AssessedTarget, sentenceOf } from '../assessments/assessment.load.ts'
import type { TargetPeriodRow } from '../assessments/assessment.queries.ts'
import { type AssessedPeriod, assumptionsOf } from '../assessments/assessment.view.ts'
import { ENTERED_SOURCE } from '../entry/entry.queries.ts'
import { dateInStockholm } from '../http/moment.ts'
import { type ObjectiveTree, toObjectiveRef } from '../objectives/objective.view.ts'
import { compareNewestFirst, knownPeriod } from '../periods/known-period.ts'
import { distinctSources, type FindSource } from '../sources/source.view.ts'
import { sourceLine } from '../sources/source-line.ts'
import { translated } from '../translations/translated.ts'
import type { HistoryRow } from './target.queries.ts'

export function nameOf(row: TargetPeriodRow, language: Language): string {
  return translated(language, row.name_sv, row.name_en)
}

export function isExample(row: TargetPeriodRow): boolean {
  return row.is_target_example || row.is_series_example
}

export function assumptionOf(row: TargetPeriodRow, language: Language): string | null {
  return assumptionsOf(row, language).join(' ') || null
}

/** Where the figure comes from; without a figure, where the målvärde does. */
export function sourceIdOf(row: TargetPeriodRow): number | null {
  return row.outcome_source_id ?? row.target_source_id
}

/** The region goal a målvärde stands under, and the administration's goal between them when there is one. */
export function goalsOf(
  tree: ObjectiveTree,
  objectiveId: number,
  language: Language,
): { regionGoal: ObjectiveRef; administrationGoal: ObjectiveRef | null } {
  const path = tree.pathTo(objectiveId)
  const root = path.find(row => row.kind === 'region_goal') ?? path[0]
  if (!root) throw new RangeError(`Objective ${objectiveId} is not in its tree`)
  const administrationGoal = path.find(row => row.kind === 'administration_goal')
  return {
    regionGoal: toObjectiveRef(root, language),
    administrationGoal: administrationGoal ? toObjectiveRef(administrationGoal, language) : null,
  }
}

/** Orsak and åtgärd of one row, and what is said when a målvärde that is not met has neither. */
export function toCauseAndMeasure(
  { row, judged }: AssessedPeriod,
  { language, findSource }: Pick<TargetLookups, 'language' | 'findSource'>,
) {
  const cause = translated(language, row.cause_sv, row.cause_en)
  const measure = translated(language, row.measure_sv, row.measure_en)
  const isEntered = findSource(sourceIdOf(row))?.slug === ENTERED_SOURCE
  const isUnexplained = judged.status === 'not_met' && cause === null && measure === null
  return { cause, measure, causeNote: isUnexplained ? causeNote({ isEntered }, language) : null }
}

export interface TargetLookups {
  language: Language
  tree: ObjectiveTree
  findSource: FindSource
}

export function toTargetSummary(
  target: AssessedTarget,
  shown: AssessedPeriod,
  { language, tree, findSource }: TargetLookups,
): TargetSummary {
  const { row } = shown
  return {
    slug: target.slug,
    name: nameOf(row, language),
    period: row.period,
    periods: target.periods.map(period => period.row.period),
    ...goalsOf(tree, row.objective_id, language),
    target: shown.rule,
    outcome: shown.outcome,
    assessment: { ...shown.assessment, sentence: sentenceOf(target, shown, language) },
    example: isExample(row),
    assumption: assumptionOf(row, language),
    source: findSource(sourceIdOf(row)),
  }
}

export interface TargetRowFacts {
  language: Language
  history: readonly HistoryRow[]
  findSource: FindSource
}

export function toTargetRow(
  target: AssessedTarget,
  period: AssessedPeriod,
  facts: TargetRowFacts,
): TargetRow {
  const { row } = period
  const { language } = facts
  return {
    period: row.period,
    periodText: describePeriod(knownPeriod(row.period), language),
    target: period.rule,
    outcome: period.outcome,
    differenceText: period.differenceText,
    assessment: { ...period.assessment, sentence: sentenceOf(target, period, language) },
    forecast: toForecast(row, language),
    ...toCauseAndMeasure(period, facts),
    history: toHistory(period, facts),
    source: facts.findSource(sourceIdOf(row)),
    knownFrom: row.outcome_known_at === null ? null : dateInStockholm(new Date(row.outcome_known_at)),
    isKnownFromAssumed: row.outcome_known_at !== null && row.is_outcome_date_assumed,
  }
}

function toForecast(row: TargetPeriodRow, language: Language): TargetRow['forecast'] {
  if (row.forecast === null || row.forecast_sentence_sv === null || row.forecast_by === null) return null
  return {
    forecast: row.forecast,
    text: FORECAST_WORDS[row.forecast][language],
    sentence: translated(language, row.forecast_sentence_sv, row.forecast_sentence_en),
    by: row.forecast_by,
  }
}

function comparatorOf({ judged }: AssessedPeriod): Comparator {
  return judged.receipt.inputs.comparator
}

function toHistory(period: AssessedPeriod, { history, language }: TargetRowFacts): TargetRow['history'] {
  const { row, unit } = period
  const isDeed = isOfDeed([comparatorOf(period)])
  return history
    .filter(version => version.period === (row.outcome_period ?? row.period))
    .map(version => ({
      period: version.period,
      revision: version.revision,
      knownFrom: version.known_from,
      knownTo: version.known_to,
      valueText: versionText(version, { unit, isDeed }, language),
      reason: version.reason,
    }))
}

/** `newest`: the last period with a målvärde. An inequality is no exact outcome and is left to the indicator's page. */
export function toLaterOutcome(
  newest: AssessedPeriod,
  { history, language }: Omit<TargetRowFacts, 'findSource'>,
): string | null {
  const end = periodEnd(knownPeriod(newest.row.period))
  const [latest] = history
    .filter(({ known_to, value, qualifier }) => known_to === null && value !== null && qualifier === null)
    .filter(({ period }) => end !== null && periodStart(knownPeriod(period)) > end)
    .toSorted((a, b) => compareNewestFirst(a.period, b.period))
  if (latest === undefined) return null
  const value = versionText(latest, { unit: newest.unit, isDeed: isOfDeed([comparatorOf(newest)]) }, language)
  return laterOutcomeSentence({ value, period: latest.period }, language)
}

function versionText(
  version: HistoryRow,
  { unit, isDeed }: { unit: UnitInfo; isDeed: boolean },
  language: Language,
): string {
  if (version.value !== null && isDeed && isDeedValue(version.value)) return deedText(version.value, language)
  if (version.value !== null) return formatValue(version.value, unit, language)
  return version.missing === null ? '' : MISSING_WORDS[version.missing][language]
}

/** What a chart of the målvärde says in words: the newest period with a value speaks in the headline. */
export function toChartTexts(
  target: AssessedTarget,
  rows: readonly TargetRow[],
  language: Language,
): Target['chart'] {
  const [newest] = target.periods
  if (!newest) throw new RangeError(`Target ${target.slug} has no periods`)
  const measured = target.periods.find(period => period.judged.receipt.inputs.outcomeValue !== null)
  const shown = measured ?? newest
  const words = { unit: shown.unit, decimals: shown.row.decimals, language }
  const name = nameOf(shown.row, language)
  const oldestFirst = target.periods.toReversed()
  return {
    headline: chartHeadline(
      {
        template: translated(language, shown.row.headline_template_sv, shown.row.headline_template_en),
        name,
        receipt: shown.judged.receipt,
      },
      words,
    ),
    subtitle: chartSubtitle(
      {
        name,
        periods: oldestFirst.map(period => period.row.period),
        isOfDeed: isOfDeed(target.periods.map(comparatorOf)),
      },
      words,
    ),
    sourceLine: sourceLine(provenanceOf(rows), language),
    text: targetSeriesText(
      oldestFirst.map(({ row, judged }) => ({
        period: row.period,
        receipt: judged.receipt,
        status: judged.status,
      })),
      words,
    ),
  }
}

function provenanceOf(rows: readonly TargetRow[]) {
  const sources = new Map(rows.flatMap(row => (row.source ? [[row.source.slug, row.source] as const] : [])))
  // A figure of an earlier period may have been corrected after the newest one became known.
  const [latest] = rows
    .filter(row => row.knownFrom !== null)
    .toSorted((a, b) => (b.knownFrom ?? '').localeCompare(a.knownFrom ?? ''))
  return {
    sources: [...sources.values()],
    knownFrom: latest?.knownFrom ?? null,
    isKnownFromAssumed: latest?.isKnownFromAssumed ?? false,
  }
}

export function sourcesOf(target: AssessedTarget, findSource: FindSource): Source[] {
  return distinctSources(findSource, target.periods.flatMap(sourceIdsOf))
}

export function sourceIdsOf({ row }: AssessedPeriod): (number | null)[] {
  return [row.outcome_source_id, row.target_source_id]
}
