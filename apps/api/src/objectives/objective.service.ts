import type { ObjectiveKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { Row } from '../db/rows.ts'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { replaceRows, upsertRows } from '../db/upsert.ts'
import { readVersionIds, type VersionRef } from '../steering-documents/steering-document.service.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface ObjectiveInput extends VersionRef {
  slug: string
  /** Slug of an objective in the same version. */
  parent: string | null
  kind: ObjectiveKind
  position: number
  name: TextPair
  decidedBy: string | null
  responsible: string | null
  carriedOutBy: string | null
  ownershipNote: TextPair | null
  note: TextPair | null
  /** What the sources say instead of målvärden; told with the period's own figures. */
  knownFact: 'budget' | null
  /** Global goals 1–17 that we propose it serves. */
  agenda2030: readonly number[]
  source: string
}

export async function saveObjectives(
  trx: Transaction<DB>,
  revision: number,
  objectives: readonly ObjectiveInput[],
): Promise<void> {
  const rows = await rowsOf(trx, revision, objectives)
  await upsertRows(trx, 'objective', ['slug'], rows)
  const idOf = await readSlugIds(trx, 'objective')
  const placed = rows.map((row, index) => ({ ...row, parent_id: idOf(objectives[index]?.parent ?? null) }))
  await upsertRows(trx, 'objective', ['slug'], placed)
  const codings = objectives.flatMap(({ slug, agenda2030 }) =>
    agenda2030.map(goal => ({ objective_id: idOf(slug), goal, is_proposal: true })),
  )
  const parents = objectives.map(({ slug }) => idOf(slug))
  const key = ['objective_id', 'goal'] as const
  await replaceRows(trx, 'objective_agenda', { column: 'objective_id', parents, key }, codings)
}

async function rowsOf(
  trx: Transaction<DB>,
  revision: number,
  objectives: readonly ObjectiveInput[],
): Promise<Row<'objective'>[]> {
  const version = await readVersionIds(trx)
  const organisation = await readSlugIds(trx, 'organisation')
  const source = await readSlugIds(trx, 'source')
  return objectives.map(objective => ({
    slug: objective.slug,
    version_id: version(objective),
    kind: objective.kind,
    position: objective.position,
    decided_by: organisation(objective.decidedBy),
    responsible: organisation(objective.responsible),
    carried_out_by: organisation(objective.carriedOutBy),
    ...textColumns(objective),
    known_fact: objective.knownFact,
    source_id: source(objective.source),
    known_from: revision,
  }))
}

function textColumns({ name, ownershipNote, note }: ObjectiveInput) {
  return {
    name_sv: name.sv,
    name_en: name.en,
    ownership_note_sv: ownershipNote?.sv ?? null,
    ownership_note_en: ownershipNote?.en ?? null,
    note_sv: note?.sv ?? null,
    note_en: note?.en ?? null,
  }
}
