import type { Budget, BudgetBreakdown } from '@malkoll/contracts'
import { budgetNotes, budgetSentence, type Language, noBudgetSentence } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { loadOrganisations } from '../organisations/organisation.view.ts'
import { compareNewestFirst } from '../periods/known-period.ts'
import { loadSources } from '../sources/source.view.ts'
import { type BudgetLineRow, listBudgetLines, listBudgetPeriods } from './budget.queries.ts'
import { amountsOf, toBudgetLine } from './budget.view.ts'

export interface BudgetQuery {
  period?: string | undefined
  by?: BudgetBreakdown | undefined
}

/** The budget of a period; one that the sources hold nothing of has no lines, and says so. */
export async function loadBudget(
  context: ReadContext,
  { period, by = 'line' }: BudgetQuery,
): Promise<Budget> {
  const { db, language, revision } = context
  const periods = (await listBudgetPeriods(db, revision)).toSorted(compareNewestFirst)
  const shown = period ?? periods[0] ?? null
  const rows = shown === null ? [] : await listBudgetLines(db, revision, { period: shown, breakdown: by })
  const total = rows.find(row => row.breakdown === 'total')
  const organisationId = rows[0]?.organisation_id ?? null
  const findOrganisation = await loadOrganisations(context, [organisationId])
  const sourceId = (total ?? rows[0])?.source_id ?? null
  const findSource = await loadSources(context, [sourceId])
  const lines = rows.filter(row => row !== total).map(row => toBudgetLine(row, language))
  return {
    asOf: context.asOf,
    revision,
    period: shown,
    periods,
    by,
    organisation: findOrganisation(organisationId),
    sentence: sentenceOf(total, shown, language),
    lines,
    total: total ? toBudgetLine(total, language) : null,
    notes:
      lines.length === 0 ? [] : budgetNotes({ isComputed: lines.some(line => line.isComputed) }, language),
    source: findSource(sourceId),
  }
}

function sentenceOf(total: BudgetLineRow | undefined, period: string | null, language: Language): string {
  return total ? budgetSentence(amountsOf(total), language) : noBudgetSentence(period, language)
}
