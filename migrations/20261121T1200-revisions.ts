import { type Kysely, sql } from 'kysely'

/**
 * The one clock. Ids, times and commits of revisions have one order, also for a row typed by hand: the
 * insert trigger takes the lock, gives the next id and refuses a time before the newest.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLocks(db)
  await createRevision(db)
  await createVersionTriggers(db)
  await createVersionSetup(db)
}

async function createLocks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function lock_revisions() returns void language sql as $$
      select pg_advisory_xact_lock(20261121)
    $$`.execute(db)
  await sql`
    create function await_open_revision() returns void language sql as $$
      select pg_advisory_xact_lock_shared(20261121)
    $$`.execute(db)
}

async function createRevision(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table revision (
      id bigint generated always as identity primary key,
      at timestamptz(3) not null check (isfinite(at)),
      actor text not null check (actor <> ''),
      kind text not null check (kind <> ''),
      reason text,
      transaction_id xid8 not null default pg_current_xact_id()
    )`.execute(db)
  await sql`create index revision_at on revision (at)`.execute(db)
  // Rounded up to a whole millisecond, so that an answer given "as of now" is older than any later revision.
  await sql`
    create function order_revision() returns trigger language plpgsql as $$
    declare
      newest revision;
    begin
      perform lock_revisions();
      select * into newest from revision order by id desc limit 1;
      if new.at < newest.at then
        raise exception 'revision.at goes back: % is before %', new.at, newest.at
          using errcode = 'restrict_violation';
      end if;
      new.id := coalesce(newest.id, 0) + 1;
      new.at := coalesce(new.at, greatest(
        date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond',
        newest.at + interval '1 millisecond'
      ));
      new.transaction_id := pg_current_xact_id();
      return new;
    end $$`.execute(db)
  await sql`
    create trigger order_revision before insert on revision
      for each row execute function order_revision()`.execute(db)
  await sql`
    create function announce_revision() returns trigger language plpgsql as $$
    begin
      perform pg_notify('revision', new.id::text);
      return null;
    end $$`.execute(db)
  await sql`
    create trigger announce_revision after insert on revision
      for each row execute function announce_revision()`.execute(db)
}

/**
 * Rows are opened and closed only at the newest revision, made in the same transaction. Together with one
 * current row per cell this keeps versions of a cell from overlapping, without an exclusion constraint.
 */
async function createVersionTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function this_revision() returns bigint language sql stable as $$
      select id
      from (select id, transaction_id from revision order by id desc limit 1) newest
      where transaction_id = pg_current_xact_id()
    $$`.execute(db)
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only: % is refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create function check_known_from() returns trigger language plpgsql as $$
    declare
      current_revision bigint := this_revision();
    begin
      if exists (select from new_rows where known_from is distinct from current_revision) then
        raise exception '%.known_from is not the revision of this transaction', tg_table_name
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create function check_opened() returns trigger language plpgsql as $$
    begin
      if exists (select from new_rows where known_to is not null) then
        raise exception '%: a new row is current, known_to is set when it is replaced', tg_table_name
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create function refuse_rewrite() returns trigger language plpgsql as $$
    begin
      if old.known_to is null and new.known_to is not null then
        old.known_to := new.known_to;
        if old is not distinct from new then
          return new;
        end if;
      end if;
      raise exception '% is append-only: only known_to is set, once', tg_table_name
        using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`
    create function check_known_to() returns trigger language plpgsql as $$
    declare
      current_revision bigint := this_revision();
    begin
      if exists (select from new_rows where known_to is distinct from current_revision) then
        raise exception '% is append-only: known_to is not the revision of this transaction', tg_table_name
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$`.execute(db)
}

/** `keep_versions(table)` makes a table with known_from and known_to append-only, for its owner too. */
async function createVersionSetup(db: Kysely<unknown>): Promise<void> {
  await sql`
    create procedure keep_known_from(kept regclass) language plpgsql as $$
    begin
      execute format('create trigger check_known_from after insert on %s
        referencing new table as new_rows for each statement execute function check_known_from()', kept);
      execute format('create trigger refuse_change before update of known_from on %s
        for each row when (old.known_from is distinct from new.known_from)
        execute function refuse_change()', kept);
    end $$`.execute(db)
  await sql`
    create procedure refuse_removal(kept regclass) language plpgsql as $$
    begin
      execute format('create trigger refuse_removal before delete or truncate on %s
        for each statement execute function refuse_change()', kept);
    end $$`.execute(db)
  await sql`
    create procedure keep_versions(kept regclass) language plpgsql as $$
    begin
      execute format('create trigger check_known_from after insert on %s
        referencing new table as new_rows for each statement execute function check_known_from()', kept);
      execute format('create trigger check_opened after insert on %s
        referencing new table as new_rows for each statement execute function check_opened()', kept);
      execute format('create trigger refuse_rewrite before update on %s
        for each row execute function refuse_rewrite()', kept);
      execute format('create trigger check_known_to after update on %s
        referencing new table as new_rows for each statement execute function check_known_to()', kept);
      call refuse_removal(kept);
    end $$`.execute(db)
  await sql`
    create trigger refuse_update before update on revision
      for each statement execute function refuse_change()`.execute(db)
  await sql`call refuse_removal('revision')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table revision`.execute(db)
  await sql`drop procedure keep_versions, refuse_removal, keep_known_from`.execute(db)
  await sql`
    drop function check_known_to, refuse_rewrite, check_opened, check_known_from, refuse_change, this_revision,
      announce_revision, order_revision, await_open_revision, lock_revisions`.execute(db)
}
