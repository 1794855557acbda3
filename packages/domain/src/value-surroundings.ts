import type { DatedValue } from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import { comparePeriods, type Period, type PeriodKind } from './period.ts'

/** What stands beside a value in its series. */
export interface Surroundings {
  /** The other values of the series and period kind, oldest first. */
  others: readonly DatedValue[]
  /** The newest of them before the value's own period. */
  previous: DatedValue | undefined
}

/** Values other than the period's own, of its kind, in order. The history is not to change after this. */
export function surroundingValues(history: readonly DatedValue[], period: Period): Surroundings {
  const { entries, periods } = orderedByKind(history).get(period.kind) ?? NONE
  const newest = periods.at(-1)
  if (!newest || comparePeriods(newest, period) < 0) return { others: entries, previous: entries.at(-1) }
  const orders = periods.map(other => comparePeriods(other, period))
  const others = orders.includes(0) ? entries.filter((_, index) => orders[index] !== 0) : entries
  const earlier = orders.filter(order => order < 0).length
  return { others, previous: others[earlier - 1] }
}

/** The values of one period kind, oldest first, and their periods. */
interface OrderedValues {
  entries: readonly DatedValue[]
  periods: readonly Period[]
}

const NONE: OrderedValues = { entries: [], periods: [] }

interface PlacedValue {
  entry: DatedValue
  period: Period
}

const orderedByKind = oncePerList((history: readonly DatedValue[]) => {
  const placed: PlacedValue[] = []
  for (const entry of history) {
    const period = knownPeriod(entry.period)
    if (period) placed.push({ entry, period })
  }
  const byKind = Map.groupBy(placed, ({ period }) => period.kind)
  return new Map<PeriodKind, OrderedValues>([...byKind].map(([kind, some]) => [kind, inOrder(some)]))
})

function inOrder(placed: PlacedValue[]): OrderedValues {
  placed.sort((a, b) => comparePeriods(a.period, b.period))
  return { entries: placed.map(({ entry }) => entry), periods: placed.map(({ period }) => period) }
}

/** Many cells are judged beside the same values, of which this is found out once. */
export function oncePerList<Made>(
  make: (values: readonly DatedValue[]) => Made,
): (values: readonly DatedValue[]) => Made {
  const made = new WeakMap<readonly DatedValue[], Made>()
  return values => {
    const known = made.get(values)
    if (known !== undefined) return known
    const first = make(values)
    made.set(values, first)
    return first
  }
}
