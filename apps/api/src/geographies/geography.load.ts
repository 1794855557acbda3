import type { GeographyList } from '@malkoll/contracts'
import type { GeographyKind } from '@malkoll/domain'
import { pageOf } from '../http/list-page.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listGeographies } from './geography.queries.ts'
import { toGeography } from './geography.view.ts'

export async function loadGeographies(
  context: ReadContext,
  query: { kind?: GeographyKind | undefined; cursor?: string | undefined },
): Promise<GeographyList> {
  const rows = await listGeographies(context.db, { kind: query.kind })
  const places = rows.map(row => toGeography(row, context.language))
  const page = pageOf(places, query.cursor, place => [place.name, place.code])
  return { asOf: context.asOf, revision: context.revision, ...page }
}
