import { type BudgetAmounts, budgetDeviation, millionsInWords } from './budget.ts'
import { DASH } from './line-breaks.ts'
import { formatNumber } from './number.ts'
import type { Language } from './vocabulary.ts'
import { BUDGET_WORDS } from './words.ts'

/** `Nettokostnaden blev 195,1 miljoner kronor – 6,0 miljoner bättre än budget.` Amounts in thousands of kronor. */
export function budgetSentence(amounts: BudgetAmounts, language: Language): string {
  return netCostSentence(amounts, language, DASH)
}

/** The same fact in a running text: `Nettokostnaden blev 195,1 miljoner kronor, 6,0 miljoner bättre än budget.` */
export function knownBudgetSentence(amounts: BudgetAmounts, language: Language): string {
  return netCostSentence(amounts, language, ', ')
}

function netCostSentence(amounts: BudgetAmounts, language: Language, joint: string): string {
  const outcome = millionsInWords(amounts.outcome, language)
  const difference = deviationWords(amounts, language)
  return language === 'sv'
    ? `Nettokostnaden blev ${outcome} kronor${joint}${difference}.`
    : `The net cost was ${outcome}${joint}${difference}.`
}

function deviationWords(amounts: BudgetAmounts, language: Language): string {
  const { deviation, verdict } = budgetDeviation(amounts)
  const words = BUDGET_WORDS[verdict][language]
  if (verdict === 'as_budgeted') return words
  return `${amountWords(Math.abs(deviation), language)} ${words}`
}

/** Millions with one decimal; below 50 000 kronor, where that would be 0,0, whole kronor. */
function amountWords(thousands: number, language: Language): string {
  if (thousands < 50) {
    const kronor = formatNumber(thousands * 1000, language)
    return language === 'sv' ? `${kronor}\u00a0kronor` : `SEK\u00a0${kronor}`
  }
  return millionsInWords(thousands, language)
}
