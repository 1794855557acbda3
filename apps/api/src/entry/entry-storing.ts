import type { MeasurementsResult } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import { type OpenedRevision, resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { replaceVersions } from '../measurements/measurement.service.ts'
import { enteredSourceId, insertSeries } from './entry.queries.ts'
import type { ComparedItem } from './entry-comparison.ts'
import { isSameOutcome } from './entry-content.ts'
import type { JudgedItem } from './entry-judgement.ts'
import { type RefRow, toNewSeries } from './entry-rows.ts'

export interface StoredItems extends OpenedRevision {
  /** Of the items that change something, by index. */
  ids: ReadonlyMap<number, number>
}

/** What is answered when the cells say all of it already. */
export async function storeNothing(trx: Transaction<DB>): Promise<StoredItems> {
  const { revision, at } = await resolveAsOf(trx, null)
  return { revision, at: at ?? '', ids: new Map() }
}

/** Stores the items that change something. */
export async function storeItems(
  trx: Transaction<DB>,
  opened: OpenedRevision,
  changing: readonly ComparedItem[],
): Promise<StoredItems> {
  const known = changing[0]?.row.found.entered_source_id
  const sourceId = known ?? (await enteredSourceId(trx, opened.revision))
  const made = await makeSeries(trx, changing)
  const ids = await replaceVersions(trx, opened.revision, {
    replacedIds: changing.flatMap(({ current }) => (current ? [current.id] : [])),
    items: changing.map(({ row, input, current }) =>
      current && isSameOutcome(input, current)
        ? input
        : { ...input, sourceId, seriesId: made.get(row) ?? input.seriesId },
    ),
  })
  return { ...opened, ids: new Map(changing.map((one, index) => [one.index, ids[index] ?? 0])) }
}

/** Series of rows that have none: a new place or group of an indicator that is known. */
async function makeSeries(
  trx: Transaction<DB>,
  changing: readonly ComparedItem[],
): Promise<Map<RefRow, number>> {
  const rows = new Set(changing.map(({ row }) => row))
  const lacking = [...rows].filter(({ found }) => found.series_ids.length === 0)
  if (lacking.length === 0) return new Map()
  const made = await insertSeries(trx, lacking.map(toNewSeries))
  return new Map(lacking.map((row, index) => [row, made[index] ?? 0]))
}

export function toResult(
  judged: readonly JudgedItem[],
  { at, revision, ids }: StoredItems,
): MeasurementsResult {
  const items = judged.map(({ index, current, change, input, findings }) => ({
    change,
    measurementId: ids.get(index) ?? current?.id ?? 0,
    value: input.value,
    missing: input.missing,
    warnings: findings.warnings,
    assessments: findings.assessments.map(({ target, status, sentence }) => ({ target, status, sentence })),
  }))
  return { asOf: at, revision, items }
}
