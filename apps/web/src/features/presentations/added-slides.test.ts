import { expect, it } from 'vitest'
import { pageCount } from './added-slides.ts'

it('A deck has as many slides as its file, for who makes it and who reads it', () => {
  expect([0, 1, 3].map(pageCount)).toEqual([0, 3, 5])
})
