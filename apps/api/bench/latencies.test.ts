import { expect, test } from 'vitest'
import { latencies } from './latencies.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)

test.each([
  [upTo(1000), { p50Ms: 500, p99Ms: 990 }],
  [upTo(100), { p50Ms: 50, p99Ms: 99 }],
  [upTo(99), { p50Ms: 50, p99Ms: 99 }],
  [[7], { p50Ms: 7, p99Ms: 7 }],
  [[], { p50Ms: Number.NaN, p99Ms: Number.NaN }],
])('half and all but a hundredth of case %#', (times, expected) => {
  expect(latencies(times)).toEqual(expected)
})
