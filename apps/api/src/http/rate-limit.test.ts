import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type App, buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { PUBLIC } from '../policy/policy.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { TEST_NOW } from '../testing/server.ts'

const PER_MINUTE = 30

interface Asking {
  address: string
  forwardedFor?: string
}

let database: TestDatabase
let app: App

beforeAll(async () => {
  database = await createTestDatabase()
})

afterEach(() => app.close())

afterAll(() => database.close())

async function start(environment: Record<string, string> = {}): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'silent', ...environment })
  app = await buildApp({ config, database, clock: () => TEST_NOW })
  app.get('/probe', { config: PUBLIC }, async request => {
    await app.refuseTooMany(request, 'exports')
    return 'made'
  })
}

async function statusOf({ address, forwardedFor }: Asking): Promise<number> {
  const headers = forwardedFor ? { 'x-forwarded-for': forwardedFor } : {}
  return (await app.inject({ url: '/probe', remoteAddress: address, headers })).statusCode
}

/** How many of one more than the limit are made. */
async function countMade(asking: (index: number) => Asking): Promise<number> {
  let made = 0
  for (let index = 0; index <= PER_MINUTE; index += 1) {
    if ((await statusOf(asking(index))) === 200) made += 1
  }
  return made
}

it('counts each reader for itself', async () => {
  await start()
  expect(await countMade(() => ({ address: '192.0.2.1' }))).toBe(PER_MINUTE)
  expect(await statusOf({ address: '192.0.2.2' })).toBe(200)
})

it('is not escaped by naming oneself another in X-Forwarded-For', async () => {
  await start()
  const made = await countMade(index => ({ address: '192.0.2.1', forwardedFor: `198.51.100.${index}` }))
  expect(made).toBe(PER_MINUTE)
})

it('behind one proxy counts whom the proxy saw, whatever the reader wrote before it', async () => {
  await start({ TRUST_PROXY: '1' })
  const behindProxy = (reader: string) => (index: number) => ({
    address: '10.0.0.1',
    forwardedFor: `198.51.100.${index}, ${reader}`,
  })
  expect(await countMade(behindProxy('203.0.113.5'))).toBe(PER_MINUTE)
  expect(await countMade(behindProxy('203.0.113.6'))).toBe(PER_MINUTE)
})

it('counts an IPv6 network of 64 bits as one reader, since one reader has all of it', async () => {
  await start()
  expect(await countMade(index => ({ address: `2001:db8:1:2::${index.toString(16)}` }))).toBe(PER_MINUTE)
  expect(await statusOf({ address: '2001:db8:1:3::1' })).toBe(200)
})

it('counts an IPv4 address written as IPv6 as the same reader', async () => {
  await start()
  const made = await countMade(index => ({ address: index % 2 ? '192.0.2.1' : '::ffff:192.0.2.1' }))
  expect(made).toBe(PER_MINUTE)
})
