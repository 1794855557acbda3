import { type Kysely, sql } from 'kysely'

/** Bearer tokens for programs. Only the hash of a token is kept, whose 256 random bits no guessing finds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_key (
      id bigint generated always as identity primary key,
      person_id bigint not null references person on delete cascade,
      name text not null check (name <> ''),
      role text not null
        check (role in ('analyst', 'reviewer', 'editor', 'administrator', 'management', 'elected')),
      token_hash bytea not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_on date
    )`.execute(db)
  await sql`create index api_key_person on api_key (person_id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table api_key`.execute(db)
}
