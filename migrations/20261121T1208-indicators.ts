import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit (
      code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name_sv text not null,
      name_en text not null
    )`.execute(db)
  await createIndicator(db)
  await sql`
    create table indicator_table (
      indicator_id bigint not null references indicator,
      position int not null,
      table_id text not null,
      content_code text,
      periods text not null,
      source_id bigint references source,
      primary key (indicator_id, position)
    )`.execute(db)
  await sql`
    create table indicator_break (
      indicator_id bigint not null references indicator,
      after_period text not null check (is_period(after_period)),
      before_period text not null check (is_period(before_period)),
      note_sv text not null,
      note_en text,
      primary key (indicator_id, after_period, before_period)
    )`.execute(db)
  await sql`
    create table objective_indicator (
      objective_id bigint not null references objective,
      indicator_id bigint not null references indicator,
      position int not null,
      is_proposal boolean not null,
      primary key (objective_id, indicator_id)
    )`.execute(db)
  await sql`create index objective_indicator_indicator on objective_indicator (indicator_id)`.execute(db)
}

async function createIndicator(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicator (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      name_sv text not null,
      name_en text,
      label text not null check (label in ('indicator', 'measure', 'key_figure')),
      definition_sv text not null,
      definition_en text,
      caveat_sv text,
      caveat_en text,
      denominator_sv text,
      denominator_en text,
      unit_code text not null references unit,
      decimals smallint not null check (decimals between 0 and 10),
      desired_direction text not null check (desired_direction in ('up', 'down', 'none')),
      periodicity text not null,
      measure_owner text,
      figures_missing_sv text,
      figures_missing_en text,
      county_aggregation text not null default 'none'
        check (county_aggregation in ('sum', 'weighted_mean', 'none')),
      weight_indicator_id bigint references indicator check (weight_indicator_id <> id),
      sentence_template_sv text,
      sentence_template_en text,
      headline_template_sv text,
      headline_template_en text,
      search_terms text[] not null default '{}',
      is_example boolean not null default false,
      known_from bigint not null references revision,
      check ((county_aggregation = 'weighted_mean') = (weight_indicator_id is not null))
    )`.execute(db)
  await sql`call keep_known_from('indicator')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table objective_indicator`.execute(db)
  await sql`drop table indicator_break`.execute(db)
  await sql`drop table indicator_table`.execute(db)
  await sql`drop table indicator`.execute(db)
  await sql`drop table unit`.execute(db)
}
