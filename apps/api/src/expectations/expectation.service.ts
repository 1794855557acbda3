import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { replaceRows, upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface ExpectationInput {
  slug: string
  name: TextPair
  note: TextPair | null
  position: number
  source: string
  isProposal: boolean
  objectives: readonly string[]
  indicators: readonly string[]
}

export async function saveExpectations(
  trx: Transaction<DB>,
  revision: number,
  expectations: readonly ExpectationInput[],
): Promise<void> {
  const source = await readSlugIds(trx, 'source')
  const rows = expectations.map(expectation => ({
    slug: expectation.slug,
    position: expectation.position,
    name_sv: expectation.name.sv,
    name_en: expectation.name.en,
    note_sv: expectation.note?.sv ?? null,
    note_en: expectation.note?.en ?? null,
    source_id: source(expectation.source),
    known_from: revision,
  }))
  await upsertRows(trx, 'expectation', ['slug'], rows)
  await saveLists(trx, expectations)
}

async function saveLists(trx: Transaction<DB>, expectations: readonly ExpectationInput[]): Promise<void> {
  const idOf = await readSlugIds(trx, 'expectation')
  const objective = await readSlugIds(trx, 'objective')
  const indicator = await readSlugIds(trx, 'indicator')
  const list = { column: 'expectation_id', parents: expectations.map(({ slug }) => idOf(slug)) } as const
  await replaceRows(
    trx,
    'expectation_objective',
    { ...list, key: ['expectation_id', 'objective_id'] },
    expectations.flatMap(({ slug, objectives, isProposal }) =>
      objectives.map((name, index) => ({
        expectation_id: idOf(slug),
        objective_id: objective(name),
        position: index + 1,
        is_proposal: isProposal,
      })),
    ),
  )
  await replaceRows(
    trx,
    'expectation_indicator',
    { ...list, key: ['expectation_id', 'indicator_id'] },
    expectations.flatMap(({ slug, indicators, isProposal }) =>
      indicators.map((name, index) => ({
        expectation_id: idOf(slug),
        indicator_id: indicator(name),
        position: index + 1,
        is_proposal: isProposal,
      })),
    ),
  )
}
