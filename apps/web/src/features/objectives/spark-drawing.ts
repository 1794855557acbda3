import { PANDEMIC_YEARS, parsePeriod, periodYear } from '@malkoll/domain'

/** Pixels; drawn at its own size on a phone, where its texts are 13 px. */
export const SPARK = { width: 320, height: 120, plotHeight: 98 } as const

const INSET = { x: 5, top: 18, bottom: 6 }

export interface SparkLine {
  path: string
  last: { x: number; y: number } | null
}

export interface SparkDrawing {
  lines: SparkLine[]
  /** Height of zero, when values pass it. */
  zero: number | null
  band: { left: number; width: number } | null
  firstYear: number
  lastYear: number
}

/**
 * Lines of one or more series on one scale, with years where they belong: a year without a value is a gap.
 * Undefined when fewer than two years are known.
 */
export function sparkDrawing(
  periods: readonly string[],
  series: readonly (readonly (number | null)[])[],
): SparkDrawing | undefined {
  const years = periods.map(yearOf)
  const known = series.flat().filter(value => value !== null)
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  if (known.length < 2 || !(lastYear > firstYear)) return undefined
  const x = linear([firstYear, lastYear], [INSET.x, SPARK.width - INSET.x])
  const [min, max] = [Math.min(...known), Math.max(...known)]
  const y = linear([min, max], [SPARK.plotHeight - INSET.bottom, INSET.top])
  const left = Math.max(Math.min(...PANDEMIC_YEARS) - 0.5, firstYear)
  const right = Math.min(Math.max(...PANDEMIC_YEARS) + 0.5, lastYear)
  return {
    lines: series.map(values => lineOf(values, years.map(x), y)),
    zero: min < 0 && max > 0 ? y(0) : null,
    band: right > left ? { left: x(left), width: round(x(right) - x(left)) } : null,
    firstYear,
    lastYear,
  }
}

function yearOf(text: string): number {
  const period = parsePeriod(text)
  return period ? periodYear(period) : Number.NaN
}

function lineOf(
  values: readonly (number | null)[],
  xs: readonly number[],
  y: (value: number) => number,
): SparkLine {
  const points = values.map((value, index) => (value === null ? null : { x: xs[index] ?? 0, y: y(value) }))
  const path = points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
    .join('')
  return { path, last: points.findLast(point => point !== null) ?? null }
}

/** A straight scale; values that never differ stand in the middle. */
function linear([from, to]: [number, number], [start, end]: [number, number]) {
  return (value: number) =>
    round(from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
