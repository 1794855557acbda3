import { type Kysely, sql } from 'kysely'

/**
 * A decision that was withdrawn may be taken anew, at the address that it had: an indicator is shown no longer from
 * `known_from` on, until `known_to`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicator_withdrawal (
      id bigint generated always as identity primary key,
      indicator_id bigint not null references indicator,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  await sql`
    create unique index indicator_withdrawal_current on indicator_withdrawal (indicator_id)
      where known_to is null`.execute(db)
  await sql`
    insert into indicator_withdrawal (indicator_id, known_from)
      select id, withdrawn_by from indicator where withdrawn_by is not null order by withdrawn_by`.execute(db)
  await sql`call keep_versions('indicator_withdrawal')`.execute(db)
  await sql`drop trigger refuse_return on indicator`.execute(db)
  await sql`alter table indicator drop column withdrawn_by`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table indicator add column withdrawn_by bigint references revision`.execute(db)
  await sql`
    update indicator set withdrawn_by = w.known_from
      from indicator_withdrawal w where w.indicator_id = indicator.id and w.known_to is null`.execute(db)
  await sql`
    alter table indicator add constraint indicator_withdrawn_after check (withdrawn_by > known_from)`.execute(
    db,
  )
  await sql`
    create trigger refuse_return before update of withdrawn_by on indicator
      for each row when (old.withdrawn_by is not null and old.withdrawn_by is distinct from new.withdrawn_by)
      execute function refuse_change()`.execute(db)
  await sql`drop table indicator_withdrawal`.execute(db)
}
