import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'

export interface StoredTable {
  name: string
  /** In the order of the table; what belongs to the cluster or is generated is not among them. */
  columns: { name: string; type: string; isIdentity: boolean }[]
  /** Columns that give the rows one order: those of the primary key, else all. */
  key: string[]
}

interface FoundTable extends StoredTable {
  references: string[]
}

/**
 * What of the schema is not backed up. The names of the migrations stand in the manifest instead; who was signed in, had
 * a sign-in or an invitation under way or failed at one is of no use to the database that is restored.
 */
export const LEFT_OUT_TABLES: readonly string[] = [
  'kysely_migration',
  'kysely_migration_lock',
  'session',
  'verification',
  'invitation',
  'sign_in_attempt',
]

/** Numbers of transactions mean nothing in another cluster; restored rows get the restoring transaction's. */
export const LEFT_OUT_COLUMN_TYPE = 'xid8'

/** Every table to back up, each after those it refers to. */
export async function listTables(db: Kysely<DB>): Promise<StoredTable[]> {
  const { rows } = await sql<FoundTable>`
    select c.relname as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
          'isIdentity', attidentity <> '') order by attnum)
        from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
          and atttypid <> ${sql.lit(LEFT_OUT_COLUMN_TYPE)}::regtype) as columns,
      (select coalesce(json_agg(attname order by attnum), '[]') from pg_index join pg_attribute
          on attrelid = indrelid and attnum = any(indkey)
        where indrelid = c.oid and indisprimary) as key,
      (select coalesce(json_agg(distinct referred.relname), '[]')
        from pg_constraint join pg_class referred on referred.oid = confrelid
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "references"
    from pg_class c
    where relnamespace = current_schema()::regnamespace and relkind = 'r'
      and relname <> all(${LEFT_OUT_TABLES})
    order by relname collate "C"`.execute(db)
  return inOrderOfReferences(rows).map(({ name, columns, key }) => ({
    name,
    columns,
    key: key.length > 0 ? key : columns.map(column => column.name),
  }))
}

/** Tables that refer to each other in a circle come last, by name. */
function inOrderOfReferences(tables: readonly FoundTable[]): FoundTable[] {
  const ordered: FoundTable[] = []
  let rest = [...tables]
  while (rest.length > 0) {
    const waiting = new Set(rest.map(table => table.name))
    const ready = rest.filter(table => !table.references.some(name => waiting.has(name)))
    if (ready.length === 0) return [...ordered, ...rest]
    ordered.push(...ready)
    rest = rest.filter(table => !ready.includes(table))
  }
  return ordered
}

export async function countRows(db: Kysely<DB>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Values are written as text, and every setting that text depends on is fixed; nothing gives up by the clock. */
export async function fixSettings(trx: Transaction<DB>): Promise<void> {
  await sql`
    select set_config(name, value, true) from (values
      ('timezone', 'UTC'), ('datestyle', 'ISO, YMD'), ('intervalstyle', 'postgres'),
      ('extra_float_digits', '1'), ('bytea_output', 'hex'), ('statement_timeout', '0'), ('lock_timeout', '0'),
      ('transaction_timeout', '0'), ('idle_in_transaction_session_timeout', '0')) as setting (name, value)`.execute(
    trx,
  )
}

/** Every row as a JSON array of texts, in the order of the key; `atOnce` rows are held in memory. */
export async function* readRows(
  trx: Transaction<DB>,
  { name, columns, key }: StoredTable,
  atOnce: number,
): AsyncGenerator<string> {
  const values = columns.map(column => sql`${sql.ref(column.name)}::text`)
  // Byte order: the same whatever the database's collation is.
  const order = key.map(column => sql`${sql.ref(column)}::text collate "C"`)
  const isNumbered = key.length === 1 && columns.some(column => column.name === key[0] && column.isIdentity)
  await sql`
    declare backed_up no scroll cursor for
    select json_build_array(${sql.join(values)})::text as line from ${sql.table(name)}
    order by ${isNumbered ? sql.ref(key[0] ?? '') : sql.join(order)}`.execute(trx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(atOnce)} from backed_up`.execute(trx)
    for (const { line } of rows) yield line
    if (rows.length < atOnce) break
  }
  await sql`close backed_up`.execute(trx)
}

/** Writes rows as `readRows` gives them, in the table's order of columns. */
export async function writeRows(
  trx: Transaction<DB>,
  table: StoredTable,
  lines: readonly string[],
): Promise<void> {
  const names = table.columns.map(column => sql.ref(column.name))
  const values = table.columns.map(
    ({ type }, index) => sql`(stored.line ->> ${sql.lit(index)})::${sql.raw(type)}`,
  )
  await sql`
    insert into ${sql.table(table.name)} (${sql.join(names)}) overriding system value
    select ${sql.join(values)} from jsonb_array_elements(${`[${lines.join(',')}]`}::jsonb) as stored (line)`.execute(
    trx,
  )
}
