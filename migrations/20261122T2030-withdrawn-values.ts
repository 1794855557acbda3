import { type Kysely, sql } from 'kysely'

/** Which series have withdrawn values, and so perhaps no others, is found among the withdrawn alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index measurement_withdrawn on measurement (series_id, period)
      include (known_from, known_to) where missing = 'withdrawn'`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index measurement_withdrawn`.execute(db)
}
