import type { ReadContext } from '../http/public-read.ts'
import { replacedExample } from '../problems.ts'
import { translated } from '../translations/translated.ts'
import { findReplacement } from './replacement.queries.ts'

/** Says what stands in the place of an example that has been replaced; at moments before, it is there itself. */
export async function refuseReplaced(
  { db, revision, language }: Pick<ReadContext, 'db' | 'revision' | 'language'>,
  slug: string,
): Promise<void> {
  const found = await findReplacement(db, revision, slug)
  if (!found) return
  const until = new Date(Date.parse(found.at) - 1).toISOString()
  throw replacedExample({
    slug: found.slug,
    name: translated(language, found.name_sv, found.name_en),
    until,
  })
}
