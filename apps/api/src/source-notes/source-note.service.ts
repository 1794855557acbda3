import type { SourceNoteKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface SourceNoteInput {
  organisation: string
  period: string
  kind: SourceNoteKind
  /** Place among all notes of the organisation and period. */
  position: number
  heading: TextPair
  text: TextPair
  source: string
}

const CELL = ['organisation_id', 'period', 'position'] as const

export async function saveSourceNotes(
  trx: Transaction<DB>,
  revision: number,
  notes: readonly SourceNoteInput[],
): Promise<void> {
  const organisation = await readSlugIds(trx, 'organisation')
  const source = await readSlugIds(trx, 'source')
  const rows = notes.map(note => ({
    organisation_id: organisation(note.organisation),
    period: note.period,
    kind: note.kind,
    position: note.position,
    heading_sv: note.heading.sv,
    heading_en: note.heading.en,
    text_sv: note.text.sv,
    text_en: note.text.en,
    source_id: source(note.source),
    known_from: revision,
  }))
  await upsertRows(trx, 'source_note', CELL, rows)
}
