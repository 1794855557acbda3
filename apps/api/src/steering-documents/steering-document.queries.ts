import { type Kysely, sql } from 'kysely'
import type { DB } from '../db/schema.ts'

export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]

/** Every version known at the revision, newest first, with its document; of one document when a slug is given. */
export function listVersions(db: Kysely<DB>, revision: number, slug?: string) {
  return db
    .selectFrom('steering_document as d')
    .innerJoin('steering_document_version as v', 'v.document_id', 'd.id')
    .select(eb => [
      'd.id as document_id',
      'd.slug',
      'd.name as document_name',
      'd.short_name',
      'd.kind',
      'd.owner_id',
      'v.id as version_id',
      'v.version',
      'v.name',
      'v.state',
      'v.decided',
      'v.valid_from',
      'v.valid_to',
      'v.note_sv',
      'v.note_en',
      'v.source_id',
      eb
        .selectFrom('objective as o')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('o.version_id', '=', 'v.id')
        .where('o.known_from', '<=', revision)
        .as('objective_count'),
    ])
    .where('v.known_from', '<=', revision)
    .$if(slug !== undefined, query => query.where('d.slug', '=', slug ?? ''))
    .orderBy('v.version', 'desc')
    .execute()
}

/** When the document's first version became known, whatever moment is asked about. */
export async function findDocumentKnownFrom(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('steering_document as d')
    .innerJoin('steering_document_version as v', 'v.document_id', 'd.id')
    .innerJoin('revision as r', 'r.id', 'v.known_from')
    .select('r.at')
    .where('d.slug', '=', slug)
    .orderBy('r.id')
    .executeTakeFirst()
  return row?.at
}
