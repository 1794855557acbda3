import type { Source } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { translated } from '../translations/translated.ts'
import { listSources, type SourceRow } from './source.queries.ts'

export type FindSource = (id: number | null) => Source | null

/** A lookup over the sources that one answer names. */
export async function loadSources(
  context: Pick<ReadContext, 'db' | 'language' | 'remember'>,
  ids: Iterable<number | null>,
): Promise<FindSource> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  const rows =
    wanted.length === 0
      ? []
      : await context.remember(['sources', wanted], () => listSources(context.db, wanted))
  const byId = new Map(rows.map(row => [row.id, toSource(row, context.language)]))
  return id => (id === null ? null : (byId.get(id) ?? null))
}

/** Each source once, in the order of its first mention. */
export function distinctSources(find: FindSource, ids: Iterable<number | null>): Source[] {
  return [...new Set(ids)].map(find).filter(source => source !== null)
}

export function toSource(row: SourceRow, language: Language): Source {
  return {
    slug: row.slug,
    title: translated(language, row.title, row.title_en),
    url: row.url,
    publisher: row.publisher,
    licence: row.licence,
    accessedOn: row.accessed_on,
    isSecondary: row.is_secondary,
    note: translated(language, row.note_sv, row.note_en),
  }
}
