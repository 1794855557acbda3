import type { WithdrawalExtent } from '@malkoll/contracts'
import { standingChanges } from '@malkoll/domain'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { listRestoredCells, type RestoredCellsRow, type RevisionExtentRow } from './change.queries.ts'

/** Base data and decisions on målvärden hold together otherwise than as single values. */
const WITHDRAWABLE_KINDS = ['measurements', 'withdrawal']

interface MadeBy {
  id: number
  actor: string
  kind: string
}

/** Whether a change is of values that somebody entered, so that it can be taken back when nothing stands on top of it. */
export function isWithdrawable({ actor, kind }: Pick<MadeBy, 'actor' | 'kind'>): boolean {
  return actor !== 'seeds' && WITHDRAWABLE_KINDS.includes(kind)
}

interface Changes {
  revisions: readonly MadeBy[]
  extents: readonly RevisionExtentRow[]
  /** The revision at which it is asked. */
  at: number
}

/** What withdrawing each of the changes would take, by revision; those that cannot be withdrawn are left out. */
export async function loadWithdrawalExtents(
  db: Kysely<DB>,
  { revisions, extents, at }: Changes,
): Promise<Map<number, WithdrawalExtent>> {
  const withdrawable = new Set(revisions.filter(isWithdrawable).map(({ id }) => id))
  const shown = extents.filter(
    ({ revision, went_with_decision }) => withdrawable.has(revision) && !went_with_decision,
  )
  const changedLater = shown.filter(row => row.later_count > 0).map(row => row.revision)
  const standing = await listStandingCells(db, { revisions: changedLater, at })
  return new Map(
    shown.map(({ revision, count, later_count }) => [
      revision,
      { cellCount: count, laterCount: later_count - (standing.get(revision)?.length ?? 0) },
    ]),
  )
}

/**
 * Ids of the cells that changed after the revision and yet stand by it, by revision: their later changes were all
 * withdrawn.
 */
export async function listStandingCells(
  db: Kysely<DB>,
  { revisions, at }: { revisions: readonly number[]; at: number },
): Promise<Map<number, number[]>> {
  const rows = revisions.length === 0 ? [] : await listRestoredCells(db, { revisions, at })
  const standing = Map.groupBy(rows.filter(standsOnTop), row => row.revision)
  return new Map([...standing].map(([revision, found]) => [revision, found.flatMap(row => row.ids)]))
}

function standsOnTop({ revision, changes }: RestoredCellsRow): boolean {
  const steps = changes.map(([id, withdraws]) => ({ revision: id, withdraws }))
  return standingChanges(steps).at(-1) === revision
}
