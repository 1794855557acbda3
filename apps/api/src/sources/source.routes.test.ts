import { sourceListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

test('a parameter that does not exist is refused', async () => {
  const problem = await askRefused(server.app, '/api/v1/sources?publisher=scb')
  expect(problem.errors).toMatchObject([{ path: 'publisher', code: 'unknown_parameter' }])
})

test('sources are listed by title as they were known at the moment', async () => {
  const now = await ask(server.app, '/api/v1/sources', sourceListSchema)
  const before = await ask(server.app, '/api/v1/sources?asOf=2022-12-31', sourceListSchema)
  expect(now.items.map(source => source.slug)).toContain('presentation-2022')
  expect(before.items.map(source => source.slug)).not.toContain('presentation-2022')
  const titles = now.items.map(source => source.title)
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('sv').compare))
})
