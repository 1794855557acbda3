import { expect, test } from 'vitest'
import { flaggedBreaks } from './series-break.ts'
import type { MeasurementFlag } from './vocabulary.ts'

function point(period: string, value: number | null, flags: MeasurementFlag[] = []) {
  return { period, value, flags }
}

test('a flagged value breaks the series after the value before it, in the order of time', () => {
  const points = [point('2023', 5, ['series_break']), point('2020', 1), point('2022', null), point('2021', 2)]
  expect(flaggedBreaks(points)).toEqual([{ after: '2021', before: '2023' }])
})

test('a flag on the first value breaks nothing, and other flags break nothing', () => {
  expect(flaggedBreaks([point('2020', 1, ['series_break']), point('2021', 2, ['revised'])])).toEqual([])
})
