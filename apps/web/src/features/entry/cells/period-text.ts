import { type Language, periodTextIn, shortPeriod } from '@malkoll/domain'

/** The period of a column as people write it: `2022`, `Q3 2022`, `jan–aug 2022`, `hittills 2022`. */
export function columnText(period: string, language: Language): string {
  return periodTextIn(period, language, shortPeriod)
}
