import type { Gap } from '@malkoll/contracts'
import { gapSentence, genderGap, type SentenceContext, STRATEGY_START } from '@malkoll/domain'
import type { ShownSeries } from './series.view.ts'
import type { Cell } from './series-cells.ts'

const SEXES = ['women', 'men']

/** The gap is told only where both sexes, and nothing else, are asked for. */
export function asksForGap(breakdowns: readonly string[] | undefined): boolean {
  return breakdowns?.length === SEXES.length && SEXES.every(sex => breakdowns.includes(sex))
}

/** The gap between the sexes of every place that has both. */
export function toGaps(series: readonly ShownSeries[], context: SentenceContext): Gap[] {
  const byOwner = Map.groupBy(series, ({ head }) => head.geography?.code ?? head.organisation?.slug ?? null)
  return [...byOwner.values()].flatMap(group => toGap(group, context))
}

function toGap(group: readonly ShownSeries[], context: SentenceContext): Gap[] {
  const [women = [], men = []] = SEXES.map(sex => exactCells(group, sex))
  const points = genderGap(women, men)
  const head = group[0]?.head
  const place = head?.geography?.name ?? head?.organisation?.name ?? null
  const text = gapSentence({ points, place, start: STRATEGY_START }, context)
  if (text === null) return []
  return [
    {
      geography: head?.geography?.code ?? null,
      periods: points.map(point => point.period),
      values: points.map(point => point.value),
      text,
    },
  ]
}

function exactCells(group: readonly ShownSeries[], breakdown: string): Cell[] {
  const series = group.find(({ head }) => head.breakdown === breakdown)
  return series?.cells.filter(cell => cell.qualifier === null) ?? []
}
