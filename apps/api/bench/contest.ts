import { type Goal, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatFigure } from '@malkoll/toolchain/measured-table'
import type { LoadResult } from './load.ts'

/** Two that do the same work, measured one right after the other in every round. */
export interface Contest {
  group: string
  name: string
  ours(): Promise<LoadResult>
  baseline(): Promise<LoadResult>
  /** What the baseline is, for the reader of the table. */
  against: string
  goal?: Goal
  /** How long all but one of a hundred of our readers wait. */
  p99Goal?: Goal
}

interface Round {
  ours: LoadResult
  baseline: LoadResult
}

/** Every contest once a round; the first round only warms up. */
export async function runContests(
  contests: readonly Contest[],
  { rounds, progress }: { rounds: number; progress(line: string): void },
): Promise<MeasuredRow[]> {
  const results = new Map<Contest, Round[]>(contests.map(contest => [contest, []]))
  if (contests.length === 0) return []
  for (let round = 0; round <= rounds; round += 1) {
    for (const contest of contests) {
      const result = await runRound(contest, round % 2 === 0)
      if (round > 0) results.get(contest)?.push(result)
    }
    progress(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`)
  }
  return [...results].flatMap(([contest, measured]) => rowsOf(contest, measured))
}

/** Who is first changes, so that neither always comes to a machine that the other left warm. */
async function runRound({ ours, baseline }: Contest, isOursFirst: boolean): Promise<Round> {
  if (isOursFirst) return { ours: await ours(), baseline: await baseline() }
  const other = await baseline()
  return { ours: await ours(), baseline: other }
}

function rowsOf({ group, name, against, goal, p99Goal }: Contest, rounds: readonly Round[]): MeasuredRow[] {
  const ours = rounds.map(round => round.ours.perSecond)
  const baseline = rounds.map(round => round.baseline.perSecond)
  const note = `${formatMedian(ours)}/s, ${against} ${formatMedian(baseline)}/s`
  const p99 = rounds.map(round => round.ours.p99Ms)
  return [
    measuredRow({ group, name, unit: '×', values: ratios(ours, baseline), note, ...(goal && { goal }) }),
    ...(p99Goal
      ? [measuredRow({ group, name: `${name}, p99`, unit: 'ms', values: p99, goal: p99Goal })]
      : []),
  ]
}

function formatMedian(values: readonly number[]): string {
  return formatFigure(measuredRow({ group: '', name: '', unit: '', values }).median)
}
