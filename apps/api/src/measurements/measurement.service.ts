import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import {
  type CurrentVersion,
  closeVersions,
  insertVersions,
  listCurrentVersions,
  listStandingCells,
} from './measurement.queries.ts'
import { type Cell, type MeasurementInput, MeasurementRefusal } from './measurement-input.ts'

/** Keeps one statement's parameters within a few megabytes, also on the embedded database. */
const BATCH_SIZE = 20_000

export interface RecordedMeasurements {
  added: number
  corrected: number
  unchanged: number
}

/**
 * Adds values to empty cells and corrects others, all or nothing. An item that says what its cell already
 * says changes nothing. A correction closes the older version at the revision and needs a reason. Throws
 * MeasurementRefusal, before anything is written, for a correction without one and for a cell given twice.
 */
export async function recordMeasurements(
  trx: Transaction<DB>,
  revision: number,
  items: readonly MeasurementInput[],
): Promise<RecordedMeasurements> {
  refuseDuplicates(items)
  const batches: ComparedBatch[] = []
  for (const batch of batchesOf(items)) batches.push(await compareBatch(trx, batch))
  refuseCorrectionsWithoutReason(batches.flatMap(batch => batch.corrections))
  for (const batch of batches) await writeBatch(trx, revision, batch)
  return countChanges(items.length, batches)
}

/** Takes back every value of an indicator: each becomes missing, as withdrawn. */
export async function withdrawMeasurements(
  trx: Transaction<DB>,
  revision: number,
  { indicatorId, reason }: { indicatorId: number; reason: string },
): Promise<void> {
  const cells = await listStandingCells(trx, indicatorId)
  const items = cells.map(({ series_id, period, source_id }) => ({
    seriesId: series_id,
    period,
    value: null,
    missing: 'withdrawn' as const,
    qualifier: null,
    flags: [],
    margin: null,
    n: null,
    noteSv: null,
    noteEn: null,
    reason,
    sourceId: source_id,
  }))
  await recordMeasurements(trx, revision, items)
}

interface ComparedBatch {
  additions: MeasurementInput[]
  corrections: MeasurementInput[]
  replacedIds: number[]
}

async function compareBatch(
  trx: Transaction<DB>,
  items: readonly MeasurementInput[],
): Promise<ComparedBatch> {
  const current = new Map<number, CurrentVersion>()
  for (const version of await listCurrentVersions(trx, items)) current.set(version.index, version)
  return {
    additions: items.filter((_, index) => !current.has(index)),
    corrections: items.filter((_, index) => current.get(index)?.isSame === false),
    replacedIds: [...current.values()].filter(version => !version.isSame).map(version => version.id),
  }
}

async function writeBatch(trx: Transaction<DB>, revision: number, batch: ComparedBatch): Promise<void> {
  await replaceVersions(trx, revision, {
    replacedIds: batch.replacedIds,
    items: [...batch.additions, ...batch.corrections],
  })
}

/**
 * Closes versions and opens those that take their place, and answers with the new ids in the order of the items. For
 * those who have compared with what is stored while other writers wait; others use {@link recordMeasurements}.
 */
export async function replaceVersions(
  trx: Transaction<DB>,
  revision: number,
  { replacedIds, items }: { replacedIds: readonly number[]; items: readonly MeasurementInput[] },
): Promise<number[]> {
  if (replacedIds.length > 0) await closeVersions(trx, revision, replacedIds)
  return items.length > 0 ? insertVersions(trx, revision, items) : []
}

function countChanges(total: number, batches: readonly ComparedBatch[]): RecordedMeasurements {
  const added = batches.reduce((sum, batch) => sum + batch.additions.length, 0)
  const corrected = batches.reduce((sum, batch) => sum + batch.corrections.length, 0)
  return { added, corrected, unchanged: total - added - corrected }
}

function refuseDuplicates(items: readonly MeasurementInput[]): void {
  const seen = new Set<string>()
  const duplicates: Cell[] = []
  for (const { seriesId, period } of items) {
    const cell = `${seriesId} ${period}`
    if (seen.has(cell)) duplicates.push({ seriesId, period })
    seen.add(cell)
  }
  if (duplicates.length > 0) throw new MeasurementRefusal('duplicate_cell', duplicates)
}

function refuseCorrectionsWithoutReason(corrections: readonly MeasurementInput[]): void {
  const unexplained = corrections.filter(item => !item.reason)
  if (unexplained.length === 0) return
  const cells = unexplained.map(({ seriesId, period }) => ({ seriesId, period }))
  throw new MeasurementRefusal('correction_needs_reason', cells)
}

function batchesOf(items: readonly MeasurementInput[]): MeasurementInput[][] {
  const batches: MeasurementInput[][] = []
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    batches.push(items.slice(start, start + BATCH_SIZE))
  }
  return batches
}
