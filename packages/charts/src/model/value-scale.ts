import type { Box } from './chart-model.ts'

const MAX_GRID_LINES = 4
const NICE_STEPS = [1, 2, 2.5, 5, 10]

export interface Domain {
  min: number
  max: number
}

export interface ValueScale {
  domain: Domain
  ticks: number[]
}

/**
 * A scale that holds zero and every value, ends on round numbers and has at most four lines beside zero.
 * Without any value other than zero it reaches from 0 to 1 and has no lines.
 */
export function valueScale(values: readonly number[]): ValueScale {
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values)
  if (min === 0 && max === 0) return { domain: { min: 0, max: 1 }, ticks: [] }
  const step = niceStep(min, max)
  const [low, high] = [Math.floor(cleanDecimal(min / step)), Math.ceil(cleanDecimal(max / step))]
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => cleanDecimal((low + i) * step)).filter(
    Boolean,
  )
  return { domain: { min: cleanDecimal(low * step), max: cleanDecimal(high * step) }, ticks }
}

/** Height of a value on the plot, in pixels from the top of the picture. */
export function yOf(value: number, domain: Domain, plot: Box): number {
  return plot.y + (plot.height * (domain.max - value)) / (domain.max - domain.min)
}

function niceStep(min: number, max: number): number {
  const magnitude = 10 ** Math.floor(Math.log10((max - min) / MAX_GRID_LINES))
  for (const factor of [...NICE_STEPS, 20, 25, 50]) {
    const step = factor * magnitude
    const lines = Math.ceil(cleanDecimal(max / step)) - Math.floor(cleanDecimal(min / step))
    if (lines <= MAX_GRID_LINES) return step
  }
  return 100 * magnitude
}

/** 0.1 + 0.2 is 0.3 here: steps are decimal numbers. */
export function cleanDecimal(value: number): number {
  return Number(value.toPrecision(12))
}
