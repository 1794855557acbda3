import { comparePeriods, type Period, parsePeriod } from '@malkoll/domain'
import { LRUCache } from 'lru-cache'

const MOST_KNOWN = 2000
const known = new LRUCache<string, Period>({ max: MOST_KNOWN })

/** A period as the database holds it, which is always one. The few texts there are come again in each answer. */
export function knownPeriod(text: string): Period {
  const found = known.get(text)
  if (found) return found
  const period = parsePeriod(text)
  if (!period) throw new RangeError(`"${text}" is no period`)
  known.set(text, period)
  return period
}

interface PlacedPeriod {
  period: string
  /** Where it stood in the list. */
  place: number
}

const MOST_LISTS = 500
const inOrder = new LRUCache<string, readonly PlacedPeriod[]>({ max: MOST_LISTS })

/** The periods of a list with commas, oldest first. Most series of an indicator have the same list. */
export function periodsInOrder(list: string): readonly PlacedPeriod[] {
  const found = inOrder.get(list)
  if (found) return found
  const placed = list
    .split(',')
    .map((period, place) => ({ period, place }))
    .toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)))
  inOrder.set(list, placed)
  return placed
}

/** Orders canonical period texts newest first. */
export function compareNewestFirst(a: string, b: string): number {
  return comparePeriods(knownPeriod(b), knownPeriod(a))
}
