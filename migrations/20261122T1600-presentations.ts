import { type Kysely, sql } from 'kysely'

/**
 * Decks that people keep. They are saved while somebody types, and nothing public is made of them before a person downloads
 * a file, so they are not versioned by revision: each pause in typing would be one, and every public answer would get a
 * new ETag though no figure had changed. `version` counts the savings instead, so that the second of two does not undo the
 * first; the figures themselves are frozen by the deck's own moment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table presentation (
      id bigint generated always as identity primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      owner_id bigint not null references person on delete cascade,
      deck jsonb not null check (jsonb_typeof(deck -> 'slides') = 'array'),
      is_shared boolean not null default false,
      organisation_id bigint references organisation,
      version int not null default 1 check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      check (is_shared or organisation_id is null)
    )`.execute(db)
  await sql`create index presentation_owner on presentation (owner_id)`.execute(db)
  await sql`create index presentation_organisation on presentation (organisation_id)`.execute(db)
  await sql`
    comment on column presentation.organisation_id is
      'Who may read a shared deck: the people of this organisation; null is everybody signed in.'`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table presentation`.execute(db)
}
