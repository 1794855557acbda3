import { type Kysely, sql } from 'kysely'

/**
 * Those who may sign in, what they are here for and what they measure. A row is never deleted, since history refers to
 * it: deleting a person empties name, e-mail and function.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id bigint generated always as identity primary key,
      email text unique check (email = lower(email) and email <> ''),
      email_verified boolean not null default false,
      name text not null,
      function_title text,
      organisation_id bigint references organisation,
      two_factor_enabled boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      disabled_at timestamptz,
      deleted_at timestamptz,
      check (deleted_at is null or (email is null and name = '' and function_title is null)),
      check (deleted_at is not null or (email is not null and name <> ''))
    )`.execute(db)
  await sql`create index person_organisation on person (organisation_id)`.execute(db)
  await sql`
    create table person_role (
      person_id bigint not null references person on delete cascade,
      role text not null
        check (role in ('analyst', 'reviewer', 'editor', 'administrator', 'management', 'elected')),
      primary key (person_id, role)
    )`.execute(db)
  await sql`
    create table indicator_owner (
      person_id bigint not null references person on delete cascade,
      indicator_id bigint not null references indicator,
      primary key (person_id, indicator_id)
    )`.execute(db)
  await sql`create index indicator_owner_indicator on indicator_owner (indicator_id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table indicator_owner, person_role, person`.execute(db)
}
