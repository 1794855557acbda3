import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface SourceInput {
  slug: string
  title: string
  /** Of what the product itself names; the title of a document is not translated. */
  titleEn?: string | undefined
  url: string | null
  publisher: string
  licence: string
  accessedOn: string
  isSecondary: boolean
  note: TextPair | null
}

export async function saveSources(
  trx: Transaction<DB>,
  revision: number,
  sources: readonly SourceInput[],
): Promise<void> {
  const rows = sources.map(source => rowOf(source, revision))
  await upsertRows(trx, 'source', ['slug'], rows)
}

function rowOf({ titleEn, accessedOn, isSecondary, note, ...source }: SourceInput, revision: number) {
  return {
    ...source,
    title_en: titleEn ?? null,
    accessed_on: accessedOn,
    is_secondary: isSecondary,
    note_sv: note?.sv ?? null,
    note_en: note?.en ?? null,
    known_from: revision,
  }
}
