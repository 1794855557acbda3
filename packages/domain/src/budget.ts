import { roundTo } from './decimals.ts'
import { formatNumber } from './number.ts'
import type { Language } from './vocabulary.ts'

export const BUDGET_VERDICTS = ['better', 'worse', 'as_budgeted'] as const
export type BudgetVerdict = (typeof BUDGET_VERDICTS)[number]

/** Thousands of kronor; income negative, cost positive. */
export interface BudgetAmounts {
  budget: number
  outcome: number
  /** The deviation as the source prints it; null when it prints none. */
  printed: number | null
}

export interface BudgetDeviation {
  /** budget − outcome in thousands of kronor: the printed one when there is one. */
  deviation: number
  /** True when the source prints none: “beräknad”. */
  isComputed: boolean
  /** Printed − computed; ±1 is “avrundning”. 0 when nothing is printed. */
  roundingDifference: number
  /** “bättre än budget” when positive, for income and cost alike. */
  verdict: BudgetVerdict
}

/** How an outcome differs from its budget. The printed deviation is data of its own and is kept as printed. */
export function budgetDeviation({ budget, outcome, printed }: BudgetAmounts): BudgetDeviation {
  const computed = budget - outcome
  const deviation = printed ?? computed
  return {
    deviation,
    isComputed: printed === null,
    roundingDifference: deviation - computed,
    verdict: verdictOf(deviation),
  }
}

function verdictOf(deviation: number): BudgetVerdict {
  if (deviation === 0) return 'as_budgeted'
  return deviation > 0 ? 'better' : 'worse'
}

/** Thousands of kronor as a figure in millions, one decimal: 195 087 → `195,1 mkr`, in English `SEK 195.1 million`. */
export function formatMillions(thousands: number, language: Language): string {
  const millions = millionsFigure(thousands, language)
  return language === 'sv' ? `${millions}\u00a0mkr` : `SEK\u00a0${millions}\u00a0million`
}

/** The same in running text: `195,1 miljoner`, in English `SEK 195.1 million`. */
export function millionsInWords(thousands: number, language: Language): string {
  return language === 'sv'
    ? `${millionsFigure(thousands, language)}\u00a0miljoner`
    : formatMillions(thousands, language)
}

/** The bare figure in millions, one decimal. */
export function millionsFigure(thousands: number, language: Language): string {
  return formatNumber(roundTo(thousands / 1000, 1), language, { decimals: 1 })
}
