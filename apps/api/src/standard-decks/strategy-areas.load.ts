import type { Indicator, InitiativeList, Objective, ObjectiveNode } from '@malkoll/contracts'
import type { ReadContext } from '../http/public-read.ts'
import { loadIndicator } from '../indicators/indicator.load.ts'
import { loadInitiatives } from '../initiatives/initiative.load.ts'
import { loadObjective } from '../objectives/objective.load.ts'

export type Initiative = InitiativeList['items'][number]
export type MeasuredBy = Objective['indicators'][number]

/** An area of the document with its goals, in order. */
export interface Area {
  objective: Objective
  goals: Goal[]
  initiative: Initiative | undefined
}

export interface Goal {
  objective: Objective
  /** In the order of the whole document. */
  number: number
  /** Those with figures. */
  followed: { measuredBy: MeasuredBy; indicator: Indicator }[]
  missing: MeasuredBy[]
}

const AREA_KINDS: ObjectiveNode['kind'][] = ['development_area', 'region_goal']

/** The areas of a document in order, each with its goals and what they are followed by. */
export async function loadAreas(context: ReadContext, tree: readonly ObjectiveNode[]): Promise<Area[]> {
  const nodes = tree.filter(({ kind }) => AREA_KINDS.includes(kind))
  const numbers = new Map(nodes.flatMap(({ children }) => children).map(({ slug }, i) => [slug, i + 1]))
  const initiatives = await loadInitiatives(context)
  return Promise.all(
    nodes.map(async ({ slug, children }) => ({
      initiative: initiatives.items.find(({ objective }) =>
        [slug, ...children.map(child => child.slug)].includes(objective.slug),
      ),
      objective: await loadObjective(context, slug),
      goals: await Promise.all(
        children.map(goal => loadGoal(context, goal.slug, numbers.get(goal.slug) ?? 0)),
      ),
    })),
  )
}

async function loadGoal(context: ReadContext, slug: string, number: number): Promise<Goal> {
  const objective = await loadObjective(context, slug)
  const [followed, missing] = [true, false].map(hasFigures =>
    objective.indicators.filter(indicator => indicator.hasFigures === hasFigures),
  )
  const loaded = (followed ?? []).map(async measuredBy => ({
    measuredBy,
    indicator: await loadIndicator(context, measuredBy.slug),
  }))
  return { objective, number, followed: await Promise.all(loaded), missing: missing ?? [] }
}
