import { afterAll, beforeAll, expect, it } from 'vitest'
import { PRODUCT_VERSION } from '../product.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer()
})

afterAll(() => server.close())

it('a process that answers is alive', async () => {
  const response = await server.app.inject({ url: '/health/live' })
  expect(response.statusCode).toBe(200)
  expect(response.json()).toEqual({ status: 'alive' })
  expect(response.headers['cache-control']).toBe('no-store')
})

it('ready says which database runs and whether it is for production', async () => {
  const { kind, version } = server.database
  const response = await server.app.inject({ url: '/health/ready' })
  expect(response.statusCode).toBe(200)
  expect(response.json()).toEqual({
    status: 'ready',
    version: PRODUCT_VERSION,
    database: { kind, version, isForProduction: kind === 'postgresql' },
    revision: server.app.answers.revision,
  })
})

it('a server whose database is gone is alive and not ready', async () => {
  const lost = await createTestServer()
  await lost.app.inject({ url: '/health/ready' })
  await lost.database.db.destroy()
  expect((await lost.app.inject({ url: '/health/live' })).statusCode).toBe(200)
  const response = await lost.app.inject({ url: '/health/ready' })
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ code: 'database_unavailable' })
  await lost.close()
})
