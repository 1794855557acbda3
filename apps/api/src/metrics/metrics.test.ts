import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { type MetricsServer, openMetricsServer } from './metrics-server.ts'

const PLACE = { host: '127.0.0.1', port: 0 }

let server: TestServer
let metrics: MetricsServer

beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { METRICS_PORT: '0' } })
  if (!server.app.metrics) throw new TypeError('A port for metrics gives metrics')
  metrics = await openMetricsServer(server.app.metrics, PLACE)
})

afterAll(async () => {
  await metrics.close()
  await server.close()
})

/** Name with labels → value, as Prometheus reads the text format; throws for a line that is not of it. No value yet is NaN. */
async function scrape(): Promise<Map<string, number>> {
  const response = await fetch(metrics.address)
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const lines = (await response.text()).split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(lines.map(parseSample))
}

function parseSample(line: string): [string, number] {
  const [, name, value = ''] = /^([a-zA-Z_:][\w:]*(?:\{(?:\w+="[^"]*",?)*\})?) (\S+)$/.exec(line) ?? []
  const number = /^nan$/i.test(value) ? Number.NaN : Number(value)
  if (name === undefined || !(Number.isFinite(number) || /nan|inf/i.test(value)))
    throw new Error(`No sample: ${line}`)
  return [name, number]
}

function countOf(samples: Map<string, number>, route: string, status: string): number {
  return samples.get(`malkoll_http_request_duration_seconds_count{route="${route}",status="${status}"}`) ?? 0
}

it('tells version, database, revision, memory, event loop and process', async () => {
  const samples = await scrape()
  const { kind, version } = server.database
  const info = [...samples.keys()].find(name => name.startsWith('malkoll_info'))
  expect(info).toContain(`database="${kind}",database_version="${version}"`)
  expect(samples.get('malkoll_revision')).toBe(server.app.answers.revision)
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0)
  expect(samples.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
  expect(samples.has('malkoll_http_requests_in_flight')).toBe(true)
  expect(samples.has('malkoll_database_connections_open')).toBe(inject('testDatabases').kind === 'postgresql')
})

it('counts an answer by its route and the class of its status, whoever is asked about', async () => {
  const before = await scrape()
  for (const code of ['0880', '0881', '9999']) await server.app.inject({ url: `/api/v1/geographies/${code}` })
  await server.app.inject({ url: '/api/v1/people/19121212-1212' })
  const after = await scrape()
  const route = '/api/v1/geographies/:code'
  expect(countOf(after, route, '2xx') - countOf(before, route, '2xx')).toBe(2)
  expect(countOf(after, route, '4xx') - countOf(before, route, '4xx')).toBe(1)
  expect(countOf(after, 'unknown', '4xx') - countOf(before, 'unknown', '4xx')).toBe(1)
  expect([...after.keys()].join()).not.toMatch(/0880|19121212/)
})

it('parts answers from memory from those that are made', async () => {
  const before = await scrape()
  for (let asked = 0; asked < 5; asked += 1) await server.app.inject({ url: '/api/v1/steering-documents' })
  const after = await scrape()
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  expect(grown('malkoll_answers_made_total')).toBe(1)
  expect(grown('malkoll_answers_from_memory_total')).toBe(4)
  expect(grown('malkoll_answer_memory_bytes')).toBeGreaterThan(0)
})

it('counts pictures and the time they take', async () => {
  const before = await scrape()
  expect((await server.app.inject({ url: '/api/v1/board/chart.png' })).statusCode).toBe(200)
  const after = await scrape()
  expect((after.get('malkoll_files_made_total') ?? 0) - (before.get('malkoll_files_made_total') ?? 0)).toBe(1)
  expect(after.get('malkoll_files_making_seconds_total')).toBeGreaterThan(
    before.get('malkoll_files_making_seconds_total') ?? 0,
  )
  expect([after.get('malkoll_files_waiting'), after.get('malkoll_files_busy')]).toEqual([0, 0])
})

it('are not at the public address, and nothing else is at theirs', async () => {
  expect((await server.app.inject({ url: '/metrics' })).statusCode).toBe(404)
  const { origin } = new URL(metrics.address)
  expect((await fetch(`${origin}/api/v1/board`)).status).toBe(404)
  expect((await fetch(metrics.address, { method: 'POST' })).status).toBe(404)
})

it('are not kept when they have no port', async () => {
  const other = await createTestServer()
  expect(other.app.metrics).toBeNull()
  await other.close()
})

it('refuse a port that is taken with a sentence', async () => {
  const port = Number(new URL(metrics.address).port)
  const { metrics: registry } = server.app
  if (!registry) throw new TypeError('A port for metrics gives metrics')
  await expect(openMetricsServer(registry, { ...PLACE, port })).rejects.toMatchObject({
    texts: { sv: expect.stringContaining('är upptagen') },
  })
})
