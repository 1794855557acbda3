import { type Kysely, sql } from 'kysely'

/**
 * What better-auth keeps: sessions, hashed passwords, the steps of an unfinished sign-in and second factors, whose
 * secrets are encrypted with AUTH_SECRET. Neither addresses nor anything else of the network is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session (
      id bigint generated always as identity primary key,
      person_id bigint not null references person on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index session_person on session (person_id)`.execute(db)
  await sql`
    create table credential (
      id bigint generated always as identity primary key,
      person_id bigint not null references person on delete cascade,
      provider text not null,
      account_id text not null,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (person_id, provider)
    )`.execute(db)
  await sql`
    create table verification (
      id bigint generated always as identity primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index verification_identifier on verification (identifier)`.execute(db)
  await sql`
    create table two_factor (
      id bigint generated always as identity primary key,
      person_id bigint not null unique references person on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean not null default false,
      failed_verification_count int not null default 0,
      locked_until timestamptz
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table two_factor, verification, credential, session`.execute(db)
}
