import type { TargetSummary } from '@malkoll/contracts'
import { FULFILMENT_STATUSES, type FulfilmentStatus } from '@malkoll/domain'
import { holdsWords } from '../../lib/words.ts'

export interface TargetFilters {
  /** Empty: every status. */
  statuses: readonly FulfilmentStatus[]
  /** Slug of a region goal or an administration goal. */
  goal: string | undefined
  text: string
}

/** Reads “met,not_met”; unknown words are left out and the order is always the same. */
export function parseStatuses(text: string | undefined): FulfilmentStatus[] {
  const words = (text ?? '').split(',')
  return FULFILMENT_STATUSES.filter(status => words.includes(status))
}

/** The inverse of {@link parseStatuses}; undefined when nothing is chosen, so that the address stays short. */
export function formatStatuses(statuses: readonly FulfilmentStatus[]): string | undefined {
  const chosen = FULFILMENT_STATUSES.filter(status => statuses.includes(status))
  return chosen.length === 0 ? undefined : chosen.join(',')
}

export function toggleStatus(
  statuses: readonly FulfilmentStatus[],
  status: FulfilmentStatus,
): FulfilmentStatus[] {
  return FULFILMENT_STATUSES.filter(each => (each === status) !== statuses.includes(each))
}

export function filterTargets(targets: readonly TargetSummary[], filters: TargetFilters): TargetSummary[] {
  return targets.filter(
    target =>
      hasStatus(target, filters.statuses) &&
      belongsTo(target, filters.goal) &&
      holdsWords([target.name, target.regionGoal.name, target.administrationGoal?.name ?? ''], filters.text),
  )
}

export interface GoalChoice {
  slug: string
  name: string
  children: { slug: string; name: string }[]
}

/** The goals that the list's målvärden belong to, in the list's order, each region goal with its own. */
export function goalChoices(targets: readonly TargetSummary[]): GoalChoice[] {
  const goals = new Map<string, GoalChoice>()
  for (const { regionGoal, administrationGoal } of targets) {
    const goal = goals.get(regionGoal.slug) ?? { ...regionGoal, children: [] }
    goals.set(regionGoal.slug, goal)
    if (administrationGoal && !goal.children.some(child => child.slug === administrationGoal.slug)) {
      goal.children.push(administrationGoal)
    }
  }
  return [...goals.values()]
}

/** Every period that any of the målvärden has, newest first. */
export function periodChoices(targets: readonly TargetSummary[]): string[] {
  const periods = new Set(targets.flatMap(target => target.periods))
  return [...periods].sort().reverse()
}

export function countByStatus(targets: readonly TargetSummary[]): Record<FulfilmentStatus, number> {
  const counts = { met: 0, not_met: 0, not_measured: 0 }
  for (const target of targets) counts[target.assessment.status] += 1
  return counts
}

function hasStatus(target: TargetSummary, statuses: readonly FulfilmentStatus[]): boolean {
  return statuses.length === 0 || statuses.includes(target.assessment.status)
}

function belongsTo(target: TargetSummary, goal: string | undefined): boolean {
  return !goal || target.regionGoal.slug === goal || target.administrationGoal?.slug === goal
}
