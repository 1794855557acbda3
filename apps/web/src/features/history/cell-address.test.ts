import { expect, test } from 'vitest'
import { searchOf } from './cell-address.ts'

const CELL = { indicator: 'sick-leave', geography: null, breakdown: 'total', period: '2022' }

test('the way to the history of a cell names whose it is, since several may have one', () => {
  const search = searchOf({ ...CELL, organisation: { slug: 'the-region' } })
  expect(search).toMatchObject({ indicator: 'sick-leave', organisation: 'the-region', period: '2022' })
})

test('what is usual stays out of the address', () => {
  const { geography, organisation, breakdown } = searchOf(CELL)
  expect([geography, organisation, breakdown]).toEqual([undefined, undefined, undefined])
})
