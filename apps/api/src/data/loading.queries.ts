import { type Kysely, sql, type Transaction } from 'kysely'
import { LISTENER_NAME } from '../db/postgresql.ts'
import type { DB } from '../db/schema.ts'
import { countRows, LEFT_OUT_TABLES, type StoredTable } from './table.queries.ts'

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
  // What the migrations themselves wrote is in the backup too. What is left out of it, such as sessions, may refer to it.
  if (tables.length > 0)
    await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))} cascade`.execute(trx)
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

/** Lets the planner know the sizes of freshly loaded tables. */
export async function analyse(db: Kysely<DB>): Promise<void> {
  await sql`analyze`.execute(db)
}
