import { type Kysely, sql } from 'kysely'

/** A series belongs to a place or to an organisation, never to both and never to neither. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table series (
      id bigint generated always as identity primary key,
      indicator_id bigint not null references indicator,
      geography_code text references geography,
      organisation_id bigint references organisation,
      breakdown text not null default 'total' check (breakdown <> ''),
      is_example boolean not null default false,
      assumption_sv text,
      assumption_en text,
      unique nulls not distinct (indicator_id, geography_code, organisation_id, breakdown),
      unique (id, is_example),
      constraint series_belongs_to_one check (num_nonnulls(geography_code, organisation_id) = 1)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table series`.execute(db)
}
