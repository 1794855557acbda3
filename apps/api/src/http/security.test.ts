import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer({ environment: { BASE_URL: 'https://malkoll.example' } })
})

afterAll(() => server.close())

async function headersOf(url: string, headers: Record<string, string> = {}) {
  return (await server.app.inject({ url, headers })).headers
}

describe('every answer', () => {
  it.each(['/health/live', '/api/v1/geographies', '/api/v1/nothing', '/api/v1/targets/%zz', '/nothing'])(
    '%s has the security headers',
    async url => {
      expect(await headersOf(url)).toMatchObject({
        'content-security-policy':
          "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': expect.stringContaining('max-age='),
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      })
    },
  )

  it('says nothing of what the server is built with', async () => {
    const headers = await headersOf('/api/v1/geographies')
    expect(headers.server).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
})

it('only the reference may have inline styles', async () => {
  const policy = String((await headersOf('/api/v1/reference/'))['content-security-policy'])
  expect(policy).toContain("style-src 'self' 'unsafe-inline'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
})

it('a server without https does not ask for it', async () => {
  const plain = await createTestServer()
  const { headers } = await plain.app.inject({ url: '/health/live' })
  await plain.close()
  expect(headers['strict-transport-security']).toBeUndefined()
})

describe('other sites', () => {
  const other = { origin: 'https://other.example' }

  it('may read public data and refusals, without credentials', async () => {
    for (const url of ['/api/v1/geographies', '/api/v1/nothing', '/api/v1/geographies?asOf=never']) {
      const headers = await headersOf(url, other)
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      expect(headers['access-control-expose-headers']).toContain('ETag')
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    }
  })

  it('may ask beforehand, for reading only', async () => {
    const { statusCode, headers } = await server.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/geographies',
      headers: {
        ...other,
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
  })

  it('may not read anything else', async () => {
    const headers = await headersOf('/health/ready', other)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})
