import { type Kysely, sql } from 'kysely'

/** What the organisation itself published: a datum of its own, never recomputed from målvärden. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published_result (
      id bigint generated always as identity primary key,
      version_id bigint not null references steering_document_version,
      organisation_id bigint not null references organisation,
      period text not null check (is_period(period)),
      total int not null check (total >= 0),
      met_share int not null check (met_share between 0 and 100),
      not_met_share int not null check (not_met_share between 0 and 100),
      not_measured_share int not null check (not_measured_share between 0 and 100),
      met_count int not null check (met_count >= 0),
      not_met_count int not null check (not_met_count >= 0),
      not_measured_count int not null check (not_measured_count >= 0),
      are_counts_derived boolean not null,
      pending_expected text check (is_period(pending_expected)),
      pending_areas_sv text[] not null default '{}',
      pending_areas_en text[] not null default '{}',
      remarks_sv text[] not null default '{}',
      remarks_en text[] not null default '{}',
      note_sv text,
      note_en text,
      is_known_from_assumed boolean not null,
      source_id bigint not null references source,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from),
      check (met_count + not_met_count + not_measured_count = total)
    )`.execute(db)
  await sql`
    create unique index published_result_current
      on published_result (version_id, organisation_id, period) where known_to is null`.execute(db)
  await sql`call keep_versions('published_result')`.execute(db)
  await sql`
    create table planned_targets (
      version_id bigint not null references steering_document_version,
      period text not null check (is_period(period)),
      count int not null check (count > 0),
      primary key (version_id, period)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table planned_targets`.execute(db)
  await sql`drop table published_result`.execute(db)
}
