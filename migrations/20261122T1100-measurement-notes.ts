import { type Kysely, sql } from 'kysely'

/** Few cells have a note, and it is not in the covering index: without this each answer reads all its rows to find none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index measurement_notes on measurement (series_id, period) where note_sv is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index measurement_notes`.execute(db)
}
