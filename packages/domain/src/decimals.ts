/**
 * Decimal arithmetic on JSON numbers. A value means the decimal number that it is written as: 1.005 is 1.005, not
 * the binary fraction behind it.
 */

/** Moves the decimal point `places` to the right, exactly. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** Number of decimals the value is stored with: 2 for 49.96, 0 for 50, 7 for 1e-7. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0
  const text = String(value)
  const [digits = '', exponent = '0'] = text.includes('e') ? text.split('e') : [text]
  const point = digits.indexOf('.')
  const places = point < 0 ? 0 : digits.length - point - 1
  return Math.max(0, places - Number(exponent))
}

/** The value with that many decimals, half away from zero; never −0. */
export function roundTo(value: number, decimals: number): number {
  if (decimals >= decimalsOf(value)) return value + 0
  const magnitude = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals)
  return magnitude === 0 ? 0 : Math.sign(value) * magnitude
}

function mostDecimals(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0)
}

/** `a − b` without binary noise: 0.3 − 0.1 is 0.2. */
export function exactDifference(a: number, b: number): number {
  return roundTo(a - b, mostDecimals([a, b]))
}

/** The sum without binary noise; 0 for none. */
export function exactSum(values: readonly number[]): number {
  return roundTo(
    values.reduce((sum, value) => sum + value, 0),
    mostDecimals(values),
  )
}

/**
 * How many decimals to show so that the shown value stands on the same side of every bound as the value itself:
 * 49.96 against 50 is shown with two. At least `decimals` (the indicator's own), more only when it takes more, and
 * then never more than the value is stored with.
 */
export function displayDecimals(shown: {
  value: number
  bounds: readonly (number | null)[]
  decimals: number
}): number {
  const bounds = shown.bounds.filter(bound => bound !== null)
  const most = Math.max(shown.decimals, decimalsOf(shown.value))
  for (let decimals = shown.decimals; decimals < most; decimals++) {
    const rounded = roundTo(shown.value, decimals)
    if (bounds.every(bound => Math.sign(rounded - bound) === Math.sign(shown.value - bound))) return decimals
  }
  return most
}

/**
 * How many decimals to show of an outcome: as {@link displayDecimals}, and so many that a small value keeps two
 * significant digits: 0.66 with no decimals of its own is not shown as 1. Never more than it is stored with.
 */
export function valueDecimals(shown: Parameters<typeof displayDecimals>[0]): number {
  const { value, decimals } = shown
  const significant = value === 0 ? 0 : SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)))
  return Math.max(displayDecimals(shown), Math.min(significant, Math.max(decimals, decimalsOf(value))))
}

const SIGNIFICANT_DIGITS = 2
