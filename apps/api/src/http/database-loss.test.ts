import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { withoutTimeLimit } from '../db/time-limit.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { TEST_NOW } from '../testing/server.ts'
import { isDatabaseUnavailable } from './database-failure.ts'

/** The network between server and database, which can be cut and mended. */
class Line {
  readonly #target: URL
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined
  port = 0

  constructor(target: URL) {
    this.#target = target
  }

  async mend(): Promise<void> {
    this.#server = createServer(socket => this.#join(socket)).listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (address !== null && typeof address === 'object') this.port = address.port
  }

  async cut(): Promise<void> {
    this.#server?.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Nothing arrives any more, though no connection ends. */
  hush(): void {
    for (const socket of this.#sockets) socket.pause()
  }

  speak(): void {
    for (const socket of this.#sockets) socket.resume()
  }

  #join(socket: Socket): void {
    const onward = connect(Number(this.#target.port), this.#target.hostname)
    for (const each of [socket, onward]) {
      this.#sockets.add(each)
      each.on('error', () => {})
      each.on('close', () => {
        this.#sockets.delete(each)
        socket.destroy()
        onward.destroy()
      })
    }
    socket.pipe(onward).pipe(socket)
  }
}

let testDatabase: TestDatabase
let database: Database
let line: Line
let app: App
const lines: string[] = []

beforeAll(async () => {
  testDatabase = await createTestDatabase({ seeds: true })
  if (testDatabase.config.kind !== 'postgresql') throw new TypeError('A network has PostgreSQL at its end')
  const url = new URL(testDatabase.config.url)
  line = new Line(new URL(url))
  await line.mend()
  url.port = String(line.port)
  database = await openDatabase({ kind: 'postgresql', url: url.href }, { statementWithinMs: 500 })
  app = await buildApp({
    config: readConfig({}),
    database,
    clock: () => TEST_NOW,
    log: { write: text => lines.push(text) },
  })
})

afterAll(async () => {
  await app.close()
  await database.close()
  await line.cut()
  await testDatabase.close()
})

it('while the database is gone what is in memory is answered, the rest is 503, and then all is well again', async () => {
  const statusOf = async (url: string) => (await app.inject({ url })).statusCode
  expect(await statusOf('/api/v1/board')).toBe(200)

  await line.cut()
  expect(await statusOf('/api/v1/board')).toBe(200)
  expect(await statusOf('/api/v1/geographies')).toBe(503)
  expect(await statusOf('/health/live')).toBe(200)
  expect(await statusOf('/health/ready')).toBe(503)

  const missed = await new Make(testDatabase.db).revision()
  await line.mend()
  await expect.poll(() => statusOf('/health/ready'), { timeout: 10_000 }).toBe(200)
  await expect.poll(() => app.answers.revision, { timeout: 10_000 }).toBe(missed)
  expect((await app.inject({ url: '/api/v1/board' })).json().revision).toBe(missed)
  expect(await statusOf('/api/v1/geographies')).toBe(200)
})

function loggedMessages() {
  return lines.map(line => JSON.parse(line)).filter(({ msg }) => String(msg).startsWith('database '))
}

it('that it was lost and regained stands in the log, once each', () => {
  expect(loggedMessages()).toMatchObject([
    { level: 40, msg: 'database lost' },
    { level: 30, msg: 'database regained', revision: app.answers.revision },
  ])
})

it('a database that keeps silent is not ready, and is when it answers again', async () => {
  const statusOf = async (url: string) => (await app.inject({ url })).statusCode
  expect(await statusOf('/health/ready')).toBe(200)
  line.hush()
  expect(await statusOf('/health/ready')).toBe(503)
  expect(await statusOf('/health/live')).toBe(200)
  line.speak()
  expect(await statusOf('/health/ready')).toBe(200)
})

it('nobody waits without end for a database that keeps silent, and its loss stands in the log', async () => {
  const before = loggedMessages().length
  line.hush()
  const answer = await app.inject({ url: '/api/v1/objectives?lang=en' })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'database_unavailable' })
  const messages = () =>
    loggedMessages()
      .slice(before)
      .map(({ msg }) => msg)
  await expect.poll(messages, { timeout: 10_000 }).toEqual(['database lost', 'database regained'])
  expect((await app.inject({ url: '/api/v1/objectives?lang=en' })).statusCode).toBe(200)
})

it('a statement that takes too long is given up, unless it may take as long as it needs', async () => {
  const sleep = sql`select pg_sleep(0.8)`
  const refused = await sleep.execute(database.db).catch(error => error)
  expect(isDatabaseUnavailable(refused)).toBe(true)
  await withoutTimeLimit(database.db, own => sleep.execute(own))
  await expect(sleep.execute(database.db)).rejects.toThrow('statement timeout')
})
