import { sql, type Transaction } from 'kysely'
import {
  type Column,
  columnList,
  columnsOf,
  countChanges,
  differ,
  type Row,
  rowsAsTable,
  type Table,
} from './rows.ts'
import type { DB } from './schema.ts'

/**
 * Writes catalogue rows: new ones are added, changed ones updated, the same ones left alone. `known_from`
 * stays the revision that first knew the row. Answers how many rows changed.
 */
export async function upsertRows<T extends Table>(
  trx: Transaction<DB>,
  table: T,
  key: readonly Column<T>[],
  rows: readonly Row<T>[],
): Promise<number> {
  if (rows.length === 0) return 0
  const columns = columnsOf(rows)
  const fixed: readonly string[] = [...key, 'known_from']
  const changeable = columns.filter(column => !fixed.includes(column))
  return countChanges(
    sql`
      insert into ${sql.table(table)} (${columnList(columns)})
      select ${columnList(columns)} from ${rowsAsTable(table, rows)}
      on conflict (${columnList(key)}) ${changeable.length === 0 ? sql`do nothing` : update(table, changeable)}`,
    trx,
  )
}

function update(table: string, columns: readonly string[]) {
  const assignments = columns.map(column => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  return sql`do update set ${sql.join(assignments)} where ${differ(columns, table, 'excluded')}`
}

/**
 * Writes the whole list that belongs to some parents (`column` names the parent): what the new list lacks
 * is removed. For lists without a history of their own, such as the tables an indicator is read from.
 */
export async function replaceRows<T extends Table>(
  trx: Transaction<DB>,
  table: T,
  list: { column: Column<T>; parents: readonly number[]; key: readonly Column<T>[] },
  rows: readonly Row<T>[],
): Promise<void> {
  const kept = sql`
    select from ${rowsAsTable(table, rows)} new_row
    where (${columnList(list.key, 'new_row')}) = (${columnList(list.key, table)})`
  await sql`
    delete from ${sql.table(table)}
    where ${sql.ref(`${table}.${list.column}`)} = any(${list.parents}) and not exists (${kept})`.execute(trx)
  await upsertRows(trx, table, list.key, rows)
}
