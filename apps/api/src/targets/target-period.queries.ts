import type { Comparator } from '@malkoll/domain'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'

/** What a målvärde compares with. */
export interface RuleColumns {
  comparator: Comparator
  value: number | null
  upper: number | null
  base_period: string | null
  base_value: number | null
}

/** Ends what is shown of the målvärde: its rows stay known for the time before. */
export async function closeTargetPeriods(
  trx: Transaction<DB>,
  revision: number,
  targetId: number,
): Promise<void> {
  await trx
    .updateTable('target_period')
    .set({ known_to: revision })
    .where('target_id', '=', targetId)
    .where('known_to', 'is', null)
    .execute()
}

const RULE = sql.raw('comparator, value, upper, base_period, base_value')
const BESIDE_RULE = sql.raw(`target_id, period, not_measured_reason, expected_period, margin_decides,
  cause_sv, cause_en, measure_sv, measure_en, source_id`)

/** Gives every period that the målvärde holds for another rule. */
export async function changeRule(
  trx: Transaction<DB>,
  revision: number,
  { targetId, rule, reason }: { targetId: number; rule: RuleColumns; reason: string },
): Promise<void> {
  await closeTargetPeriods(trx, revision, targetId)
  const { comparator, value, upper, base_period, base_value } = rule
  await openAgain(trx, revision, {
    rows: { targetId, closedBy: revision },
    rule: sql`${comparator}, ${value}::numeric, ${upper}::numeric, ${base_period}, ${base_value}::numeric`,
    reason,
  })
}

/** Lets the målvärde hold again as it did until the revision that closed it. */
export function reopenTargetPeriods(
  trx: Transaction<DB>,
  revision: number,
  { targetId, closedBy, reason }: { targetId: number; closedBy: number; reason: string },
): Promise<void> {
  return openAgain(trx, revision, { rows: { targetId, closedBy }, rule: RULE, reason })
}

interface OpenedAgain {
  rows: { targetId: number; closedBy: number }
  rule: RawBuilder<unknown>
  reason: string
}

async function openAgain(
  trx: Transaction<DB>,
  revision: number,
  { rows: { targetId, closedBy }, rule, reason }: OpenedAgain,
): Promise<void> {
  await sql`
    insert into target_period (${BESIDE_RULE}, ${RULE}, reason, known_from)
    select ${BESIDE_RULE}, ${rule}, ${reason}, ${revision}
    from target_period where target_id = ${targetId} and known_to = ${closedBy}`.execute(trx)
}
