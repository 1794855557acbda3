import { type Kysely, sql } from 'kysely'

/**
 * Failed sign-ins, counted per account and per address of the network, so that several servers and a restart count
 * together. The key is a keyed hash: neither e-mails nor addresses can be read from it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sign_in_attempt (
      key bytea primary key,
      failures int not null check (failures > 0),
      counted_from timestamptz not null
    )`.execute(db)
  await sql`create index sign_in_attempt_counted_from on sign_in_attempt (counted_from)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sign_in_attempt`.execute(db)
}
