import { type Kysely, sql } from 'kysely'

/**
 * What a decided målvärde and its mått said before a correction, and decisions that are taken back. What is said now
 * stands where it always has; a moment before finds the earlier wording here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table earlier_wording (
      id bigint generated always as identity primary key,
      indicator_id bigint not null references indicator,
      name_sv text not null,
      name_en text,
      definition_sv text not null,
      definition_en text,
      unit_code text not null references unit,
      decimals smallint not null check (decimals between 0 and 10),
      desired_direction text not null check (desired_direction in ('up', 'down', 'none')),
      decision_sv text,
      decision_en text,
      known_from bigint not null references revision,
      known_to bigint not null references revision,
      check (known_to > known_from),
      unique (indicator_id, known_to)
    )`.execute(db)
  await keepWordings(db)
  await sql`alter table indicator add column withdrawn_by bigint references revision`.execute(db)
  await sql`
    alter table indicator add constraint indicator_withdrawn_after check (withdrawn_by > known_from)`.execute(
    db,
  )
  await sql`
    create trigger refuse_return before update of withdrawn_by on indicator
      for each row when (old.withdrawn_by is not null and old.withdrawn_by is distinct from new.withdrawn_by)
      execute function refuse_change()`.execute(db)
}

/** They are written when they have ended, in the revision that ends them, and never change. */
async function keepWordings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger check_known_to after insert on earlier_wording
      referencing new table as new_rows for each statement execute function check_known_to()`.execute(db)
  await sql`
    create trigger refuse_update before update on earlier_wording
      for each statement execute function refuse_change()`.execute(db)
  await sql`call refuse_removal('earlier_wording')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger refuse_return on indicator`.execute(db)
  await sql`alter table indicator drop column withdrawn_by`.execute(db)
  await sql`drop table earlier_wording`.execute(db)
}
