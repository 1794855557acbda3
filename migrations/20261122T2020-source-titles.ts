import { type Kysely, sql } from 'kysely'

/** What the product itself names as a source has a title in English too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table source add column title_en text`.execute(db)
  await sql`update source set title_en = 'Entered in Målkoll' where slug = 'inmatning'`.execute(db)
  await sql`update source set title_en = 'Invented example' where slug = 'exempel'`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table source drop column title_en`.execute(db)
}
