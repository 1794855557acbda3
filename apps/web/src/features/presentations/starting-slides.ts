import type { IndicatorList, SteeringDocument, TargetList } from '@malkoll/contracts'
import type { ChartSlide, OwnSlide, SectionSlide } from '../decks/deck.ts'
import { goalsOf, nodesOfKind } from '../objectives/strategy-tree.ts'

type NewId = () => string

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

/** The strategy's areas in order, each with the first indicator with figures of each of its goals. */
export function slidesOfStrategy(
  { tree }: Pick<SteeringDocument, 'tree'>,
  { items }: Pick<IndicatorList, 'items'>,
  newId: NewId,
): OwnSlide[] {
  return nodesOfKind(tree, 'development_area').flatMap(area => {
    const charts = chartsOfGoals(goalsOf(area.children), items, newId)
    return charts.length > 0 ? [section(area.name, newId), ...charts] : []
  })
}

function chartsOfGoals(
  goals: SteeringDocument['tree'],
  indicators: IndicatorList['items'],
  newId: NewId,
): ChartSlide[] {
  return goals.flatMap(goal => {
    const indicator = indicators.find(
      ({ hasFigures, objectives }) => hasFigures && objectives.some(({ slug }) => slug === goal.slug),
    )
    if (!indicator) return []
    const { slug, name } = indicator
    return [{ id: newId(), kind: 'chart', chart: { kind: 'indicator', slug }, name }]
  })
}

function section(title: string, newId: NewId): SectionSlide {
  return { id: newId(), kind: 'section', title, text: '' }
}
