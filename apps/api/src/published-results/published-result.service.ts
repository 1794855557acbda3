import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import { type Recorded, recordVersions } from '../db/versions.ts'
import { readVersionIds, type VersionRef } from '../steering-documents/steering-document.service.ts'
import type { TextPair } from '../translations/text-pair.ts'

interface ByStatus {
  met: number
  notMet: number
  notMeasured: number
}

export interface PublishedResultInput extends VersionRef {
  organisation: string
  period: string
  total: number
  /** Whole per cent, as printed by the source. */
  shares: ByStatus
  counts: ByStatus
  areCountsDerived: boolean
  pendingExpected: string | null
  pendingAreas: { sv: readonly string[]; en: readonly string[] }
  remarks: { sv: readonly string[]; en: readonly string[] }
  note: TextPair | null
  isKnownFromAssumed: boolean
  source: string
}

export interface PlannedTargetsInput extends VersionRef {
  period: string
  count: number
}

export async function savePublishedResults(
  trx: Transaction<DB>,
  revision: number,
  results: readonly PublishedResultInput[],
): Promise<Recorded> {
  const version = await readVersionIds(trx)
  const organisation = await readSlugIds(trx, 'organisation')
  const source = await readSlugIds(trx, 'source')
  const rows = results.map(result => ({
    version_id: version(result),
    organisation_id: organisation(result.organisation),
    period: result.period,
    total: result.total,
    ...resultColumns(result),
    ...remarkColumns(result),
    source_id: source(result.source),
    known_from: revision,
  }))
  return recordVersions(trx, 'published_result', ['version_id', 'organisation_id', 'period'], rows)
}

function resultColumns({ shares, counts, areCountsDerived, isKnownFromAssumed }: PublishedResultInput) {
  return {
    met_share: shares.met,
    not_met_share: shares.notMet,
    not_measured_share: shares.notMeasured,
    met_count: counts.met,
    not_met_count: counts.notMet,
    not_measured_count: counts.notMeasured,
    are_counts_derived: areCountsDerived,
    is_known_from_assumed: isKnownFromAssumed,
  }
}

function remarkColumns({ pendingExpected, pendingAreas, remarks, note }: PublishedResultInput) {
  return {
    pending_expected: pendingExpected,
    pending_areas_sv: [...pendingAreas.sv],
    pending_areas_en: [...pendingAreas.en],
    remarks_sv: [...remarks.sv],
    remarks_en: [...remarks.en],
    note_sv: note?.sv ?? null,
    note_en: note?.en ?? null,
  }
}

export async function savePlannedTargets(
  trx: Transaction<DB>,
  planned: readonly PlannedTargetsInput[],
): Promise<void> {
  const version = await readVersionIds(trx)
  const rows = planned.map(plan => ({ version_id: version(plan), period: plan.period, count: plan.count }))
  await upsertRows(trx, 'planned_targets', ['version_id', 'period'], rows)
}
