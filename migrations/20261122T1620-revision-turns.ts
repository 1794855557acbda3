import { type Kysely, sql } from 'kysely'

/**
 * Waits for the turn to write, and answers with the newest revision as it is then: whoever read before knows whether
 * that still holds. In one statement of SQL the answer would be what was known before the wait.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function await_turn() returns bigint language plpgsql volatile as $$
    begin
      perform lock_revisions();
      return coalesce((select max(id) from revision), 0);
    end $$`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function await_turn`.execute(db)
}
