import { type Kysely, sql } from 'kysely'

/** What a source says of a period without a figure, or points at without giving it. One row an item. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table source_note (
      id bigint generated always as identity primary key,
      organisation_id bigint not null references organisation,
      period text not null check (is_period(period)),
      kind text not null check (kind in ('named', 'missing')),
      position int not null,
      heading_sv text not null,
      heading_en text,
      text_sv text not null,
      text_en text,
      source_id bigint not null references source,
      known_from bigint not null references revision,
      unique (organisation_id, period, position)
    )`.execute(db)
  await sql`call keep_known_from('source_note')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table source_note`.execute(db)
}
