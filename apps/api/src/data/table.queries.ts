import { type Kysely, sql, type Transaction } from 'kysely'
import { LISTENER_NAME } from '../db/postgresql.ts'
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

/** What of the schema is not backed up. The names of the migrations stand in the manifest instead. */
export const LEFT_OUT_TABLES: readonly string[] = ['kysely_migration', 'kysely_migration_lock']

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

interface WaitingReference {
  table: string
  name: string
}

/**
 * Makes the tables take rows as they once were: no trigger of ours acts, and a reference to a row that comes
 * later is checked at the end. The answer undoes it, checks those references, and sets the numbering on.
 */
export async function openForLoading(
  trx: Transaction<DB>,
  tables: readonly StoredTable[],
): Promise<() => Promise<void>> {
  for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx)
  const waiting = await listForwardReferences(trx, tables)
  for (const { table, name } of waiting) {
    await sql`
      alter table ${sql.table(table)} alter constraint ${sql.ref(name)} deferrable initially deferred`.execute(
      trx,
    )
  }
  // What the migrations themselves wrote is in the backup too.
  if (tables.length > 0)
    await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(trx)
  return async () => {
    await sql`set constraints all immediate`.execute(trx)
    for (const { table, name } of waiting) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} not deferrable`.execute(trx)
    }
    for (const table of tables) {
      await sql`alter table ${sql.table(table.name)} enable trigger user`.execute(trx)
      await continueNumbering(trx, table)
    }
  }
}

async function listForwardReferences(
  trx: Transaction<DB>,
  tables: readonly StoredTable[],
): Promise<WaitingReference[]> {
  const { rows } = await sql<WaitingReference>`
    select loaded.name as table, conname as name
    from unnest(${tables.map(({ name }) => name)}::text[]) with ordinality as loaded (name, place)
    join unnest(${tables.map(({ name }) => name)}::text[]) with ordinality as referred (name, place)
      on referred.place >= loaded.place
    join pg_constraint on conrelid = quote_ident(loaded.name)::regclass
      and confrelid = quote_ident(referred.name)::regclass
    where contype = 'f' and not condeferrable`.execute(trx)
  return rows
}

async function continueNumbering(trx: Transaction<DB>, { name, columns }: StoredTable): Promise<void> {
  for (const column of columns.filter(({ isIdentity }) => isIdentity)) {
    await sql`
      select setval(pg_get_serial_sequence(quote_ident(${name}), ${column.name}),
        (select coalesce(max(${sql.ref(column.name)}), 0) + 1 from ${sql.table(name)}), false)`.execute(trx)
  }
}

/** All tables with their numbers of rows, whoever made them. */
export async function describeContents(db: Kysely<DB>): Promise<{ name: string; rows: number }[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
      and not relispartition and relname <> all(${LEFT_OUT_TABLES})
    order by relname collate "C"`.execute(db)
  const contents: { name: string; rows: number }[] = []
  for (const { name } of rows) contents.push({ name, rows: await countRows(db, name) })
  return contents
}

/** Removes every table, view, function and type of the schema but those of extensions, in this transaction. */
export async function dropEverything(trx: Transaction<DB>): Promise<void> {
  await sql`
    do $$
    declare
      dropping text;
    begin
      for dropping in
        select format('drop %s if exists %I cascade',
          case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
            else 'table' end, relname)
        from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
          and not exists (select from pg_depend where objid = pg_class.oid and deptype in ('e', 'i', 'a'))
        union all
        select format('drop routine if exists %s cascade', oid::regprocedure)
        from pg_proc
        where pronamespace = current_schema()::regnamespace
          and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
        union all
        select format('drop type if exists %I cascade', typname)
        from pg_type
        where typnamespace = current_schema()::regnamespace and typtype in ('e', 'd', 'r')
          and not exists (select from pg_depend where objid = pg_type.oid and deptype in ('e', 'i'))
      loop
        execute dropping;
      end loop;
    end $$`.execute(trx)
}

/** Whether a Målkoll answers from this PostgreSQL at the moment: each listens for revisions. */
export async function isServed(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and application_name = ${LISTENER_NAME}
    limit 1`.execute(db)
  return rows.length > 0
}

/** Lets the planner know the sizes of freshly loaded tables. */
export async function analyse(db: Kysely<DB>): Promise<void> {
  await sql`analyze`.execute(db)
}
