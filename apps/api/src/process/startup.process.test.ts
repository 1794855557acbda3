import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { migrationNames } from '../db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { startOldPostgresql } from '../testing/old-postgresql.ts'
import { ServerProcess } from '../testing/server-process.ts'

let folder: string
/** Made by the first test; the others start on it again. */
let dataDir: string
let started: ServerProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-startup-'))
  dataDir = join(folder, 'data')
})

afterEach(async () => {
  for (const server of started) await server.kill()
  started = []
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function start(environment: Record<string, string>): ServerProcess {
  const server = ServerProcess.start({ environment })
  started.push(server)
  return server
}

/** What a start that is refused prints: one sentence in Swedish, one in English, no stack. */
async function refusalOf(environment: Record<string, string>): Promise<string> {
  const server = start(environment)
  const { code } = await server.ended()
  expect(code, server.output).toBe(1)
  expect(server.output).not.toMatch(/^\s+at |node:internal|Error:/m)
  return server.output
}

async function listenOnFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port')
  return { server, port: String(address.port) }
}

describe('a start on the embedded database', () => {
  it('says where it answers, which database runs, and that production wants PostgreSQL', async () => {
    const server = start({ DATA_DIR: dataDir })
    const address = await server.ready()
    await server.printed(/In production: set DATABASE_URL to PostgreSQL 18/)
    expect(server.output).toMatch(/Inbyggd PostgreSQL 18\.\d+ \(PGlite\) i .*data, /)
    const ready = await (await fetch(`${address}/health/ready`)).json()
    expect(ready).toMatchObject({ status: 'ready', database: { kind: 'embedded', isForProduction: false } })
  })

  it('answers the same after every start, since loading the data again changes nothing', async () => {
    const boards: unknown[] = []
    for (const _start of ['first', 'second']) {
      const server = start({ DATA_DIR: dataDir })
      const address = await server.ready()
      boards.push(await (await fetch(`${address}/api/v1/board`)).json())
      server.signal('SIGTERM')
      expect(await server.ended()).toEqual({ code: 0, signal: null })
    }
    expect(boards[0]).toMatchObject({ revision: expect.any(Number), headlineFigure: '7 av 17' })
    expect(boards[1]).toEqual(boards[0])
  })

  it('is refused while another Målkoll uses the data folder, which goes on undisturbed', async () => {
    const environment = { DATA_DIR: dataDir }
    const first = start(environment)
    const address = await first.ready()
    const output = await refusalOf(environment)
    expect(output).toMatch(/^Datamappen .*data används redan/m)
    expect(output).toMatch(/^The data folder .*data is already in use/m)
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  })

  it('is refused when the data folder cannot be written to', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const output = await refusalOf({ DATA_DIR: join(file, 'data') })
    expect(output).toMatch(/^Datamappen .* går inte att skriva i/m)
    expect(output).toMatch(/^The data folder .* cannot be written to/m)
  })

  it('is refused on a data folder of a newer PostgreSQL', async () => {
    const newer = join(folder, 'newer')
    await cp(dataDir, newer, { recursive: true })
    await writeFile(join(newer, 'postgresql', 'PG_VERSION'), '19\n')
    const output = await refusalOf({ DATA_DIR: newer })
    expect(output).toMatch(/^Datamappen .*newer är gjord av en nyare version av Målkoll/m)
    expect(output).toMatch(/^The data folder .*newer was made by a newer version of Målkoll/m)
  })
})

describe('a start on PostgreSQL', () => {
  let database: TestDatabase
  let url: string

  beforeAll(async () => {
    database = await createTestDatabase()
    if (database.config.kind !== 'postgresql') throw new TypeError('Process tests run on PostgreSQL')
    url = database.config.url
  })

  afterAll(() => database.close())

  it('says that PostgreSQL runs, and loads the same seeds', async () => {
    const server = start({ DATABASE_URL: url })
    const address = await server.ready()
    await server.printed(/^PostgreSQL 18\.\d+$/m)
    const [, line = ''] = await server.printed(/^(.*"msg":"started".*)$/m)
    expect(JSON.parse(line)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      database: 'postgresql',
      databaseVersion: expect.stringMatching(/^18\./),
      revision: expect.any(Number),
    })
    expect(line).not.toContain(new URL(url).password)
    const board = await (await fetch(`${address}/api/v1/board?period=2022`)).json()
    expect(board).toMatchObject({ counts: { met: 7, notMet: 6, notMeasured: 4, total: 17 } })
  })

  it('twice at the same moment runs each migration once, and both answer', async () => {
    const empty = await createTestDatabase({ migrated: false })
    if (empty.config.kind !== 'postgresql') throw new TypeError('Process tests run on PostgreSQL')
    const { url: DATABASE_URL } = empty.config
    const both = [start({ DATABASE_URL }), start({ DATABASE_URL })]
    const boards: unknown[] = []
    for (const server of both) boards.push(await (await fetch(`${await server.ready()}/api/v1/board`)).json())
    expect(boards[0]).toMatchObject({ headlineFigure: '7 av 17' })
    expect(boards[1]).toEqual(boards[0])
    const runs = await empty.db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute()
    expect(runs.map(({ name }) => name).sort()).toEqual(await migrationNames())
    for (const server of both) await server.kill()
    await empty.close()
  })

  it('is refused on a database that a newer version has migrated', async () => {
    const newer = '29991231T2359-from-the-future'
    await database.db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: newer, timestamp: new Date().toISOString() })
      .execute()
    const output = await refusalOf({ DATABASE_URL: url })
    expect(output).toContain(`Databasen är gjord av en nyare version av Målkoll (${newer})`)
    expect(output).toContain(`The database was made by a newer version of Målkoll (${newer})`)
  })

  it('is refused on an older PostgreSQL', async () => {
    const old = await startOldPostgresql()
    const output = await refusalOf({ DATABASE_URL: old.url })
    old.stop()
    expect(output).toContain('Databasen är PostgreSQL 15.18. Målkoll behöver PostgreSQL 18 eller nyare.')
    expect(output).toContain('The database is PostgreSQL 15.18. Målkoll needs PostgreSQL 18 or newer.')
  })

  it('is refused when nobody answers, without telling the password', async () => {
    const { server, port } = await listenOnFreePort()
    server.close()
    const output = await refusalOf({ DATABASE_URL: `postgresql://someone:hunter2@127.0.0.1:${port}/malkoll` })
    expect(output).toMatch(/^Databasen 127\.0\.0\.1:\d+\/malkoll svarar inte/m)
    expect(output).toMatch(/^The database 127\.0\.0\.1:\d+\/malkoll does not answer/m)
    expect(output).not.toContain('hunter2')
  })
})

it('a start on a port that is taken is refused', async () => {
  const { server, port } = await listenOnFreePort()
  const output = await refusalOf({ PORT: port, DATA_DIR: dataDir })
  server.close()
  expect(output).toContain(`Adressen 127.0.0.1:${port} är upptagen`)
  expect(output).toContain(`The address 127.0.0.1:${port} is taken`)
})

it('a start with wrong settings is refused with every problem, before anything is made', async () => {
  const output = await refusalOf({
    PORT: 'http',
    BASE_URL: 'here',
    LOG_LEVEL: 'loud',
    DATA_DIR: join(folder, 'never'),
  })
  expect(output).toMatch(/^Målkoll kan inte starta: inställningarna nedan är fel\.\nMålkoll cannot start:/)
  for (const name of ['PORT', 'BASE_URL', 'LOG_LEVEL'])
    expect(output).toMatch(new RegExp(`^ {2}${name}=.* · `, 'm'))
})
