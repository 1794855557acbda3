import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'

export type SourceRow = Awaited<ReturnType<typeof listSources>>[number]

function selectSources(db: Kysely<DB>) {
  return db
    .selectFrom('source')
    .select([
      'id',
      'slug',
      'title',
      'url',
      'publisher',
      'licence',
      'accessed_on',
      'is_secondary',
      'note_sv',
      'note_en',
    ])
}

export function listSources(db: Kysely<DB>, ids: readonly number[]) {
  return selectSources(db).where('id', 'in', ids).execute()
}

export function listKnownSources(db: Kysely<DB>, revision: number) {
  return selectSources(db).where('known_from', '<=', revision).orderBy('id').execute()
}
