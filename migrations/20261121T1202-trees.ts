import { type Kysely, sql } from 'kysely'

/**
 * `keep_tree(table, key, parent)` refuses a cycle. It takes the revision lock, because two transactions
 * could otherwise each close one half of a cycle that neither sees whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_cycle() returns trigger language plpgsql as $$
    declare
      is_cycle boolean;
    begin
      perform lock_revisions();
      execute format(
        'with recursive above as (
           select %1$I as node from %2$s where %3$I = ($1).%3$I
           union
           select parent.%1$I from above join %2$s parent on parent.%3$I = above.node
         )
         select exists (select from above where node = ($1).%3$I)',
        tg_argv[1], tg_relid::regclass, tg_argv[0]) into is_cycle using new;
      if is_cycle then
        raise exception '% is in a cycle', tg_table_name using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create procedure keep_tree(kept regclass, key text, parent text) language plpgsql as $$
    begin
      execute format('create trigger refuse_cycle after insert or update of %2$I, %3$I on %1$s
        for each row when (new.%3$I is not null) execute function refuse_cycle(%2$L, %3$L)',
        kept, key, parent);
    end $$`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop procedure keep_tree`.execute(db)
  await sql`drop function refuse_cycle`.execute(db)
}
