import { type Kysely, sql } from 'kysely'

/**
 * What a slug, a figure and a period are. Functions for check constraints rather than domain types: an
 * array_agg over a domain has an array type that no driver knows how to read. They are not strict and have
 * no subquery, because PostgreSQL then puts their body into the check: four times faster in an import.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_slug(candidate text) returns boolean
      language sql immutable parallel safe as $$
      select candidate ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(candidate) <= 120
    $$`.execute(db)
  await sql`
    create function is_finite(candidate numeric) returns boolean
      language sql immutable parallel safe as $$
      select candidate > '-Infinity' and candidate < 'Infinity'
    $$`.execute(db)
  await createIsPeriod(db)
}

/** Accepts exactly what `parsePeriod` of the domain package accepts; a test holds the two together. */
async function createIsPeriod(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_period(candidate text) returns boolean
      language sql immutable parallel safe as $$
      select case
        when candidate ~ '^[1-9][0-9]{3}$' then true
        when candidate ~ '^[1-9][0-9]{3}-(S[12]|T[123]|Q[1-4]|0[1-9]|1[0-2])$' then true
        when candidate ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
          substr(candidate, 9)::int <= case
            when substr(candidate, 6, 2) in ('04', '06', '09', '11') then 30
            when substr(candidate, 6, 2) <> '02' then 31
            when substr(candidate, 1, 4)::int % 400 = 0 then 29
            when substr(candidate, 1, 4)::int % 100 = 0 then 28
            when substr(candidate, 1, 4)::int % 4 = 0 then 29
            else 28
          end
        when candidate ~ '^[1-9][0-9]{3}/[1-9][0-9]{3}$' then substr(candidate, 1, 4) < substr(candidate, 6)
        when candidate ~ '^[1-9][0-9]{3}/[0-9]{2}$' then
          candidate < '9999' and (substr(candidate, 1, 4)::int + 1) % 100 = substr(candidate, 6)::int
        when candidate ~ '^([1-9][0-9]{3})-01/\\1-(0[1-9]|1[01])$' then true
        else candidate ~ '^[1-9][0-9]{3}-01/[.][.]$'
      end
    $$`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function is_period, is_finite, is_slug`.execute(db)
}
