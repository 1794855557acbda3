import { type Kysely, sql } from 'kysely'

/** Who made a revision, beside the function that everyone is shown; null for programs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table revision add column actor_id bigint references person`.execute(db)
  await sql`create index revision_actor on revision (actor_id) where actor_id is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table revision drop column actor_id`.execute(db)
}
