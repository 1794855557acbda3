import { type Kysely, sql } from 'kysely'

/** What the installation remembers about itself, such as the content hashes of loaded seeds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table setting (key text primary key, value jsonb not null)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table setting`.execute(db)
}
