import { type Kysely, sql } from 'kysely'

/**
 * Waits for the turn to write and, if nobody has written since the revision `after`, opens the next one in the same step:
 * a writer who has compared before has nothing left to ask. Otherwise only the newest revision is answered. `longest` is
 * how long the writer may be open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function open_foreseen(
      longest text, after bigint, actor text, actor_id bigint, kind text, reason text
    ) returns table (newest bigint, revision bigint, at timestamptz) language plpgsql volatile as $$
    begin
      perform set_config('transaction_timeout', longest, true), set_config('statement_timeout', '0', true);
      newest := await_turn();
      if newest = after then
        insert into revision (actor, actor_id, kind, reason, at) values (actor, actor_id, kind, reason, null)
          returning id, revision.at into revision, at;
      end if;
      return next;
    end $$`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function open_foreseen`.execute(db)
}
