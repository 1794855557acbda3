/** What a figure is to reach; a figure that is only shown has none. */
export type Goal = { kind: 'at_least' | 'at_most'; value: number }

/** The middle half of the rounds and their median: one round beside the rest moves neither end. */
export interface Spread {
  low: number
  median: number
  high: number
}

/** One measured figure, as a line of the table and an object of the JSON file. */
export interface MeasuredRow extends Spread {
  /** What is compared under one heading: 'Board', 'Series' … */
  group: string
  name: string
  /** '×' for a ratio within the same round, else 'ms', '/s', 'MB' … */
  unit: string
  rounds: number
  goal: Goal | null
  /** Null when there is no goal. */
  met: boolean | null
  /** What stands behind a ratio, or what a reader must know to believe the figure. */
  note: string
}

export interface Measured {
  group: string
  name: string
  unit: string
  /** One figure a round. */
  values: readonly number[]
  goal?: Goal
  note?: string
}

export const atLeast = (value: number): Goal => ({ kind: 'at_least', value })
export const atMost = (value: number): Goal => ({ kind: 'at_most', value })

/** A row from the figures of its rounds. Throws a RangeError when there is none. */
export function measuredRow({ group, name, unit, values, goal, note = '' }: Measured): MeasuredRow {
  const spread = spreadOf(values)
  const met = goal ? isMet(goal, spread) : null
  return { group, name, unit, ...spread, rounds: values.length, goal: goal ?? null, met, note }
}

/** Median and quartiles, between two figures by straight line. Throws a RangeError for no figures. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { low: quantile(sorted, 0.25), median: quantile(sorted, 0.5), high: quantile(sorted, 0.75) }
}

/** A goal inside the spread counts as met: the rounds do not tell the figure from it. */
export function isMet(goal: Goal, { low, high }: Spread): boolean {
  return goal.kind === 'at_least' ? high >= goal.value : low <= goal.value
}

/** Round by round `a / b`, so that what disturbed a round disturbed both. Throws a RangeError for unlike lengths. */
export function ratios(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`${a.length} rounds cannot be divided by ${b.length}`)
  return a.map((value, round) => value / (b[round] ?? Number.NaN))
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('No round was measured')
  return below + (above - below) * (place - Math.floor(place))
}
