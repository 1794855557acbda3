import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table source (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      title text not null,
      url text,
      publisher text,
      licence text,
      accessed_on date,
      is_secondary boolean not null default false,
      note_sv text,
      note_en text,
      known_from bigint not null references revision
    )`.execute(db)
  await sql`call keep_known_from('source')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table source`.execute(db)
}
