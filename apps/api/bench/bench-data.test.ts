import { expect, it } from 'vitest'
import { newAddress, seriesAddress } from './bench-data.ts'

it('a new address differs in nothing but its moment', () => {
  expect(newAddress('/api/v1/board', 1)).toBe('/api/v1/board?asOf=2026-11-21T13:00:00.001Z')
  expect(newAddress('/api/v1/board?period=2022', 2000)).toBe(
    '/api/v1/board?period=2022&asOf=2026-11-21T13:00:02.000Z',
  )
})

it('the series asked for has thirty years of three sexes', () => {
  const { searchParams, pathname } = new URL(
    seriesAddress(7, ['0880', '0882'], 'columns'),
    'http://localhost',
  )
  expect(pathname).toBe('/api/v1/indicators/bench-7/series')
  expect(Object.fromEntries(searchParams)).toEqual({
    geography: '0880,0882',
    breakdown: 'total,women,men',
    from: '1995',
    to: '2024',
    format: 'columns',
  })
})
