import { type Kysely, sql } from 'kysely'

/** What an indicator's values are expected to lie within, both ends included. Null: what the unit says. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table indicator
      add column plausible_low numeric check (is_finite(plausible_low)),
      add column plausible_high numeric check (is_finite(plausible_high)),
      add constraint indicator_plausible_range check (plausible_low <= plausible_high)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table indicator drop column plausible_low, drop column plausible_high`.execute(db)
}
