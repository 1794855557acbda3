import { type Kysely, sql } from 'kysely'

/** The areas that residents expect results in, with the goals and indicators placed under each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expectation (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      position int not null,
      name_sv text not null,
      name_en text,
      note_sv text,
      note_en text,
      source_id bigint not null references source,
      known_from bigint not null references revision
    )`.execute(db)
  await sql`call keep_known_from('expectation')`.execute(db)
  await sql`
    create table expectation_objective (
      expectation_id bigint not null references expectation,
      objective_id bigint not null references objective,
      position int not null,
      is_proposal boolean not null,
      primary key (expectation_id, objective_id)
    )`.execute(db)
  await sql`
    create table expectation_indicator (
      expectation_id bigint not null references expectation,
      indicator_id bigint not null references indicator,
      position int not null,
      is_proposal boolean not null,
      primary key (expectation_id, indicator_id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table expectation_indicator`.execute(db)
  await sql`drop table expectation_objective`.execute(db)
  await sql`drop table expectation`.execute(db)
}
