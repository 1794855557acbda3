import type { ReadContext } from '../http/public-read.ts'
import { replacedExample, withdrawnDecision } from '../problems.ts'
import { translated } from '../translations/translated.ts'
import { findReplacement, findReturnedExample, type ReplacementRow } from './replacement.queries.ts'

type ReplacementContext = Pick<ReadContext, 'db' | 'revision' | 'language'>

/**
 * Says what stands in the place of an example that has been replaced, or of a decided målvärde that has been withdrawn;
 * at moments before, it is there itself.
 */
export async function refuseReplaced(context: ReplacementContext, slug: string): Promise<void> {
  const { db, revision, language } = context
  const decided = await findReplacement(db, revision, slug)
  if (decided) throw replacedExample(toReplacedBy(decided, language))
  const example = await findReturnedExample(db, revision, slug)
  if (!example) return
  // The example may have been decided anew since.
  const standing = (await findReplacement(db, revision, example.slug)) ?? example
  throw withdrawnDecision(toReplacedBy({ ...standing, at: example.at }, language))
}

function toReplacedBy({ slug, name_sv, name_en, at }: ReplacementRow, language: ReadContext['language']) {
  return {
    slug,
    name: translated(language, name_sv, name_en),
    until: new Date(Date.parse(at) - 1).toISOString(),
  }
}
