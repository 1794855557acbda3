import { expect, test } from 'vitest'
import { apiAddress } from './address.ts'

test('the same question has one address, whatever the order it is asked in', () => {
  const address = apiAddress('/api/v1/board', { period: '2022', lang: 'sv', asOf: '2023-01-31' })
  expect(address).toBe('/api/v1/board?asOf=2023-01-31&lang=sv&period=2022')
  expect(apiAddress('/api/v1/board', { asOf: '2023-01-31', period: '2022', lang: 'sv' })).toBe(address)
})

test('parameters without a value are left out', () => {
  expect(apiAddress('/api/v1/board', { period: undefined, published: '', lang: 'en' })).toBe(
    '/api/v1/board?lang=en',
  )
  expect(apiAddress('/api/v1/geographies', {})).toBe('/api/v1/geographies')
})

test('a period with a slash survives the way there and back', () => {
  const address = apiAddress('/api/v1/board', { period: '2022-01/2022-08' })
  expect(new URL(address, 'https://example.org').searchParams.get('period')).toBe('2022-01/2022-08')
})
