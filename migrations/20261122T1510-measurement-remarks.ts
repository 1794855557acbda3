import { type Kysely, sql } from 'kysely'

/**
 * A series answer says which cells have a note and which are corrected, and a correction has a reason. Neither is in the
 * covering index: without this each answer reads all its rows in the table to find the few.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index measurement_remarks on measurement (series_id, period)
    where note_sv is not null or reason is not null`.execute(db)
  await sql`drop index measurement_notes`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index measurement_notes on measurement (series_id, period) where note_sv is not null`.execute(db)
  await sql`drop index measurement_remarks`.execute(db)
}
