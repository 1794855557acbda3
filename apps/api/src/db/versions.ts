import { sql, type Transaction } from 'kysely'
import {
  type Column,
  columnList,
  columnsOf,
  countChanges,
  differ,
  haveSame,
  type Row,
  rowsAsTable,
  type Table,
} from './rows.ts'
import type { DB } from './schema.ts'

/** Tables whose rows are opened by `known_from` and closed by `known_to`. */
export type VersionedTable = {
  [T in Table]: 'known_to' extends keyof DB[T] ? T : never
}[Table]

export interface Recorded {
  added: number
  corrected: number
}

/** Says why a row has its value; a new reason alone is no correction. */
const REASON = 'reason'

/**
 * Records what is known from this revision on: a changed row closes its earlier version, the same row again
 * changes nothing. `key` names the cell that has one current version.
 */
export async function recordVersions<T extends VersionedTable>(
  trx: Transaction<DB>,
  table: T,
  key: readonly Column<T>[],
  rows: readonly Row<T>[],
): Promise<Recorded> {
  const [first] = rows
  if (!first) return { added: 0, corrected: 0 }
  const columns = columnsOf(rows)
  const fixed: readonly string[] = [...key, 'known_from', REASON]
  const corrected = await countChanges(
    sql`
      update ${sql.table(table)} set known_to = new_row.known_from
      from ${rowsAsTable(table, rows)} new_row
      where ${haveSame(key, table, 'new_row')}
        and ${sql.ref(`${table}.known_to`)} is null
        and ${differ(
          columns.filter(column => !fixed.includes(column)),
          table,
          'new_row',
        )}`,
    trx,
  )
  const opened = await countChanges(
    sql`
      insert into ${sql.table(table)} (${columnList(columns)})
      select ${columnList(columns, 'new_row')} from ${rowsAsTable(table, rows)} new_row
      where not exists (
        select from ${sql.table(table)} where ${haveSame(key, table, 'new_row')}
          and ${sql.ref(`${table}.known_to`)} is null
      )`,
    trx,
  )
  return { added: opened - corrected, corrected }
}
