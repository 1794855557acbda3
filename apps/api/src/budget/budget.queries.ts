import type { Kysely } from 'kysely'
import { isCurrentAt } from '../db/known-at.ts'
import type { DB } from '../db/schema.ts'

export async function listBudgetPeriods(db: Kysely<DB>, revision: number): Promise<string[]> {
  const rows = await db
    .selectFrom('budget_line')
    .select('period')
    .distinct()
    .where(isCurrentAt('budget_line', revision))
    .execute()
  return rows.map(row => row.period)
}

export type BudgetLineRow = Awaited<ReturnType<typeof listBudgetLines>>[number]

/** One breakdown of the period with its total, as the source orders them. */
export function listBudgetLines(
  db: Kysely<DB>,
  revision: number,
  { period, breakdown }: { period: string; breakdown: 'line' | 'operation' },
) {
  return db
    .selectFrom('budget_line')
    .select([
      'organisation_id',
      'breakdown',
      'name_sv',
      'budget_tkr',
      'outcome_tkr',
      'printed_deviation_tkr',
      'source_id',
    ])
    .where('period', '=', period)
    .where('breakdown', 'in', [breakdown, 'total'])
    .where(isCurrentAt('budget_line', revision))
    .orderBy('organisation_id')
    .orderBy('position')
    .execute()
}
