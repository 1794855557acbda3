import type { DatedValue } from './entry-words.ts'
import { knownPeriod } from './known-periods.ts'
import { onceInTurn } from './once-in-turn.ts'
import { comparePeriods, type Period, type PeriodKind } from './period.ts'

/** What stands beside a value in its series. */
export interface Surroundings {
  /** The other values of the series and period kind, oldest first. */
  others: readonly DatedValue[]
  /** The newest of them before the value's own period. */
  previous: DatedValue | undefined
}

/** The values before and after the period in time; null: one of them is wanting. */
export function neighbourValues({ others, previous }: Surroundings): readonly [number, number] | null {
  const next = previous && others[others.indexOf(previous) + 1]
  return next ? [previous.value, next.value] : null
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
  entries: DatedValue[]
  periods: Period[]
}

const NONE: OrderedValues = { entries: [], periods: [] }

const orderedByKind = onceInTurn((history: readonly DatedValue[]) => {
  const byKind = new Map<PeriodKind, OrderedValues>()
  for (const entry of history) {
    const period = knownPeriod(entry.period)
    if (!period) continue
    const values = byKind.get(period.kind) ?? { entries: [], periods: [] }
    values.entries.push(entry)
    values.periods.push(period)
    byKind.set(period.kind, values)
  }
  for (const [kind, values] of byKind) byKind.set(kind, inOrder(values))
  return byKind
})

/** As most come. */
function inOrder(values: OrderedValues): OrderedValues {
  const { entries, periods } = values
  const isOrdered = periods.every((period, index) => {
    const before = periods[index - 1]
    return !before || comparePeriods(before, period) <= 0
  })
  if (isOrdered) return values
  const placed = entries.flatMap((entry, index) => {
    const period = periods[index]
    return period ? [{ entry, period }] : []
  })
  placed.sort((a, b) => comparePeriods(a.period, b.period))
  return { entries: placed.map(({ entry }) => entry), periods: placed.map(({ period }) => period) }
}
