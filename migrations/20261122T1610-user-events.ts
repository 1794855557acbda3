import { type Kysely, sql } from 'kysely'

/**
 * What was done with users and keys, by whom and when. It is no revision: nothing public changes by it, and nobody but
 * administrators may read it. People are named by reference, so that a removed person's name is gone from here too; for
 * the same reason a changed name or e-mail is told without what it was. Append-only, for its owner too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table user_event (
      id bigint generated always as identity primary key,
      at timestamptz(3) not null,
      kind text not null check (kind in ('first_administrator', 'invited', 'password_chosen', 'changed', 'disabled',
        'enabled', 'reset', 'removed', 'key_made', 'key_ended')),
      person_id bigint not null references person,
      actor_id bigint references person,
      way text not null check (way in ('page', 'key', 'command')),
      details text[] not null default '{}'
        check (details <@ array['name', 'email', 'function', 'organisation', 'indicators']),
      roles_before text[],
      roles_after text[],
      key_name text,
      key_role text,
      check ((actor_id is null) = (way = 'command')),
      check ((kind in ('key_made', 'key_ended')) = (key_name is not null and key_role is not null))
    )`.execute(db)
  await sql`
    create trigger refuse_update before update on user_event
      for each statement execute function refuse_change()`.execute(db)
  await sql`call refuse_removal('user_event')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table user_event`.execute(db)
}
