import { type Kysely, sql } from 'kysely'

/** A comparison of two places as the source itself judges it; never computed here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comparison (
      id bigint generated always as identity primary key,
      indicator_id bigint not null references indicator,
      period text not null check (is_period(period)),
      geography_code text not null references geography,
      with_geography_code text not null references geography check (with_geography_code <> geography_code),
      verdict text not null check (verdict in ('higher', 'lower', 'not_significant', 'unknown')),
      note_sv text,
      note_en text,
      source_id bigint not null references source,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  await sql`
    create unique index comparison_current
      on comparison (indicator_id, period, geography_code, with_geography_code)
      where known_to is null`.execute(db)
  await sql`call keep_versions('comparison')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table comparison`.execute(db)
}
