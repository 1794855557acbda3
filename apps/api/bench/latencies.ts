/** Half of the answers, and all but one of a hundred, came within so many milliseconds. */
export function latencies(milliseconds: readonly number[]): { p50Ms: number; p99Ms: number } {
  const sorted = Float64Array.from(milliseconds).sort()
  return { p50Ms: percentile(sorted, 50), p99Ms: percentile(sorted, 99) }
}

/** The smallest time that so many per cent came within. NaN for no times. */
function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}
