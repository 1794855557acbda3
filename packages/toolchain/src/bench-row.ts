export interface BenchGoal {
  comparator: 'at_most' | 'at_least'
  value: number
}

/** One line of `pnpm bench`: what was measured over the rounds of one run, and whether it reaches its goal. */
export interface BenchRow {
  name: string
  /** Of median, spread and goal: `ms`, `kB`, `ratio`, `requests/s` … */
  unit: string
  median: number
  /** First and third quartile of the rounds. */
  spread: [number, number]
  rounds: number
  /** Null: told as information. */
  goal: BenchGoal | null
  /** Null without a goal. A goal inside the spread counts as met: the noise of a machine is no verdict. */
  isMet: boolean | null
}

/**
 * The row of one figure, from its value in each round. Quartiles are interpolated.
 * Throws when there are no rounds.
 */
export function benchRow(figure: {
  name: string
  unit: string
  rounds: readonly number[]
  goal?: BenchGoal
}): BenchRow {
  const { name, unit, rounds, goal = null } = figure
  const spread: [number, number] = [quantile(rounds, 0.25), quantile(rounds, 0.75)]
  return {
    name,
    unit,
    median: quantile(rounds, 0.5),
    spread,
    rounds: rounds.length,
    goal,
    isMet: goal && reaches(goal, spread),
  }
}

function reaches({ comparator, value }: BenchGoal, [low, high]: [number, number]): boolean {
  return comparator === 'at_most' ? low <= value : high >= value
}

function quantile(rounds: readonly number[], share: number): number {
  const sorted = rounds.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.')
  return below + (above - below) * (place % 1)
}
