import { type Kysely, sql } from 'kysely'

/** Lateness exists only inside a round opened in this installation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reporting_round (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      name_sv text not null,
      name_en text,
      period text not null check (is_period(period)),
      due_on date not null,
      opened_revision bigint not null references revision,
      closed_revision bigint references revision check (closed_revision > opened_revision)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table reporting_round`.execute(db)
}
