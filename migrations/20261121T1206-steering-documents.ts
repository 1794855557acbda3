import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table steering_document (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      name text not null,
      short_name text not null,
      kind text not null check (kind in ('strategy', 'plan', 'administration_goals', 'programme')),
      owner_id bigint references organisation
    )`.execute(db)
  await sql`
    create table steering_document_version (
      id bigint generated always as identity primary key,
      document_id bigint not null references steering_document,
      version int not null check (version > 0),
      name text not null,
      state text not null check (state in
        ('draft', 'consultation', 'presented', 'decided', 'superseded', 'under_revision')),
      decided text,
      valid_from date,
      valid_to date,
      note_sv text,
      note_en text,
      source_id bigint references source,
      known_from bigint not null references revision,
      unique (document_id, version),
      check (valid_to >= valid_from)
    )`.execute(db)
  await sql`call keep_known_from('steering_document_version')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table steering_document_version`.execute(db)
  await sql`drop table steering_document`.execute(db)
}
