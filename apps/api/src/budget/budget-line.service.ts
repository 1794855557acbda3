import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { type Recorded, recordVersions } from '../db/versions.ts'

export interface BudgetLineInput {
  organisation: string
  period: string
  breakdown: 'line' | 'operation' | 'total'
  position: number
  name: string
  /** Tkr; income negative, cost positive. */
  budget: number
  outcome: number
  /** As the source prints it, which may differ by one from budget − outcome. */
  printedDeviation: number | null
  source: string
}

const CELL = ['organisation_id', 'period', 'breakdown', 'position'] as const

export async function saveBudgetLines(
  trx: Transaction<DB>,
  revision: number,
  lines: readonly BudgetLineInput[],
): Promise<Recorded> {
  const organisation = await readSlugIds(trx, 'organisation')
  const source = await readSlugIds(trx, 'source')
  const rows = lines.map(line => ({
    organisation_id: organisation(line.organisation),
    period: line.period,
    breakdown: line.breakdown,
    position: line.position,
    name_sv: line.name,
    budget_tkr: line.budget,
    outcome_tkr: line.outcome,
    printed_deviation_tkr: line.printedDeviation,
    source_id: source(line.source),
    known_from: revision,
  }))
  return recordVersions(trx, 'budget_line', CELL, rows)
}
