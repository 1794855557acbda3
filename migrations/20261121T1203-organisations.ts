import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      name_sv text not null,
      name_en text,
      kind text not null check (kind in
        ('region', 'council', 'board', 'committee', 'administration', 'operation', 'external')),
      parent_id bigint references organisation
    )`.execute(db)
  await sql`call keep_tree('organisation', 'id', 'parent_id')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table organisation`.execute(db)
}
