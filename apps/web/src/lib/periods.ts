import { type Language, periodTextIn, shortPeriod } from '@malkoll/domain'

/** “Q1 2023” for 2023-Q1. Text that is no period is shown as it is. */
export function periodLabel(period: string, language: Language): string {
  return periodTextIn(period, language, shortPeriod)
}
