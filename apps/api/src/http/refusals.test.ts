import { once } from 'node:events'
import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { problemSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC } from '../policy/policy.ts'
import { ProblemError } from '../problems.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const ENGLISH = { 'accept-language': 'en' }

let server: TestServer
let port: number
const lines: string[] = []

beforeAll(async () => {
  const log = { write: (line: string) => lines.push(line) }
  server = await createTestServer({ log, environment: { LOG_LEVEL: 'info' } })
  server.app.get('/api/v1/broken', { config: PUBLIC }, () => {
    throw new Error('The secret reason', { cause: new Error('deeper') })
  })
  server.app.get('/api/v1/lost', { config: PUBLIC }, () => {
    throw Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })
  })
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})

afterAll(() => server.close())

async function askProblem(
  url: string,
  options: { method?: 'POST' | 'DELETE' | 'GET'; payload?: string } = {},
) {
  const response = await server.app.inject({ method: 'GET', url, headers: ENGLISH, ...options })
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const problem = problemSchema.parse(response.json())
  expect(problem.status).toBe(response.statusCode)
  expect(problem.requestId).toBe(response.headers['x-request-id'])
  expect(problem.title).not.toBe('')
  return { problem, response }
}

describe('a refusal', () => {
  it('of an address that does not exist is 404', async () => {
    const { problem } = await askProblem('/api/v1/nothing?lang=sv')
    expect(problem).toMatchObject({
      status: 404,
      code: 'unknown_path',
      title: 'Adressen finns inte',
      errors: [],
    })
  })

  it('of a method is 405 and says which are taken, whatever the body', async () => {
    const { problem, response } = await askProblem('/api/v1/targets/some-slug', {
      method: 'POST',
      payload: 'not json',
    })
    expect(problem).toMatchObject({ status: 405, code: 'method_not_allowed' })
    expect(problem.detail).toContain('POST')
    expect(response.headers.allow).toBe('GET, HEAD')
  })

  it('is not what an address answers that is asked for its methods', async () => {
    const ask = (url: string) => server.app.inject({ method: 'OPTIONS', url })
    for (const [url, allow] of [
      ['/api/v1/board', 'GET, HEAD, OPTIONS'],
      ['/api/v1/users/7?lang=sv', 'PATCH, DELETE, OPTIONS'],
      ['/api/v1/presentations/min-hylla', 'GET, HEAD, PUT, DELETE, OPTIONS'],
      ['/malvarden', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const { statusCode, body, headers } = await ask(url)
      expect({ statusCode, body, allow: headers.allow }, url).toEqual({ statusCode: 204, body: '', allow })
      expect(headers, url).toHaveProperty('content-security-policy')
    }
    const unknown = await ask('/api/v1/nothing')
    expect(unknown.statusCode).toBe(404)
    expect(unknown.json()).toMatchObject({ code: 'unknown_path' })
  })

  it('of a change to an address that does not exist is 404', async () => {
    expect((await askProblem('/api/v1/nothing', { method: 'DELETE' })).problem.code).toBe('unknown_path')
    expect((await askProblem('/nothing', { method: 'POST' })).problem.code).toBe('unknown_path')
  })

  it('of an address that cannot be read is 400', async () => {
    const { problem } = await askProblem('/api/v1/targets/%zz')
    expect(problem).toMatchObject({ status: 400, code: 'malformed_request' })
  })

  it('while the database is gone is 503 and says when to come back', async () => {
    const { problem, response } = await askProblem('/api/v1/lost')
    expect(problem).toMatchObject({ status: 503, code: 'database_unavailable' })
    expect(response.headers['retry-after']).toBe('5')
  })

  it('for a fault of ours is 500 with a fixed text; the log has the rest under the same request id', async () => {
    const { problem, response } = await askProblem('/api/v1/broken')
    expect(problem).toMatchObject({ status: 500, code: 'internal_error' })
    expect(response.body).not.toContain('secret')
    const line = lines.find(each => each.includes(problem.requestId) && each.includes('internal_error'))
    expect(line).toContain('The secret reason')
    expect(line).toContain('deeper')
  })

  it('of a body nested deeper than can be followed is 400', async () => {
    const depth = 100_000
    for (const payload of [
      `{"email":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      `{"email":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    ]) {
      const url = '/api/v1/session'
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const response = await server.app.inject({ method: 'POST', url, headers, payload })
      expect(response.json()).toMatchObject({ status: 400, code: 'validation_failed' })
      expect(response.body.length).toBeLessThan(2_000)
    }
  })

  it('to a reader who has left while sending is no fault of the database', async () => {
    const socket = connect(port, '127.0.0.1')
    const head = ['POST /api/v1/session HTTP/1.1', 'Host: x', 'Content-Type: application/json']
    socket.write([...head, 'Sec-Fetch-Site: same-origin', 'Content-Length: 1000', '', '{'].join('\r\n'))
    const [request] = await once(server.app.server, 'request')
    const before = lines.length
    socket.destroy()
    await once(request.socket, 'close')
    await setImmediate()
    expect(lines.slice(before).join('')).not.toContain('database_unavailable')
  })

  it('is given to who takes too long to send', () => {
    expect(server.app.server.requestTimeout).toBeGreaterThan(0)
    expect(server.app.server.requestTimeout).toBeLessThanOrEqual(120_000)
  })

  it('of bytes that are no HTTP is 400', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write('NOT HTTP AT ALL\r\n\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /)
    socket.destroy()
  })
})

it('a problem quotes no more of what was asked than helps', async () => {
  const { problem } = await askProblem(`/api/v1/objectives?document=${'x'.repeat(300)}`)
  expect(problem.errors[0]?.message.length).toBeLessThan(200)
})

it('a problem has no more issues than values can be sent at once, and names none at length', async () => {
  const fields = Array.from({ length: 20_000 }, (_, index) => [`${'k'.repeat(20)}${index}`, 0])
  const payload = { ['x'.repeat(100_000)]: 0, ...Object.fromEntries(fields) }
  const headers = { 'sec-fetch-site': 'same-origin' }
  const response = await server.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload })
  expect(response.json().errors).toHaveLength(1000)
  expect(response.body.length).toBeLessThan(500_000)
})

it('a list longer than any is refused before its parts are looked at', async () => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const slides = Array.from({ length: 200_000 }, () => 0)
  const payload = { slides: [{ chart: { geographies: slides } }] }
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/v1/presentations/check',
    headers,
    payload,
  })
  expect(response.json()).toMatchObject({
    status: 400,
    errors: [{ path: 'slides.0.chart.geographies', code: 'too_many' }],
  })
})

it('a problem keeps what caused it', () => {
  const cause = new Error('cause')
  expect(new ProblemError({ code: 'internal_error', status: 500, cause }).cause).toBe(cause)
})
