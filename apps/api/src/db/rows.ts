import { type Insertable, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from './schema.ts'

export type Table = keyof DB & string
export type Column<T extends Table> = keyof DB[T] & string
export type Row<T extends Table> = Insertable<DB[T]>

/** The rows as a table of their own, so that one parameter carries any number of them. */
export function rowsAsTable<T extends Table>(table: T, rows: readonly Row<T>[]): RawBuilder<unknown> {
  return sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
}

/** Every row has the same columns: those of the first. */
export function columnsOf<T extends Table>(rows: readonly Row<T>[]): string[] {
  return Object.keys(rows[0] ?? {})
}

export function columnList(columns: readonly string[], alias?: string): RawBuilder<unknown> {
  return sql.join(columns.map(column => sql.ref(alias ? `${alias}.${column}` : column)))
}

export function haveSame(columns: readonly string[], one: string, other: string): RawBuilder<unknown> {
  return sql`(${columnList(columns, one)}) = (${columnList(columns, other)})`
}

export function differ(columns: readonly string[], one: string, other: string): RawBuilder<unknown> {
  return sql`(${columnList(columns, one)}) is distinct from (${columnList(columns, other)})`
}

export async function countChanges(statement: RawBuilder<unknown>, trx: Transaction<DB>): Promise<number> {
  const { numAffectedRows } = await statement.execute(trx)
  return Number(numAffectedRows ?? 0)
}
