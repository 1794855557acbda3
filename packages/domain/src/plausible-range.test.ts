import { expect, test } from 'vitest'
import { plausibleRange } from './plausible-range.ts'

const UNKNOWN = { low: null, high: null }

test('a percentage lies between 0 and 100, unless the indicator says otherwise', () => {
  expect(plausibleRange('percent', UNKNOWN)).toEqual({ low: 0, high: 100 })
  expect(plausibleRange('percent', { low: -20, high: 250 })).toEqual({ low: -20, high: 250 })
  expect(plausibleRange('percent', { low: 50, high: null })).toEqual({ low: 50, high: 100 })
})

test('a count says nothing of its values but what the indicator says', () => {
  expect(plausibleRange('count', UNKNOWN)).toBeNull()
  expect(plausibleRange('count', { low: 0, high: null })).toEqual({ low: 0, high: null })
})
