import { type Kysely, sql } from 'kysely'

/**
 * known_from and known_to have no foreign key: the triggers hold them to the revision of the transaction,
 * which is more, and a key costs a quarter of an import.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFlags(db)
  await sql`
    create table measurement (
      id bigint generated always as identity primary key,
      series_id bigint not null references series,
      period text not null check (is_period(period)),
      value numeric check (is_finite(value)),
      missing text check (missing in ('not_available', 'not_applicable', 'confidential',
        'not_yet_published', 'withdrawn', 'missing_in_source')),
      qualifier text check (qualifier in ('more_than', 'less_than', 'about')),
      flags text[] not null default '{}' check (are_measurement_flags(flags)),
      margin numeric check (is_finite(margin) and margin >= 0),
      n int check (n >= 0),
      note_sv text,
      note_en text,
      reason text check (reason <> ''),
      source_id bigint references source,
      known_from bigint not null,
      known_to bigint,
      constraint measurement_value_or_missing check ((value is null) <> (missing is null)),
      constraint measurement_facts_of_value
        check (value is not null or num_nonnulls(qualifier, margin) = 0),
      constraint measurement_known_to_after_from check (known_to > known_from)
    )`.execute(db)
  await createIndexes(db)
  await sql`call keep_versions('measurement')`.execute(db)
  await createReasonTrigger(db)
}

/** Each flag of the list is in the array once, or not at all, and nothing else is. */
async function createFlags(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function are_measurement_flags(flags text[]) returns boolean
      language sql immutable parallel safe as $$
      select flags = '{}' or coalesce(array_ndims(flags) = 1 and cardinality(flags) =
        ('preliminary' = any (flags))::int
        + ('revised' = any (flags))::int
        + ('estimated' = any (flags))::int
        + ('computed' = any (flags))::int
        + ('series_break' = any (flags))::int
        + ('method_change' = any (flags))::int
        + ('perturbed' = any (flags))::int, false)
    $$`.execute(db)
}

/**
 * A read at a revision needs the first index alone, whether it asks for now or for then: the values are in
 * it, and it is not partial, because no such read says "known_to is null". The second keeps a cell to one
 * current value. Rows are written in the order of known_from, so a block range index finds a revision's rows.
 */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index measurement_versions on measurement (series_id, period)
      include (known_from, known_to, value, missing, qualifier, flags, margin, n, source_id)`.execute(db)
  await sql`
    create unique index measurement_current on measurement (series_id, period)
      where known_to is null`.execute(db)
  await sql`
    create index measurement_known_to on measurement (known_to) where known_to is not null`.execute(db)
  await sql`create index measurement_known_from on measurement using brin (known_from)`.execute(db)
}

async function createReasonTrigger(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function require_correction_reason() returns trigger language plpgsql as $$
    declare
      unexplained bigint;
    begin
      select count(*) into unexplained
      from new_rows opened
      join measurement earlier on earlier.series_id = opened.series_id and earlier.period = opened.period
      where opened.reason is null and earlier.known_to is not null;
      if unexplained > 0 then
        raise exception 'a correction of a measurement needs a reason' using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger require_correction_reason after insert on measurement
      referencing new table as new_rows
      for each statement execute function require_correction_reason()`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table measurement`.execute(db)
  await sql`drop function require_correction_reason, are_measurement_flags`.execute(db)
}
