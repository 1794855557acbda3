import { type Kysely, sql } from 'kysely'

/** Amounts in tkr: income negative, cost positive. The printed deviation is a datum of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_line (
      id bigint generated always as identity primary key,
      organisation_id bigint not null references organisation,
      period text not null check (is_period(period)),
      breakdown text not null check (breakdown in ('line', 'operation', 'total')),
      position int not null,
      name_sv text not null,
      budget_tkr int not null,
      outcome_tkr int not null,
      printed_deviation_tkr int,
      source_id bigint references source,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  await sql`
    create unique index budget_line_current on budget_line (organisation_id, period, breakdown, position)
      where known_to is null`.execute(db)
  await sql`call keep_versions('budget_line')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table budget_line`.execute(db)
}
