import type { ComparisonVerdict } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { type Recorded, recordVersions } from '../db/versions.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface ComparisonInput {
  indicator: string
  period: string
  geography: string
  withGeography: string
  /** As the source judges it; never computed here. */
  verdict: ComparisonVerdict
  note: TextPair | null
  source: string
}

const CELL = ['indicator_id', 'period', 'geography_code', 'with_geography_code'] as const

export async function saveComparisons(
  trx: Transaction<DB>,
  revision: number,
  comparisons: readonly ComparisonInput[],
): Promise<Recorded> {
  const indicator = await readSlugIds(trx, 'indicator')
  const source = await readSlugIds(trx, 'source')
  const rows = comparisons.map(comparison => ({
    indicator_id: indicator(comparison.indicator),
    period: comparison.period,
    geography_code: comparison.geography,
    with_geography_code: comparison.withGeography,
    verdict: comparison.verdict,
    note_sv: comparison.note?.sv ?? null,
    note_en: comparison.note?.en ?? null,
    source_id: source(comparison.source),
    known_from: revision,
  }))
  return recordVersions(trx, 'comparison', CELL, rows)
}
