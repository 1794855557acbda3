import type { Assessment, Outcome, TargetRule } from '@malkoll/contracts'
import {
  applyOverride,
  assessTarget,
  differenceText,
  type JudgedAssessment,
  type Language,
  noLaterFigureText,
  outcomeText,
  receiptRows,
  ruleOf,
  ruleText,
  statusText,
  type UnitInfo,
  unitInfo,
  verdictSentence,
} from '@malkoll/domain'
import { dateInStockholm } from '../http/moment.ts'
import { translated } from '../translations/translated.ts'
import type { TargetPeriodRow } from './assessment.queries.ts'

export interface Reading {
  language: Language
  /** The day the status is judged on, Europe/Stockholm. */
  today: string
}

/** One målvärde in one period, judged: the domain's own answer beside what is shown of it. */
export interface AssessedPeriod {
  row: TargetPeriodRow
  unit: UnitInfo
  judged: JudgedAssessment
  rule: TargetRule
  outcome: Outcome | null
  differenceText: string | null
  /** All of the assessment but its sentence, which also speaks of other periods. */
  assessment: Omit<Assessment, 'sentence'>
  /** Said of an expected figure that never came into the sources, null otherwise. */
  noLaterFigure: string | null
}

export function assessPeriod(
  row: TargetPeriodRow,
  round: { dueOn: string } | null,
  reading: Reading,
): AssessedPeriod {
  const { language } = reading
  const unit = unitInfo(row.unit_code, language)
  const words = { unit, decimals: row.decimals, language }
  const judged = judge(row, round, reading)
  return {
    row,
    unit,
    judged,
    rule: toRule(row, judged, unit, language),
    outcome: toOutcome(row, outcomeText(judged.receipt, words), language),
    differenceText: differenceText(judged.receipt, words),
    assessment: {
      status: judged.status,
      statusText: statusText(judged, language),
      computedStatus: judged.computedStatus,
      reason: judged.reason,
      expected: judged.expected,
      isLate: judged.isLate,
      isWithinMargin: judged.isWithinMargin,
      override: judged.override,
      receipt: {
        ...judged.receipt,
        inputs: { ...judged.receipt.inputs, flags: [...judged.receipt.inputs.flags] },
        verdict: verdictSentence(judged.receipt, words),
        rows: receiptRows(judged.receipt, words),
      },
    },
    noLaterFigure: noLaterFigure(row, judged, reading),
  }
}

/** What we assume of the målvärde and of its series, each sentence once. */
export function assumptionsOf(row: TargetPeriodRow, language: Language): string[] {
  const texts = [
    translated(language, row.assumption_sv, row.assumption_en),
    translated(language, row.series_assumption_sv, row.series_assumption_en),
  ]
  return [...new Set(texts.filter(text => text !== null))]
}

function judge(
  row: TargetPeriodRow,
  round: { dueOn: string } | null,
  { language, today }: Reading,
): JudgedAssessment {
  const base = row.base_period === null ? null : { period: row.base_period, value: row.base_value }
  const assessment = assessTarget({
    period: row.period,
    rule: { comparator: row.comparator, value: row.target_value, upper: row.target_upper, base },
    outcome: outcomeInput(row),
    notMeasured:
      row.not_measured_reason === null
        ? null
        : { reason: row.not_measured_reason, expected: row.expected_period },
    marginDecides: row.margin_decides,
    assumptions: assumptionsOf(row, language),
    round,
    today,
  })
  const override =
    row.override_status === null || row.override_reason === null
      ? null
      : { status: row.override_status, reason: row.override_reason }
  return applyOverride(assessment, override)
}

function outcomeInput(row: TargetPeriodRow) {
  if (row.outcome_period === null) return null
  return {
    period: row.outcome_period,
    value: row.outcome_value,
    missing: row.missing,
    qualifier: row.qualifier,
    flags: row.flags ?? [],
    margin: row.margin,
  }
}

function toRule(
  row: TargetPeriodRow,
  judged: JudgedAssessment,
  unit: UnitInfo,
  language: Language,
): TargetRule {
  return {
    comparator: row.comparator,
    value: row.target_value,
    upper: row.target_upper,
    basePeriod: row.base_period,
    baseValue: row.base_value,
    unit: row.unit_code,
    text: ruleText(ruleOf(judged.receipt), unit, language),
  }
}

function toOutcome(row: TargetPeriodRow, text: string, language: Language): Outcome | null {
  if (row.outcome_period === null) return null
  return {
    period: row.outcome_period,
    text,
    value: row.outcome_value,
    missing: row.missing,
    qualifier: row.qualifier,
    flags: row.flags ?? [],
    margin: row.margin,
    n: row.n,
    note: translated(language, row.outcome_note_sv, row.outcome_note_en),
  }
}

function noLaterFigure(row: TargetPeriodRow, judged: JudgedAssessment, { language, today }: Reading) {
  if (judged.status !== 'not_measured' || judged.expected === null) return null
  const date = dateInStockholm(new Date(row.target_known_at))
  const sourceDate = row.is_target_date_assumed ? date.slice(0, 'YYYY-MM'.length) : date
  return noLaterFigureText({ expected: judged.expected, sourceDate, today }, language)
}
