import type { AssignmentList, Budget, Indicator, SeriesAnswer, Source, Target } from '@malkoll/contracts'
import { type CsvCell, csvTable } from './csv-table.ts'

/** An indicator with everything that is known of it. */
export interface ExportedIndicator {
  indicator: Indicator
  series: SeriesAnswer
}

const SERIES_COLUMNS = [
  'geography',
  'geography_name',
  'organisation',
  'breakdown',
  'period',
  'value',
  'unit',
  'missing',
  'qualifier',
  'flags',
  'margin',
  'n',
  'is_computed',
  'is_example',
  'source',
] as const

/** A row per value, in full precision; its note stands in notes.csv. */
export function seriesCsv({ series: answer }: ExportedIndicator): string {
  const rows = answer.series.flatMap(series =>
    series.points.map(point => [
      series.geography?.code,
      series.geography?.name,
      series.organisation?.slug,
      series.breakdown,
      point.period,
      point.value,
      answer.unit.code,
      point.missing,
      point.qualifier,
      point.flags.join(' '),
      point.margin,
      point.n,
      series.isComputed,
      series.example,
      point.source,
    ]),
  )
  return csvTable(SERIES_COLUMNS, rows)
}

export function sourcesCsv(sources: readonly Source[]): string {
  const columns = [
    'source',
    'title',
    'url',
    'publisher',
    'licence',
    'accessed_on',
    'is_secondary',
    'note',
  ] as const
  const rows = sources.map(source => [
    source.slug,
    source.title,
    source.url,
    source.publisher,
    source.licence,
    source.accessedOn,
    source.isSecondary,
    source.note,
  ])
  return csvTable(columns, rows)
}

/** Everything said beside the figures, of every indicator. */
export function notesCsv(rows: readonly CsvCell[][]): string {
  const columns = ['indicator', 'kind', 'geography', 'organisation', 'breakdown', 'period', 'note'] as const
  return csvTable(columns, rows)
}

/** Caveats, series breaks, assumptions and notes of single values: rows of {@link notesCsv}. */
export function noteRows(exported: ExportedIndicator): CsvCell[][] {
  return [...indicatorNotes(exported), ...seriesNotes(exported)]
}

function indicatorNotes({ indicator }: ExportedIndicator): CsvCell[][] {
  const whole = (kind: string, note: string | null) =>
    note === null ? [] : [[indicator.slug, kind, null, null, null, null, note]]
  return [
    ...whole('caveat', indicator.caveat),
    ...whole('figures_missing', indicator.missingReason),
    ...whole('county', indicator.countyNote),
    ...indicator.breaks.map(({ after, before, note }) => [
      indicator.slug,
      'series_break',
      null,
      null,
      null,
      `${after} ${before}`,
      note,
    ]),
  ]
}

function seriesNotes({ indicator, series: answer }: ExportedIndicator): CsvCell[][] {
  return answer.series.flatMap(series => {
    const place = [series.geography?.code, series.organisation?.slug, series.breakdown]
    const assumption =
      series.assumption === null ? [] : [[indicator.slug, 'assumption', ...place, null, series.assumption]]
    const ofValues = series.points
      .filter(point => point.note !== null)
      .map(point => [indicator.slug, 'value', ...place, point.period, point.note])
    return [...assumption, ...ofValues]
  })
}

const TARGET_COLUMNS = [
  'target',
  'name',
  'goal',
  'period',
  'comparator',
  'target_value',
  'upper',
  'base_period',
  'base_value',
  'outcome',
  'unit',
  'status',
  'reason',
  'expected',
  'flags',
  'cause',
  'measure',
  'is_example',
  'assumption',
  'source',
] as const

/** A row per målvärde and period. */
export function targetsCsv(targets: readonly Target[]): string {
  const rows = targets.flatMap(target =>
    target.rows.map(row => [
      target.slug,
      target.name,
      (target.administrationGoal ?? target.regionGoal).slug,
      row.period,
      row.target.comparator,
      row.target.value,
      row.target.upper,
      row.target.basePeriod,
      row.target.baseValue,
      row.outcome?.value,
      target.unit.code,
      row.assessment.status,
      row.assessment.reason,
      row.assessment.expected,
      row.outcome?.flags.join(' '),
      row.cause,
      row.measure,
      target.example,
      target.assumption,
      row.source?.slug,
    ]),
  )
  return csvTable(TARGET_COLUMNS, rows)
}

/** Thousands of kronor. */
export function budgetCsv(budgets: readonly Budget[]): string {
  const columns = [
    'period',
    'breakdown',
    'name',
    'budget_tkr',
    'outcome_tkr',
    'deviation_tkr',
    'is_deviation_computed',
    'source',
  ] as const
  const rows = budgets.flatMap(budget => {
    const lines = budget.lines.map(line => ({ ...line, breakdown: budget.by }))
    const total = budget.by === 'line' && budget.total ? [{ ...budget.total, breakdown: 'total' }] : []
    return [...lines, ...total].map(line => [
      budget.period,
      line.breakdown,
      line.name,
      line.budget,
      line.outcome,
      line.deviation,
      line.isComputed,
      budget.source?.slug,
    ])
  })
  return csvTable(columns, rows)
}

export function assignmentsCsv({ items }: AssignmentList): string {
  const columns = ['number', 'title', 'state', 'expected', 'document', 'source'] as const
  const rows = items.map(item => [
    item.number,
    item.title,
    item.state,
    item.expected,
    item.document.slug,
    item.source?.slug,
  ])
  return csvTable(columns, rows)
}
