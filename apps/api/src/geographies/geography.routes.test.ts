import { geographyListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

const places = (query = '') => ask(server.app, `/api/v1/geographies${query}`, geographyListSchema)

test('an unknown kind of place is refused with the kinds there are', async () => {
  const problem = await askRefused(server.app, '/api/v1/geographies?kind=village')
  expect(problem.errors).toMatchObject([{ path: 'kind', code: 'bad_value' }])
  expect(problem.errors[0]?.message).toContain('municipality')
})

test('the country, its counties and the municipalities are listed with their hierarchy', async () => {
  const { items } = await places()
  expect(items.filter(place => place.kind === 'country')).toHaveLength(1)
  expect(items.filter(place => place.kind === 'county')).toHaveLength(21)
  const municipalities = items.filter(place => place.kind === 'municipality')
  expect(municipalities).toHaveLength(12)
  expect(new Set(municipalities.map(place => place.parent))).toEqual(new Set(['08']))
})

test('names stand in Swedish order', async () => {
  const { items } = await places('?kind=county')
  const names = items.map(place => place.name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare))
  expect(names.at(-1)).toMatch(/^Östergötland/)
})
