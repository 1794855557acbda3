import { sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'

export interface CellRef {
  id: number
  period: string
}

/** Those of the cells whose current value a person has stored. */
export async function listPersonalCells(trx: Transaction<DB>, cells: readonly CellRef[]): Promise<CellRef[]> {
  const { rows } = await sql<CellRef>`
    select m.series_id as id, m.period
    from ${unnested(cells)} as cell (id, period)
    join measurement m on m.series_id = cell.id and m.period = cell.period and m.known_to is null
    join revision r on r.id = m.known_from
    where r.actor_id is not null`.execute(trx)
  return rows
}

/** Those of the målvärden’s periods whose current rule a person has stored, or whose last one a person has ended. */
export async function listPersonalRules(trx: Transaction<DB>, rules: readonly CellRef[]): Promise<CellRef[]> {
  const { rows } = await sql<CellRef>`
    select rule.id, rule.period
    from ${unnested(rules)} as rule (id, period)
    join lateral (
      select coalesce(tp.known_to, tp.known_from) as decided from target_period tp
      where tp.target_id = rule.id and tp.period = rule.period order by tp.known_from desc limit 1
    ) as latest on true
    join revision r on r.id = latest.decided
    where r.actor_id is not null`.execute(trx)
  return rows
}

function unnested(cells: readonly CellRef[]) {
  return sql`unnest(${cells.map(cell => cell.id)}::bigint[], ${cells.map(cell => cell.period)}::text[])`
}
