import type { BudgetLine } from '@malkoll/contracts'
import {
  BUDGET_WORDS,
  type BudgetAmounts,
  budgetDeviation,
  type Language,
  roundingNote,
} from '@malkoll/domain'
import type { BudgetLineRow } from './budget.queries.ts'

/** The names of the lines are the source's, in Swedish. */
export function toBudgetLine(row: BudgetLineRow, language: Language): BudgetLine {
  const amounts = amountsOf(row)
  const { deviation, isComputed, roundingDifference, verdict } = budgetDeviation(amounts)
  return {
    name: row.name_sv,
    budget: amounts.budget,
    outcome: amounts.outcome,
    deviation,
    isComputed,
    roundingNote: roundingNote(roundingDifference, language),
    verdict,
    text: BUDGET_WORDS[verdict][language],
  }
}

type AmountColumns = Pick<BudgetLineRow, 'budget_tkr' | 'outcome_tkr' | 'printed_deviation_tkr'>

export function amountsOf(row: AmountColumns): BudgetAmounts {
  return { budget: row.budget_tkr, outcome: row.outcome_tkr, printed: row.printed_deviation_tkr }
}
