import { type Kysely, sql } from 'kysely'

/**
 * One-time addresses at which a password is chosen: by the first administrator, for whom there is no person yet, by a
 * new person, or by one who lost the password or the second factor.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id bigint generated always as identity primary key,
      person_id bigint unique references person on delete cascade,
      is_reset boolean not null default false,
      token_hash bytea not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table invitation`.execute(db)
}
