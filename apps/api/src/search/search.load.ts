import type { SearchResult } from '@malkoll/contracts'
import type { Kysely } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { DB } from '../db/schema.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadSearchEntries } from './search-entries.ts'
import { SearchIndex } from './search-index.ts'

/** The catalogue is small and changes seldom: its index is made once per state, moment and language. */
const indexes = new WeakMap<Kysely<DB>, LRUCache<string, SearchIndex>>()
const MOST_INDEXES = 8

export async function loadSearch(context: ReadContext, { q }: { q: string }): Promise<SearchResult> {
  const index = await getIndex(context)
  const items = index.find(q).map(({ entry, matched }) => ({
    kind: entry.kind,
    title: entry.title,
    context: entry.context,
    path: entry.path,
    matched,
    example: entry.example,
  }))
  return { asOf: context.asOf, revision: context.revision, items, nextCursor: null }
}

async function getIndex(context: ReadContext): Promise<SearchIndex> {
  const known = indexes.get(context.db) ?? new LRUCache<string, SearchIndex>({ max: MOST_INDEXES })
  indexes.set(context.db, known)
  // Search words and goals are those of now, also when an earlier moment is asked about.
  const key = `${context.newest} ${context.revision} ${context.language}`
  const index = known.get(key) ?? new SearchIndex(await loadSearchEntries(context))
  known.set(key, index)
  return index
}
