import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTarget(db)
  await createTargetPeriod(db)
  await sql`
    create table full_year_forecast (
      id bigint generated always as identity primary key,
      target_id bigint not null references target,
      period text not null check (is_period(period)),
      forecast text not null
        check (forecast in ('expected_met', 'expected_not_met', 'cannot_assess_yet')),
      sentence_sv text not null,
      sentence_en text,
      made_by text not null,
      reason text,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  await sql`
    create table assessment_override (
      id bigint generated always as identity primary key,
      target_id bigint not null references target,
      period text not null check (is_period(period)),
      status text not null check (status in ('met', 'not_met', 'not_measured')),
      reason text not null check (reason <> ''),
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  for (const table of ['target_period', 'full_year_forecast', 'assessment_override']) {
    await sql`
      create unique index ${sql.raw(`${table}_current`)} on ${sql.table(table)} (target_id, period)
        where known_to is null`.execute(db)
    await sql`call keep_versions(${sql.lit(table)})`.execute(db)
  }
}

/** The foreign key on is_example keeps a real outcome from an invented målvärde, and the reverse. */
async function createTarget(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table target (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      series_id bigint not null,
      objective_id bigint not null references objective,
      position int not null,
      assumption_sv text,
      assumption_en text,
      is_example boolean not null default false,
      note_sv text,
      note_en text,
      decided_by bigint references organisation,
      responsible bigint references organisation,
      carried_out_by bigint references organisation,
      known_from bigint not null references revision,
      foreign key (series_id, is_example) references series (id, is_example)
    )`.execute(db)
  await sql`create index target_series on target (series_id)`.execute(db)
  await sql`create index target_objective on target (objective_id)`.execute(db)
  await sql`call keep_known_from('target')`.execute(db)
}

async function createTargetPeriod(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table target_period (
      id bigint generated always as identity primary key,
      target_id bigint not null references target,
      period text not null check (is_period(period)),
      comparator text not null
        check (comparator in ('at_least', 'at_most', 'between', 'increase', 'decrease', 'done')),
      value numeric check (is_finite(value)),
      upper numeric check (is_finite(upper)),
      base_period text check (is_period(base_period)),
      base_value numeric check (is_finite(base_value)),
      not_measured_reason text check (not_measured_reason in ('measured_later', 'source_delayed',
        'confidential', 'measure_under_revision', 'no_value_in_source', 'partial_period')),
      expected_period text check (is_period(expected_period)),
      margin_decides boolean not null default false,
      cause_sv text,
      cause_en text,
      measure_sv text,
      measure_en text,
      reason text,
      source_id bigint references source,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from),
      constraint target_period_value_of_comparator
        check (comparator in ('at_least', 'at_most', 'between') or value is null),
      constraint target_period_bounds_of_between check (case comparator
        when 'between' then num_nonnulls(value, upper) in (0, 2) and (value <= upper) is not false
        else upper is null end),
      constraint target_period_base_of_change
        check (comparator in ('increase', 'decrease') or num_nonnulls(base_period, base_value) = 0),
      constraint target_period_base_value_of_period check (base_value is null or base_period is not null),
      constraint target_period_expected_with_reason
        check (expected_period is null or not_measured_reason is not null)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['assessment_override', 'full_year_forecast', 'target_period', 'target']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
