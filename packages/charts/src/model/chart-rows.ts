import {
  FLAG_WORDS,
  type FulfilmentStatus,
  type Language,
  MISSING_WORDS,
  periodTextIn,
  shortPeriod,
} from '@malkoll/domain'
import type { ChartTableRow } from './chart-model.ts'
import { type ChartPeriod, chartPeriods, MAX_PERIODS } from './chart-periods.ts'
import { CHART_WORDS } from './chart-words.ts'
import type { TargetChartInput, TargetChartRow } from './target-chart-input.ts'

/** One period as it is told, before anything has a place on the drawing. */
export interface ChartRow {
  period: string
  periodText: string
  comparator: TargetChartRow['target']['comparator'] | null
  /** Null when there is nothing to draw; then `gapText` says why. */
  value: number | null
  valueText: string
  gapText: string | null
  targetText: string
  /** Heights of the target's lines: none, one, or two for `between`. */
  limits: number[]
  margin: number
  status: FulfilmentStatus
  statusText: string
  difference: string
  /** Flags and the outcome's own note, in words. */
  remark: string
  hasFlags: boolean
}

export interface ChartRows {
  shown: ChartRow[]
  all: ChartRow[]
}

/** Every period in time order, and the latest ones that get a slot on the drawing. */
export function chartRows(input: TargetChartInput): ChartRows {
  const all = chartPeriods(input.target.rows).map(period => chartRow(period, input.language))
  return { all, shown: all.slice(-MAX_PERIODS) }
}

/** The rows of the table under a chart, newest first. */
export function tableRows(rows: readonly ChartRow[]): ChartTableRow[] {
  return rows
    .map(row => ({
      period: row.period,
      periodText: row.periodText,
      value: row.value === null ? '–' : row.valueText,
      target: row.targetText || '–',
      difference: row.difference || '–',
      status: row.statusText,
      statusCode: row.status,
      note: [row.gapText, row.remark].filter(Boolean).join('. '),
    }))
    .reverse()
}

/** “2022: 66 %. Målvärde minst 50 %. Uppfyllt.” */
export function rowSentence(row: ChartRow, language: Language): string {
  const parts = [
    `${row.periodText}: ${row.gapText ?? row.valueText}`,
    row.targetText && `${CHART_WORDS[language].target} ${row.targetText}`,
    row.gapText === row.statusText ? '' : row.statusText,
    row.hasFlags ? row.remark : '',
  ]
  return `${parts.filter(Boolean).join('. ')}.`
}

function chartRow({ period, row }: ChartPeriod, language: Language): ChartRow {
  const periodText = periodTextIn(period, language, shortPeriod)
  if (!row) return unreportedRow(period, periodText, language)
  const gapText = gapTextOf(row, language)
  const flags = (row.outcome?.flags ?? []).map(flag => FLAG_WORDS[flag][language])
  return {
    period,
    periodText,
    comparator: row.target.comparator,
    value: gapText === null ? (row.outcome?.value ?? null) : null,
    valueText: row.outcome?.text ?? '',
    gapText,
    targetText: row.target.text,
    limits: limitsOf(row.target),
    margin: row.outcome?.margin ?? 0,
    status: row.assessment.status,
    statusText: row.assessment.statusText,
    difference: row.differenceText ?? '',
    remark: [flags.join(', '), row.outcome?.note].filter(Boolean).join('. '),
    hasFlags: flags.length > 0,
  }
}

function unreportedRow(period: string, periodText: string, language: Language): ChartRow {
  const { noFigure } = CHART_WORDS[language]
  return {
    period,
    periodText,
    comparator: null,
    value: null,
    valueText: '',
    gapText: noFigure,
    targetText: '',
    limits: [],
    margin: 0,
    status: 'not_measured',
    statusText: noFigure,
    difference: '',
    remark: '',
    hasFlags: false,
  }
}

/** Why a period has no bar; null when it has one. An inequality or an approximate figure is never drawn. */
function gapTextOf(row: TargetChartRow, language: Language): string | null {
  const { outcome, assessment } = row
  if (outcome?.qualifier) return `${outcome.text}, ${CHART_WORDS[language].notExact}`
  if (outcome?.missing) return MISSING_WORDS[outcome.missing][language]
  if (outcome && outcome.value !== null && Number.isFinite(outcome.value)) return null
  return assessment.statusText
}

/** `increase` and `decrease` are judged against their base, so the line stands at the base's value. */
function limitsOf(target: TargetChartRow['target']): number[] {
  switch (target.comparator) {
    case 'done':
      return []
    case 'increase':
    case 'decrease':
      return target.baseValue === null ? [] : [target.baseValue]
    case 'between':
      return [target.value, target.upper].filter(limit => limit !== null)
    default:
      return target.value === null ? [] : [target.value]
  }
}
