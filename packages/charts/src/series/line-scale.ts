import { type Domain, valueScale } from '../model/value-scale.ts'

/** A scale of lines: it need not hold zero, but says where it begins. */
export interface LineScale {
  domain: Domain
  ticks: number[]
  holdsZero: boolean
}

/** Where the lowest value is less than this share of the highest, zero is near enough to be shown. */
const NEAR_ZERO = 0.4
const STEPS = [1, 2, 2.5, 5, 10, 20, 25, 50]
const MOST_STEPS = 4

/** Round numbers around every value; from zero where a value is at, below or near it. */
export function lineScale(values: readonly number[]): LineScale {
  const min = Math.min(...values)
  const max = Math.max(...values)
  if (values.length === 0 || min <= max * NEAR_ZERO) {
    const scale = valueScale(values)
    return { ...scale, holdsZero: true }
  }
  const step = stepFor(min, max)
  const [low, high] = [
    Math.floor(clean(min / step)),
    Math.max(Math.ceil(clean(max / step)), Math.floor(clean(min / step)) + 1),
  ]
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => clean((low + i) * step))
  return { domain: { min: clean(low * step), max: clean(high * step) }, ticks, holdsZero: false }
}

function stepFor(min: number, max: number): number {
  const spread = max - min || Math.abs(max) * 0.1 || 1
  const magnitude = 10 ** Math.floor(Math.log10(spread / MOST_STEPS))
  const step = STEPS.find(
    factor =>
      Math.ceil(clean(max / (factor * magnitude))) - Math.floor(clean(min / (factor * magnitude))) <=
      MOST_STEPS,
  )
  return (step ?? 100) * magnitude
}

/** 0.1 + 0.2 is 0.3 here: steps are decimal numbers. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
