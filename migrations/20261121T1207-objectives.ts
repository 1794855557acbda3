import { type Kysely, sql } from 'kysely'

/** One tree per version of a document: the parent is in the same version by the foreign key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objective (
      id bigint generated always as identity primary key,
      slug text not null unique check (is_slug(slug)),
      version_id bigint not null references steering_document_version,
      parent_id bigint,
      kind text not null check (kind in ('development_area', 'perspective', 'dimension',
        'strategy_goal', 'region_goal', 'administration_goal')),
      position int not null,
      name_sv text not null,
      name_en text,
      decided_by bigint references organisation,
      responsible bigint references organisation,
      carried_out_by bigint references organisation,
      ownership_note_sv text,
      ownership_note_en text,
      note_sv text,
      note_en text,
      known_fact text check (known_fact in ('budget')),
      source_id bigint references source,
      known_from bigint not null references revision,
      unique (id, version_id),
      foreign key (parent_id, version_id) references objective (id, version_id)
    )`.execute(db)
  await sql`create index objective_version on objective (version_id, parent_id)`.execute(db)
  await sql`call keep_known_from('objective')`.execute(db)
  await sql`call keep_tree('objective', 'id', 'parent_id')`.execute(db)
  await sql`
    create table objective_agenda (
      objective_id bigint not null references objective,
      goal int not null check (goal between 1 and 17),
      is_proposal boolean not null,
      primary key (objective_id, goal)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table objective_agenda`.execute(db)
  await sql`drop table objective`.execute(db)
}
