import { type Kysely, sql } from 'kysely'

/** Projects and efforts as their sources tell of them, each under the goal or area it belongs to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table initiative (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      position int not null,
      objective_id bigint not null references objective,
      name_sv text not null,
      name_en text,
      period text check (is_period(period)),
      aim_sv text not null,
      aim_en text,
      done_sv text,
      done_en text,
      roles text[] not null
        check (roles <@ array['financier', 'performer', 'networker', 'capacity_builder']),
      partners_sv text,
      partners_en text,
      funding_sv text,
      funding_en text,
      assumption_sv text,
      assumption_en text,
      source_id bigint not null references source,
      known_from bigint not null references revision
    )`.execute(db)
  await sql`create index initiative_objective on initiative (objective_id)`.execute(db)
  await sql`call keep_known_from('initiative')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table initiative`.execute(db)
}
