import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assignment (
      id bigint generated always as identity primary key,
      number text not null check (number <> ''),
      version_id bigint not null references steering_document_version,
      title text not null,
      state text not null check (state in ('not_started', 'in_progress', 'reported', 'to_be_reported')),
      expected_period text check (is_period(expected_period)),
      position int not null,
      source_id bigint references source,
      known_from bigint not null references revision,
      known_to bigint references revision check (known_to > known_from)
    )`.execute(db)
  await sql`
    create unique index assignment_current on assignment (version_id, number)
      where known_to is null`.execute(db)
  await sql`call keep_versions('assignment')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table assignment`.execute(db)
}
