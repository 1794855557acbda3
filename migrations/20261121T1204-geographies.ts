import { type Kysely, sql } from 'kysely'

/** Codes are Statistics Sweden's: 00 the country, two digits a county, four a municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table geography (
      code text primary key,
      kind text not null check (kind in ('country', 'county', 'municipality')),
      name text not null,
      official_name text not null,
      name_en text,
      parent_code text references geography,
      check (code ~ case kind when 'municipality' then '^[0-9]{4}$' else '^[0-9]{2}$' end),
      check ((kind = 'country') = (code = '00')),
      check ((kind = 'country') = (parent_code is null))
    )`.execute(db)
  await sql`call keep_tree('geography', 'code', 'parent_code')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table geography`.execute(db)
}
