import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export type SourceNoteRow = Awaited<ReturnType<typeof listSourceNotes>>[number]

/** The notes of the period, else of all, as the sources order them. */
export function listSourceNotes(db: Kysely<DB>, revision: number, period: string | undefined) {
  return db
    .selectFrom('source_note')
    .select([
      'organisation_id',
      'period',
      'kind',
      'heading_sv',
      'heading_en',
      'text_sv',
      'text_en',
      'source_id',
    ])
    .where('known_from', '<=', revision)
    .$if(period !== undefined, query => query.where('period', '=', period ?? ''))
    .orderBy('period', 'desc')
    .orderBy('organisation_id')
    .orderBy('position')
    .execute()
}
