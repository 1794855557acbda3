import { afterAll, beforeAll, expect, it } from 'vitest'
import { PUBLIC } from '../policy/policy.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
const lines: string[] = []

beforeAll(async () => {
  const log = { write: (line: string) => lines.push(line) }
  server = await createTestServer({ log, environment: { LOG_LEVEL: 'trace', TRUST_PROXY: 'true' } })
})

afterAll(() => server.close())

it('a log line names the route, the outcome and the request, and nothing about who asked for what', async () => {
  lines.length = 0
  const response = await server.app.inject({
    url: '/api/v1/targets/anna-andersson?asOf=2023-01-31&name=Anna',
    remoteAddress: '192.0.2.77',
    headers: {
      'x-forwarded-for': '198.51.100.7',
      'user-agent': 'Annas telefon',
      referer: 'https://annas.example/',
      cookie: 'session=abc',
      'x-request-id': 'anna-1',
    },
  })
  expect(lines).toHaveLength(1)
  const line = JSON.parse(lines[0] ?? '')
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    reqId: response.headers['x-request-id'],
    method: 'GET',
    route: '/api/v1/targets/:slug',
    status: 400,
    durationMs: expect.any(Number),
    msg: 'answered',
  })
})

it('an address that leads nowhere is not written either', async () => {
  lines.length = 0
  await server.app.inject({ url: '/api/v1/people/19121212-1212', remoteAddress: '192.0.2.77' })
  expect(lines.join('')).not.toMatch(/19121212|192\.0\.2/)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: 'unknown', status: 404 })
})

it('every answer has a request id of its own', async () => {
  const ids = new Set<unknown>()
  for (const url of ['/health/live', '/api/v1/nothing', '/api/v1/openapi.json']) {
    ids.add((await server.app.inject({ url })).headers['x-request-id'])
  }
  expect(ids.size).toBe(3)
})

it('an answer that a reader had to wait for is a warning', async () => {
  const slow: string[] = []
  const log = { write: (line: string) => slow.push(line) }
  const other = await createTestServer({ log, environment: { LOG_LEVEL: 'warn' } })
  other.app.get(
    '/api/v1/slow',
    { config: PUBLIC },
    () => new Promise(resolve => setTimeout(resolve, 1_050, 'late')),
  )
  await other.app.inject({ url: '/api/v1/slow?name=Anna' })
  await other.app.inject({ url: '/health/live' })
  expect(slow.map(line => JSON.parse(line))).toMatchObject([
    { level: 40, msg: 'answered slowly', route: '/api/v1/slow', status: 200, durationMs: expect.any(Number) },
  ])
  expect(slow.join()).not.toContain('Anna')
  await other.close()
})
