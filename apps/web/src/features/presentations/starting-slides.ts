import type { Board, IndicatorList, SteeringDocument, TargetList } from '@malkoll/contracts'
import type { ChartSlide, OwnSlide, SectionSlide } from '../decks/deck.ts'
import { goalsOf, nodesOfKind } from '../objectives/strategy-tree.ts'

type NewId = () => string

/** The answer of a period as the first slide; none where nothing is known. */
export function slideOfBoard(
  { period, title, counts }: Pick<Board, 'period' | 'title' | 'counts'>,
  newId: NewId,
): OwnSlide[] {
  if (period === null || counts.total === 0) return []
  return [{ id: newId(), kind: 'chart', chart: { kind: 'board', period }, name: title }]
}

/** The published målvärden of a period, goal by goal in the order of the list. */
export function slidesOfTargets({ items }: Pick<TargetList, 'items'>, newId: NewId): OwnSlide[] {
  const goals = Map.groupBy(items, ({ regionGoal }) => regionGoal.name)
  return [...goals].flatMap(([goal, targets]) => [
    section(goal, newId),
    ...targets.map(
      ({ slug, name }): ChartSlide => ({ id: newId(), kind: 'chart', chart: { kind: 'target', slug }, name }),
    ),
  ])
}

/** The strategy's areas in order, each with an indicator with figures for each of its goals; none comes twice. */
export function slidesOfStrategy(
  { tree }: Pick<SteeringDocument, 'tree'>,
  { items }: Pick<IndicatorList, 'items'>,
  newId: NewId,
): OwnSlide[] {
  const shown = new Set<string>()
  return nodesOfKind(tree, 'development_area').flatMap(area => {
    const charts = goalsOf(area.children).flatMap(goal => {
      const indicator = items.find(each => isOfGoal(each, goal.slug) && !shown.has(each.slug))
      if (!indicator) return []
      const { slug, name } = indicator
      shown.add(slug)
      return [{ id: newId(), kind: 'chart', chart: { kind: 'indicator', slug }, name } satisfies ChartSlide]
    })
    return charts.length > 0 ? [section(area.name, newId), ...charts] : []
  })
}

function isOfGoal({ hasFigures, objectives }: IndicatorList['items'][number], goal: string): boolean {
  return hasFigures && objectives.some(({ slug }) => slug === goal)
}

function section(title: string, newId: NewId): SectionSlide {
  return { id: newId(), kind: 'section', title, text: '' }
}
