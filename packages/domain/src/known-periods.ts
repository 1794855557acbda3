import { type Period, parsePeriod } from './period.ts'

/** Series have the same periods, and a hundred of them are judged at once. */
const MOST_KNOWN = 1000
const known = new Map<string, Period>()

/** As {@link parsePeriod}, which takes longer than a look at those that were read before. */
export function knownPeriod(text: string): Period | undefined {
  const found = known.get(text)
  if (found) return found
  const period = parsePeriod(text)
  if (period && known.size < MOST_KNOWN) known.set(text, period)
  return period
}
