/** The middle of some values, and the median of how far they lie from it. */
export interface Spread {
  median: number
  mad: number
}

export function spreadOf(values: readonly number[]): Spread {
  const median = medianOf(values)
  return { median, mad: medianOf(values.map(value => Math.abs(value - median))) }
}

/** The middle value, the mean of the two middle ones of an even number; 0 for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort()
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (lower + upper) / 2
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of a sample of two at least. */
export function standardDeviation(values: readonly number[]): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** From each value to the next. */
export function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? 0))
}
