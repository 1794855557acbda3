import type { Comparator, NotMeasuredReason } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import { type Recorded, recordVersions } from '../db/versions.ts'
import { readSeriesIds, type SeriesRef } from '../series/series.service.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface TargetInput {
  slug: string
  series: SeriesRef
  objective: string
  position: number
  assumption: TextPair | null
  isExample: boolean
  note: TextPair | null
  decidedBy: string | null
  responsible: string | null
  carriedOutBy: string | null
}

export interface TargetPeriodInput {
  target: string
  period: string
  comparator: Comparator
  value: number | null
  upper: number | null
  base: { period: string; value: number | null } | null
  notMeasured: { reason: NotMeasuredReason; expected: string | null } | null
  marginDecides: boolean
  cause: TextPair | null
  measure: TextPair | null
  reason: string | null
  source: string
}

export async function saveTargets(
  trx: Transaction<DB>,
  revision: number,
  targets: readonly TargetInput[],
): Promise<void> {
  const series = await readSeriesIds(trx)
  const objective = await readSlugIds(trx, 'objective')
  const organisation = await readSlugIds(trx, 'organisation')
  const rows = targets.map(target => ({
    slug: target.slug,
    series_id: series(target.series),
    objective_id: objective(target.objective),
    position: target.position,
    assumption_sv: target.assumption?.sv ?? null,
    assumption_en: target.assumption?.en ?? null,
    is_example: target.isExample,
    note_sv: target.note?.sv ?? null,
    note_en: target.note?.en ?? null,
    decided_by: organisation(target.decidedBy),
    responsible: organisation(target.responsible),
    carried_out_by: organisation(target.carriedOutBy),
    known_from: revision,
  }))
  await upsertRows(trx, 'target', ['slug'], rows)
}

/** What is said of the målvärde beside its figures, in place of what was. */
export async function saveTargetNote(
  trx: Transaction<DB>,
  id: number,
  { sv, en }: Record<'sv' | 'en', string>,
): Promise<void> {
  await trx.updateTable('target').set({ note_sv: sv, note_en: en }).where('id', '=', id).execute()
}

export async function saveTargetPeriods(
  trx: Transaction<DB>,
  revision: number,
  periods: readonly TargetPeriodInput[],
): Promise<Recorded> {
  const target = await readSlugIds(trx, 'target')
  const source = await readSlugIds(trx, 'source')
  const rows = periods.map(row => ({
    target_id: target(row.target),
    ...ruleColumns(row),
    cause_sv: row.cause?.sv ?? null,
    cause_en: row.cause?.en ?? null,
    measure_sv: row.measure?.sv ?? null,
    measure_en: row.measure?.en ?? null,
    reason: row.reason,
    source_id: source(row.source),
    known_from: revision,
  }))
  return recordVersions(trx, 'target_period', ['target_id', 'period'], rows)
}

function ruleColumns({
  period,
  comparator,
  value,
  upper,
  base,
  notMeasured,
  marginDecides,
}: TargetPeriodInput) {
  return {
    period,
    comparator,
    value,
    upper,
    base_period: base?.period ?? null,
    base_value: base?.value ?? null,
    not_measured_reason: notMeasured?.reason ?? null,
    expected_period: notMeasured?.expected ?? null,
    margin_decides: marginDecides,
  }
}
