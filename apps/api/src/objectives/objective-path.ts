import type { ObjectiveKind } from '@malkoll/domain'

/**
 * The page where a goal can be read: goals of the strategy have one of their own, those of a plan stand in the list of
 * målvärden.
 */
export function objectivePath({ kind, slug }: { kind: ObjectiveKind; slug: string }): string {
  if (kind === 'strategy_goal') return `/lanet/mal/${slug}`
  return kind === 'region_goal' || kind === 'administration_goal'
    ? `/malvarden?mal=${slug}`
    : `/lanet/${slug}`
}
