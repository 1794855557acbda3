import type { SourceList } from '@malkoll/contracts'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listKnownSources } from './source.queries.ts'
import { toSource } from './source.view.ts'

export async function loadSourceList(context: ReadContext, cursor?: string): Promise<SourceList> {
  const rows = await listKnownSources(context.db, context.revision)
  const sources = rows.map(row => toSource(row, context.language))
  const page = pageOf(sources, cursor, source => [source.title, source.slug])
  return { asOf: context.asOf, revision: context.revision, ...page }
}
