import type { IndicatorList, SteeringDocument } from '@malkoll/contracts'
import { holdsWords } from '../../lib/words.ts'

export type IndicatorSummary = IndicatorList['items'][number]
type Objective = SteeringDocument['tree'][number]

export interface IndicatorFilters {
  text: string
  /** Slug of an area or a goal. */
  objective: string | undefined
  withFiguresOnly: boolean
}

export interface GoalGroup {
  objective: Objective
  rows: { indicator: IndicatorSummary; isProposal: boolean }[]
}

export interface AreaGroup {
  objective: Objective
  /** What is placed under the area itself, and its goals; those without indicators are left out. */
  goals: GoalGroup[]
}

/** The strategy's areas with their goals and the indicators of each; an indicator stands under every goal it follows. */
export function groupByGoal(
  tree: SteeringDocument['tree'],
  indicators: readonly IndicatorSummary[],
): AreaGroup[] {
  return tree
    .map(area => ({
      objective: area,
      goals: [area, ...area.children]
        .map(objective => ({ objective, rows: rowsOf(objective, indicators) }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ goals }) => goals.length > 0)
}

function rowsOf(objective: Objective, indicators: readonly IndicatorSummary[]): GoalGroup['rows'] {
  return indicators.flatMap(indicator => {
    const place = indicator.objectives.find(({ slug }) => slug === objective.slug)
    return place ? [{ indicator, isProposal: place.isProposal }] : []
  })
}

/** Those that follow no goal of the strategy and no målvärde of a plan: context, such as mean age. */
export function withoutGoal(indicators: readonly IndicatorSummary[]): IndicatorSummary[] {
  return indicators.filter(({ objectives }) => objectives.length === 0)
}

export function filterIndicators(
  indicators: readonly IndicatorSummary[],
  tree: SteeringDocument['tree'],
  { text, objective, withFiguresOnly }: IndicatorFilters,
): IndicatorSummary[] {
  const slugs = objective ? slugsUnder(tree, objective) : undefined
  return indicators.filter(
    indicator =>
      (!withFiguresOnly || indicator.hasFigures) &&
      (!slugs || indicator.objectives.some(({ slug }) => slugs.includes(slug))) &&
      holdsWords([indicator.name, ...indicator.objectives.map(({ name }) => name)], text),
  )
}

/** An area with its goals, or a goal alone. */
function slugsUnder(tree: SteeringDocument['tree'], slug: string): string[] {
  const area = tree.find(candidate => candidate.slug === slug)
  return [slug, ...(area?.children ?? []).map(child => child.slug)]
}

/** Indicators of the strategy and of none; those of other documents have their place among the målvärden. */
export function ofTheCounty(
  indicators: readonly IndicatorSummary[],
  tree: SteeringDocument['tree'],
): IndicatorSummary[] {
  const slugs = new Set(tree.flatMap(area => [area.slug, ...area.children.map(goal => goal.slug)]))
  return indicators.filter(
    ({ objectives }) => objectives.length === 0 || objectives.some(({ slug }) => slugs.has(slug)),
  )
}
