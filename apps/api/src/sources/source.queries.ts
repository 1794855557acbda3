import type { Kysely } from 'kysely'
import { anyOf } from '../db/any-of.ts'
import { compiledRead } from '../db/compiled-read.ts'
import type { DB } from '../db/schema.ts'

export type SourceRow = Awaited<ReturnType<typeof listSources>>[number]

function selectSources(db: Kysely<DB>) {
  return db
    .selectFrom('source')
    .select([
      'id',
      'slug',
      'title',
      'title_en',
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
  return readSources(db, { ids })
}

const readSources = compiledRead((db, { ids }: { ids: readonly number[] }) =>
  selectSources(db).where('id', '=', anyOf(ids)),
)

export function listKnownSources(db: Kysely<DB>, revision: number) {
  return selectSources(db).where('known_from', '<=', revision).orderBy('id').execute()
}
