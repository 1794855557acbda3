import type { LaterChange, WithdrawalResult } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { Kysely, Transaction } from 'kysely'
import { isWithdrawable, listStandingCells } from '../changes/withdrawable.ts'
import { withRevision } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import type { MeasurementInput } from '../measurements/measurement-input.ts'
import {
  changeNotCurrent,
  changeNotWithdrawable,
  type Issue,
  notYours,
  unknownRevision,
} from '../problems.ts'
import { translated } from '../translations/translated.ts'
import {
  findRevision,
  findTime,
  type LaterCellRow,
  listLaterCells,
  listWrittenCells,
  type WrittenCellRow,
} from './withdrawal.queries.ts'

/**
 * Takes a change back by a correction: each of its cells says again what it said before it, and a cell that it made
 * becomes missing, as withdrawn. All or nothing, as a revision of its own, which can be withdrawn in its turn. Values of
 * a decision that is withdrawn itself follow that.
 */
export async function withdrawChange(
  { db, user, actor, language }: Pick<SignedInContext, 'db' | 'user' | 'actor' | 'language'>,
  { revision, reason }: { revision: number; reason: string },
): Promise<WithdrawalResult> {
  await refuseOthers(db, revision)
  const facts = { ...actor, kind: 'withdrawal', reason, withdraws: revision }
  const mayAny = user.actions.includes('changes.withdraw-any')
  return withRevision(db, facts, async (trx, made) => {
    const cells = await listWrittenCells(trx, revision)
    const foreign = mayAny ? [] : cells.filter(cell => !user.indicatorIds.includes(cell.indicator_id))
    if (foreign.length > 0) throw notYours(issuesOf(foreign))
    if (cells.some(cell => cell.is_of_withdrawn)) throw changeNotWithdrawable()
    const later = await listCoveredCells(trx, { of: revision, at: made })
    if (later.length > 0) throw changeNotCurrent(later.map(row => toLaterChange(row, language)))
    await recordMeasurements(
      trx,
      made,
      cells.map(cell => toFormerContent(cell, reason)),
    )
    return { asOf: await findTime(trx, made), revision: made, withdrawn: revision, cellCount: cells.length }
  })
}

/** A cell whose later changes were all withdrawn is covered by none. */
async function listCoveredCells(trx: Transaction<DB>, { of, at }: { of: number; at: number }) {
  const later = await listLaterCells(trx, { of, at })
  if (later.length === 0) return []
  const standing = await listStandingCells(trx, { revisions: [of], at })
  const uncovered = new Set(standing.get(of))
  return later.filter(({ id }) => !uncovered.has(id))
}

/** Each indicator once. */
function issuesOf(cells: readonly WrittenCellRow[]): Issue[] {
  const slugs = new Set(cells.map(cell => cell.indicator))
  return [...slugs].map(value => ({ path: 'revision', code: 'not_yours', value }))
}

/** A revision never changes, so that this holds when the lock is taken too. */
async function refuseOthers(db: Kysely<DB>, id: number): Promise<void> {
  const revision = await findRevision(db, id)
  if (!revision) throw unknownRevision(id)
  if (!isWithdrawable(revision)) throw changeNotWithdrawable()
}

function toFormerContent(cell: WrittenCellRow, reason: string): MeasurementInput {
  const facts = {
    seriesId: cell.series_id,
    period: cell.period,
    qualifier: cell.qualifier,
    flags: cell.flags ?? [],
    margin: cell.margin,
    n: cell.n,
    noteSv: cell.note_sv,
    noteEn: cell.note_en,
    reason,
    sourceId: cell.source_id,
  }
  if (cell.value !== null) return { ...facts, value: cell.value, missing: null }
  return { ...facts, value: null, missing: cell.missing ?? 'withdrawn' }
}

function toLaterChange(row: LaterCellRow, language: Language): LaterChange {
  return {
    indicator: row.indicator,
    name: translated(language, row.name_sv, row.name_en),
    geography: row.geography_code,
    geographyName: translated(language, row.place, row.place_en),
    breakdown: row.breakdown,
    period: row.period,
    revision: row.revision,
    at: row.at,
  }
}
