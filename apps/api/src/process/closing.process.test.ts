import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type ProcessOptions, ServerProcess } from '../testing/server-process.ts'

let database: TestDatabase
let url: string
let folder: string
let server: ServerProcess | undefined

beforeAll(async () => {
  database = await createTestDatabase({ seeds: true })
  if (database.config.kind !== 'postgresql') throw new TypeError('Process tests run on PostgreSQL')
  url = database.config.url
  folder = await mkdtemp(join(tmpdir(), 'malkoll-closing-'))
})

afterEach(() => server?.kill())

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function startOnPostgres(command: ProcessOptions['command'], environment: Record<string, string> = {}) {
  server = ServerProcess.start({ command, environment: { DATABASE_URL: url, ...environment } })
  return { server, address: await server.ready() }
}

/** Asks something that waits for the database until the lock is released, as a slow question does. */
async function askSlowly(address: string) {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  let isLocked = () => {}
  const locked = new Promise<void>(resolve => {
    isLocked = resolve
  })
  const holding = database.db.transaction().execute(async trx => {
    await sql`lock table measurement in access exclusive mode`.execute(trx)
    isLocked()
    await released
  })
  await locked
  const answer = fetch(`${address}/api/v1/targets`, { headers: { connection: 'keep-alive' } })
  await expect.poll(countWaiting).toBeGreaterThan(0)
  const releaseAll = async () => {
    release()
    await holding
  }
  return { answer, release: releaseAll }
}

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_locks
    where not granted and database = (select oid from pg_database where datname = current_database())`.execute(
    database.db,
  )
  return rows[0]?.count ?? 0
}

async function isRefused(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/health/live`)
    return false
  } catch {
    return true
  }
}

describe.each([
  ['npm', 'SIGTERM'],
  ['npm', 'SIGINT'],
  ['node', 'SIGTERM'],
] as const)('%s start that gets %s while a question runs', (command, signal) => {
  it('answers it, takes no new ones, ends with code 0 and leaves no process', async () => {
    const { server, address } = await startOnPostgres(command)
    const { answer, release } = await askSlowly(address)
    server.signal(signal)
    await expect.poll(() => isRefused(address)).toBe(true)
    await release()
    const response = await answer
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ items: expect.arrayContaining([expect.anything()]) })
    expect(await server.ended()).toEqual({ code: 0, signal: null })
    expect(server.isAnyLeft()).toBe(false)
  })
})

it('Ctrl-C, which reaches npm and the server both, is one signal', async () => {
  const { server, address } = await startOnPostgres('npm')
  const { answer, release } = await askSlowly(address)
  server.signalGroup('SIGINT')
  await expect.poll(() => isRefused(address)).toBe(true)
  await release()
  expect((await answer).status).toBe(200)
  expect(await server.ended()).toEqual({ code: 0, signal: null })
})

it('a second signal ends it at once, with code 1', async () => {
  const { server, address } = await startOnPostgres('node')
  const { answer, release } = await askSlowly(address)
  const lost = expect(answer).rejects.toThrow('fetch failed')
  server.signal('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 700))
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 1, signal: null })
  await lost
  await release()
})

it('a question that never ends is left after eight seconds, with code 1', async () => {
  const { server, address } = await startOnPostgres('node')
  const { answer, release } = await askSlowly(address)
  const lost = expect(answer).rejects.toThrow('fetch failed')
  const begin = performance.now()
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 1, signal: null })
  expect(performance.now() - begin).toBeGreaterThan(7_000)
  expect(performance.now() - begin).toBeLessThan(10_000)
  await lost
  await release()
})

it('a connection that is open and idle does not keep it from ending', async () => {
  const { server, address } = await startOnPostgres('node')
  await (await fetch(`${address}/health/live`, { headers: { connection: 'keep-alive' } })).text()
  const begin = performance.now()
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 0, signal: null })
  expect(performance.now() - begin).toBeLessThan(5_000)
})

it.each([
  ['on which nothing was ever asked', ''],
  ['whose first question has only begun', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
])('a connection %s does not keep it from ending', async (_name, sent) => {
  const { server, address } = await startOnPostgres('node')
  const { hostname, port } = new URL(address)
  const connection = connect(Number(port), hostname).on('error', () => {})
  await once(connection, 'connect')
  connection.write(sent)
  await (await fetch(`${address}/health/live`)).text()
  const begin = performance.now()
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 0, signal: null })
  expect(performance.now() - begin).toBeLessThan(5_000)
  connection.destroy()
})

it('a server at localhost, which has several addresses, ends like any other', async () => {
  const { server, address } = await startOnPostgres('node', { HOST: 'localhost' })
  const connection = connect(Number(new URL(address).port), 'localhost').on('error', () => {})
  await once(connection, 'connect')
  const begin = performance.now()
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 0, signal: null })
  expect(performance.now() - begin).toBeLessThan(5_000)
  connection.destroy()
})

it('metrics are read while the server runs, and close with it', async () => {
  const { server } = await startOnPostgres('node', { METRICS_PORT: '0' })
  const [, metrics = ''] = await server.printed(/"address":"(http:[^"]+\/metrics)"/)
  expect(await (await fetch(metrics)).text()).toContain('malkoll_revision')
  server.signal('SIGTERM')
  expect(await server.ended()).toEqual({ code: 0, signal: null })
})
