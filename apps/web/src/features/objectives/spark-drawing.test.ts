import { expect, test } from 'vitest'
import { SPARK, sparkDrawing } from './spark-drawing.ts'

test('years stand where they belong, also when some are missing', () => {
  const drawing = sparkDrawing(['2010', '2018', '2020'], [[1, 2, 3]])
  const xs = drawing?.lines[0]?.path.match(/[ML]([\d.]+)/g)?.map(part => Number(part.slice(1))) ?? []
  expect(xs[1]).toBeCloseTo(5 + 0.8 * (SPARK.width - 10), 1)
})

test('a line breaks at a missing value', () => {
  const [line] = sparkDrawing(['2018', '2019', '2020', '2021'], [[1, null, 3, 4]])?.lines ?? []
  expect(line?.path.match(/[ML]/g)?.join('')).toBe('MML')
})

test('zero has a line when values pass it, and only then', () => {
  expect(sparkDrawing(['2018', '2019'], [[-1, 1]])?.zero).not.toBeNull()
  expect(sparkDrawing(['2018', '2019'], [[1, 2]])?.zero).toBeNull()
})

test('the pandemic years are a band when the line covers them', () => {
  expect(sparkDrawing(['2018', '2024'], [[1, 2]])?.band?.width).toBeCloseTo((2 / 6) * (SPARK.width - 10), 0)
  expect(sparkDrawing(['2010', '2018'], [[1, 2]])?.band).toBeNull()
})

test('one year is no line', () => {
  expect(sparkDrawing(['2022'], [[1], [2]])).toBeUndefined()
  expect(sparkDrawing([], [])).toBeUndefined()
})
