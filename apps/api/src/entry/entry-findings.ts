import {
  assessEntry,
  checkEntry,
  type EntryAssessment,
  type EntryCell,
  type EntryTarget,
  type EntryWarning,
  type Language,
  onceInTurn,
  plausibleRange,
} from '@malkoll/domain'
import type { Kysely } from 'kysely'
import { loadAssessedTargets } from '../assessments/assessment.load.ts'
import type { AssessedPeriod } from '../assessments/assessment.view.ts'
import { latestRevision } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { MeasurementInput } from '../measurements/measurement-input.ts'
import type { CurrentCell, ResolvedRef } from './entry.queries.ts'

/** A series with what its values are judged by. */
export interface JudgedSeries {
  found: ResolvedRef
  history: readonly { period: string; value: number }[]
  targets: readonly EntryTarget[]
  /** Periods that are given values together. */
  alongside: readonly string[]
}

export interface Findings {
  warnings: EntryWarning[]
  assessments: EntryAssessment[]
}

/** What there is to say of what a cell is to say. */
export function findingsOf(
  input: MeasurementInput,
  { found, history, targets, alongside }: JudgedSeries,
  { current, today, language }: { current: CurrentCell | undefined; today: string; language: Language },
): Findings {
  const cell: EntryCell = {
    unit: found.unit_code,
    decimals: found.decimals,
    period: input.period,
    plausibleRange: plausibleRange(found.unit_code, { low: found.plausible_low, high: found.plausible_high }),
    history,
    current: current ? { value: current.value, missing: current.missing } : null,
    margin: input.margin,
    flags: input.flags,
    targets,
    alongside,
    today,
  }
  if (input.value === null) return { warnings: [], assessments: assessEntry(input, cell, language) }
  return checkEntry(input.value, cell, language)
}

/** The periods whose cells say something, of a series’ {@link writtenHistory}. */
export function heldPeriods(history: string): readonly string[] {
  return history === '' ? [] : splitPeriods(history.slice(0, history.indexOf(';')))
}

/** Series of one measure have the same periods. */
const splitPeriods = onceInTurn((periods: string): readonly string[] => periods.split(','))

/** The values that stand in a series, of its {@link writtenHistory}. */
export function readHistory(history: string): { period: string; value: number }[] {
  const read: { period: string; value: number }[] = []
  let start = history.indexOf(';') + 1
  for (const period of heldPeriods(history)) {
    const comma = history.indexOf(',', start)
    const end = comma < 0 ? history.length : comma
    if (start < end) read.push({ period, value: Number(history.slice(start, end)) })
    start = end + 1
  }
  return read
}

interface TargetReading {
  db: Kysely<DB>
  language: Language
  now: Date
}

/** The målvärden with what everyone is shown of them now, by series. */
export async function loadEntryTargets(
  { db, language, now }: TargetReading,
  targetIds: readonly number[],
): Promise<Map<number, EntryTarget[]>> {
  if (targetIds.length === 0) return new Map()
  const assessed = await loadAssessedTargets(
    {
      db,
      revision: await latestRevision(db),
      language,
      today: dateInStockholm(now),
      remember: (_key, read) => read(),
    },
    { targetIds },
  )
  const periods = assessed.flatMap(target => target.periods)
  const bySeries = Map.groupBy(periods, ({ row }) => row.series_id)
  return new Map([...bySeries].map(([id, shown]) => [id, shown.map(toEntryTarget)]))
}

export function toEntryTarget({ row, judged }: AssessedPeriod): EntryTarget {
  const { inputs } = judged.receipt
  return {
    slug: row.slug,
    period: row.period,
    rule: {
      comparator: inputs.comparator,
      value: inputs.targetValue,
      upper: inputs.targetUpper,
      base: inputs.basePeriod === null ? null : { period: inputs.basePeriod, value: inputs.baseValue },
    },
    isBaseMeasured: row.base_period !== null && row.stored_base_value === null,
    notMeasured: inputs.reason === null ? null : { reason: inputs.reason, expected: inputs.expected },
    marginDecides: inputs.marginDecides,
    status: judged.status,
    isOverridden: judged.override !== null,
  }
}
