import { cleanDecimal, type Domain, valueScale } from '../model/value-scale.ts'

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
const FINE_STEPS = 10

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
    Math.floor(cleanDecimal(min / step)),
    Math.max(Math.ceil(cleanDecimal(max / step)), Math.floor(cleanDecimal(min / step)) + 1),
  ]
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => cleanDecimal((low + i) * step))
  return {
    domain: { min: cleanDecimal(low * step), max: cleanDecimal(high * step) },
    ticks,
    holdsZero: false,
  }
}

/** Round ends as near to the values as steps of a tenth allow: for small charts, which have no lines to read by. */
export function tightScale(values: readonly number[]): LineScale {
  const { holdsZero } = lineScale(values)
  const min = Math.min(...values, ...(holdsZero ? [0] : []))
  const max = Math.max(...values, ...(holdsZero ? [0] : []))
  if (min === max || values.length === 0) return lineScale(values)
  const step = stepFor(min, max, FINE_STEPS)
  const domain = {
    min: cleanDecimal(Math.floor(cleanDecimal(min / step)) * step),
    max: cleanDecimal(Math.ceil(cleanDecimal(max / step)) * step),
  }
  return { domain, ticks: [], holdsZero }
}

function stepFor(min: number, max: number, most = MOST_STEPS): number {
  const spread = max - min || Math.abs(max) * 0.1 || 1
  const magnitude = 10 ** Math.floor(Math.log10(spread / most))
  const step = STEPS.find(
    factor =>
      Math.ceil(cleanDecimal(max / (factor * magnitude))) -
        Math.floor(cleanDecimal(min / (factor * magnitude))) <=
      most,
  )
  return (step ?? 100) * magnitude
}
