import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, displayDecimals, exactDifference, exactSum, roundTo, valueDecimals } from './decimals.ts'
import { formatNumber } from './number.ts'

const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`) + 0)

describe('decimal arithmetic', () => {
  test.each([
    [50, 0],
    [49.96, 2],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
  ])('%d is stored with %d decimals', (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals)
  })

  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [1e21, 2, 1e21],
  ])('%d with %d decimals is %d, half away from zero', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded)
  })

  test('a difference has no binary noise', () => {
    expect(exactDifference(0.3, 0.1)).toBe(0.2)
    expect(exactDifference(1.49, 3.98)).toBe(-2.49)
    expect(exactDifference(1e10, 5e-324)).toBe(1e10)
  })

  test('a sum has no binary noise', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3)
    expect(exactSum([])).toBe(0)
  })

  test('rounding is the rounding of the written number', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(formatNumber(roundTo(value, decimals), 'en', { decimals })).toBe(
          formatNumber(value, 'en', { decimals }),
        )
      }),
    )
  })
})

describe('shown decimals', () => {
  test.each([
    [49.96, [50], 0, 2],
    [49.96, [50], 1, 2],
    [49.4, [50], 0, 0],
    [50.4, [50.3], 0, 1],
    [50, [50], 0, 0],
    [66, [50], 0, 0],
    [66, [50], 1, 1],
    [49.96, [null], 0, 0],
    [2.996, [3, 5], 0, 3],
  ])('%d against %j with %d decimals of its own is shown with %d', (value, bounds, decimals, shown) => {
    expect(displayDecimals({ value, bounds, decimals })).toBe(shown)
  })

  test.each([
    [0.66, [50], 0, 2],
    [0.046, [50], 0, 3],
    [2.4, [50], 0, 1],
    [68.5, [50], 0, 0],
    [0.3, [], 0, 1],
    [0, [50], 0, 0],
    [2, [50], 1, 1],
    [49.96, [50], 0, 2],
  ])(
    'an outcome of %d against %j keeps two significant digits: %d decimals of its own, %d shown',
    (value, bounds, decimals, shown) => {
      expect(valueDecimals({ value, bounds, decimals })).toBe(shown)
    },
  )

  test('the shown value never stands on another side of a bound than the value', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), (value, bound, decimals) => {
        const shown = roundTo(value, displayDecimals({ value, bounds: [bound], decimals }))
        expect(Math.sign(shown - bound)).toBe(Math.sign(value - bound))
      }),
    )
  })
})
