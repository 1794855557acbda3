import type { MeasurementsResult } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import { type OpenedRevision, resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { replaceVersions } from '../measurements/measurement.service.ts'
import { enteredSourceId } from './entry.queries.ts'
import type { ComparedItem } from './entry-comparison.ts'
import { isSameOutcome } from './entry-content.ts'
import type { JudgedItem } from './entry-judgement.ts'

export interface StoredItems extends OpenedRevision {
  /** Of the items that change something, by index. */
  ids: ReadonlyMap<number, number>
}

export function isChanging({ change }: ComparedItem): boolean {
  return change !== 'unchanged'
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
  const known = changing[0]?.series.found.entered_source_id
  const sourceId = known ?? (await enteredSourceId(trx, opened.revision))
  const ids = await replaceVersions(trx, opened.revision, {
    replacedIds: changing.flatMap(({ current }) => (current ? [current.id] : [])),
    items: changing.map(({ input, current }) =>
      current && isSameOutcome(input, current) ? input : { ...input, sourceId },
    ),
  })
  return { ...opened, ids: new Map(changing.map((one, index) => [one.index, ids[index] ?? 0])) }
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
