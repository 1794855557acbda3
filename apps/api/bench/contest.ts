import { type Goal, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import type { LoadResult } from './load.ts'

export interface Reading extends LoadResult {
  /** What one answer cost the process that gave it, in microseconds. */
  processorUs?: number
}

/** Two that do the same work, measured one right after the other in every round. */
export interface Contest {
  group: string
  name: string
  ours(): Promise<Reading>
  baseline(): Promise<Reading>
  /** What the baseline is, for the reader of the table. */
  against: string
  goal?: Goal
  /** How long all but one of a hundred of our readers may wait. Null: shown without a goal; left out: not shown. */
  p99Goal?: Goal | null
  /**
   * How little processor time of its own an answer costs, beside the baseline's. It tells the servers apart where the
   * load generator, which shares the processors with them, is slower than both.
   */
  processorGoal?: Goal
}

interface Round {
  ours: Reading
  baseline: Reading
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

function rowsOf(contest: Contest, rounds: readonly Round[]): MeasuredRow[] {
  const { p99Goal, processorGoal } = contest
  return [
    speedRow(contest, rounds),
    ...(p99Goal === undefined ? [] : [p99Row(contest, rounds, p99Goal)]),
    ...(processorGoal ? [processorRow(contest, rounds, processorGoal)] : []),
  ]
}

function speedRow({ group, name, against, goal }: Contest, rounds: readonly Round[]): MeasuredRow {
  const [ours, theirs] = sidesOf(rounds, side => side.perSecond)
  const note = `${formatMedian(ours)}/s, ${against} ${formatMedian(theirs)}/s`
  return measuredRow({ group, name, unit: '×', values: ratios(ours, theirs), note, ...(goal && { goal }) })
}

function p99Row({ group, name, against }: Contest, rounds: readonly Round[], goal: Goal | null): MeasuredRow {
  const [values, theirs] = sidesOf(rounds, side => side.p99Ms)
  const note = `${against} ${formatMedian(theirs)} ms`
  return measuredRow({ group, name: `${name}: p99`, unit: 'ms', values, note, ...(goal && { goal }) })
}

function processorRow({ group, name, against }: Contest, rounds: readonly Round[], goal: Goal): MeasuredRow {
  const [ours, theirs] = sidesOf(rounds, side => side.processorUs ?? Number.NaN)
  const note = `${formatMedian(ours)} µs, ${against} ${formatMedian(theirs)} µs`
  return measuredRow({
    group,
    name: `${name}: processor time`,
    unit: '×',
    values: ratios(theirs, ours),
    goal,
    note,
  })
}

function sidesOf(rounds: readonly Round[], figure: (side: Reading) => number): [number[], number[]] {
  return [rounds.map(round => figure(round.ours)), rounds.map(round => figure(round.baseline))]
}
