import { type Kysely, sql } from 'kysely'

/** Which change a revision took back. A change may be withdrawn again after the withdrawal itself was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table revision add column withdraws bigint references revision`.execute(db)
  await sql`
    alter table revision add constraint revision_withdraws_earlier check (withdraws < id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table revision drop column withdraws`.execute(db)
}
