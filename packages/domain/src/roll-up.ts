import { exactDifference } from './decimals.ts'
import type { Receipt } from './receipt.ts'
import { decisiveBounds } from './threshold.ts'
import type { FulfilmentStatus } from './vocabulary.ts'

export interface StatusCounts {
  met: number
  notMet: number
  notMeasured: number
  total: number
}

/** How many målvärden have each status. */
export function countStatuses(statuses: readonly FulfilmentStatus[]): StatusCounts {
  const count = (status: FulfilmentStatus) => statuses.filter(other => other === status).length
  return {
    met: count('met'),
    notMet: count('not_met'),
    notMeasured: count('not_measured'),
    total: statuses.length,
  }
}

export interface RollUpItem {
  name: string
  status: FulfilmentStatus
  /** From {@link shortfallOf}; null when it cannot be measured. */
  shortfall: number | null
}

export interface RollUp<Item extends RollUpItem> {
  counts: StatusCounts
  /** Name of the worst målvärde that is not met; null when none is. */
  worst: string | null
  worstFirst: Item[]
}

const WORST_FIRST: readonly FulfilmentStatus[] = ['not_met', 'not_measured', 'met']

/**
 * Orders not met, then not measured, then met; among the not met the largest shortfall first, those that cannot be
 * measured last. Equal ones are 0, so that a stable sort keeps the document's order.
 */
export function compareWorstFirst(
  a: Pick<RollUpItem, 'status' | 'shortfall'>,
  b: Pick<RollUpItem, 'status' | 'shortfall'>,
): number {
  const byStatus = WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)
  if (byStatus !== 0 || a.status !== 'not_met') return byStatus
  return (b.shortfall ?? -1) - (a.shortfall ?? -1)
}

/** The distribution and the worst one by name; never a mean. */
export function rollUp<Item extends RollUpItem>(items: readonly Item[]): RollUp<Item> {
  const worstFirst = [...items].sort(compareWorstFirst)
  const first = worstFirst[0]
  return {
    counts: countStatuses(items.map(item => item.status)),
    worst: first?.status === 'not_met' ? first.name : null,
    worstFirst,
  }
}

/**
 * How far a not met outcome is from the nearest bound, relative to it: 9 against 12 is 0.25. Null when met or not
 * measured, for `done`, and when the bound is 0.
 */
export function shortfallOf(receipt: Receipt): number | null {
  const { outcomeValue } = receipt.inputs
  if (receipt.status !== 'not_met' || outcomeValue === null) return null
  const shortfalls = decisiveBounds(receipt.inputs)
    .filter(bound => bound !== 0)
    .map(bound => Math.abs(exactDifference(outcomeValue, bound) / bound))
  return shortfalls.length > 0 ? Math.min(...shortfalls) : null
}

export interface RankedGoal {
  counts: StatusCounts
  /** Place in the document, from 1. */
  position: number
}

/**
 * Goals on the board: the largest share not met first, then the larger number, then the document's order. Goals
 * without målvärden stand last.
 */
export function compareGoalsWorstFirst(a: RankedGoal, b: RankedGoal): number {
  return (
    Number(a.counts.total === 0) - Number(b.counts.total === 0) ||
    b.counts.notMet * a.counts.total - a.counts.notMet * b.counts.total ||
    b.counts.notMet - a.counts.notMet ||
    a.position - b.position
  )
}
