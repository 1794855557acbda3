import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { ServerProcess } from '../testing/server-process.ts'

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url))

let folder: string
/** A data folder as the first start makes it. */
let dataDir: string
const databases: TestDatabase[] = []
let server: ServerProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-data-'))
  dataDir = join(folder, 'data')
  server = ServerProcess.start({ environment: { DATA_DIR: dataDir } })
  await server.ready()
  server.signal('SIGTERM')
  await server.ended()
})

afterEach(() => server?.kill())

afterAll(async () => {
  for (const database of databases) await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function emptyPostgresql(): Promise<string> {
  const database = await createTestDatabase({ migrated: false })
  databases.push(database)
  if (database.config.kind !== 'postgresql') throw new TypeError('Process tests run on PostgreSQL')
  return database.config.url
}

async function data(args: readonly string[], environment: Record<string, string> = {}) {
  const program = ServerProcess.run(PROGRAM, args, environment)
  const { code } = await program.ended()
  expect(program.output).not.toMatch(/^\s+at /m)
  return { code, output: program.output }
}

async function boardOf(environment: Record<string, string>): Promise<unknown> {
  server = ServerProcess.start({ environment })
  const address = await server.ready()
  const board = await (await fetch(`${address}/api/v1/board`)).json()
  server.signal('SIGTERM')
  await server.ended()
  return board
}

it('what is backed up from a data folder answers the same on PostgreSQL and in a folder again', async () => {
  const there = join(folder, 'there.jsonl.gz')
  const back = join(folder, 'back.jsonl.gz')
  const url = await emptyPostgresql()
  expect(await data(['backup', there], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
  const restored = await data(['restore', there], { DATABASE_URL: url })
  expect(restored.output).toMatch(
    /^Klart: \d+ rader från \d+ \p{L}+ \d{4} kl\. \d\d:\d\d, Målkoll .*\nDone: \d+ rows from /mu,
  )
  await data(['backup', back], { DATABASE_URL: url })
  await data(['restore', back], { DATA_DIR: join(folder, 'again') })
  const board = await boardOf({ DATA_DIR: dataDir })
  expect(board).toMatchObject({ headlineFigure: '7 av 17' })
  expect(await boardOf({ DATABASE_URL: url })).toEqual(board)
  expect(await boardOf({ DATA_DIR: join(folder, 'again') })).toEqual(board)
})

describe('a move to PostgreSQL', () => {
  it('says at how many addresses both answer the same, and leaves the data folder as it was', async () => {
    const url = await emptyPostgresql()
    const moved = await data(['move'], { DATA_DIR: dataDir, DATABASE_URL: url })
    expect(moved.output).toMatch(/Both databases answer the same, byte for byte, at [1-9]\d\d addresses/)
    expect(moved.output).not.toContain(new URL(url).password)
    expect(moved.code).toBe(0)
    expect(await boardOf({ DATA_DIR: dataDir })).toEqual(await boardOf({ DATABASE_URL: url }))
  })

  it('is refused without an address to move to', async () => {
    const refused = await data(['move'], { DATA_DIR: dataDir })
    expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/^Sätt DATABASE_URL/) })
  })
})

it('a data folder that a server holds is left alone', async () => {
  server = ServerProcess.start({ environment: { DATA_DIR: dataDir } })
  const address = await server.ready()
  const file = join(folder, 'never.jsonl.gz')
  const refused = await data(['backup', file], { DATA_DIR: dataDir })
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/^Datamappen .* används redan/)
  expect((await fetch(`${address}/health/ready`)).status).toBe(200)
})

it('a backup of PostgreSQL needs no stop, a restore into it does', async () => {
  const url = await emptyPostgresql()
  server = ServerProcess.start({ environment: { DATABASE_URL: url } })
  await server.ready()
  const file = join(folder, 'served.jsonl.gz')
  expect(await data(['backup', file], { DATABASE_URL: url })).toMatchObject({ code: 0 })
  const refused = await data(['restore', file, '--replace'], { DATABASE_URL: url })
  expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/^En Målkoll svarar från den här/) })
})

it('a folder without a database has nothing to back up, and gets none', async () => {
  const nothing = join(folder, 'nothing')
  const refused = await data(['backup'], { DATA_DIR: nothing })
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^Det finns ingen Målkoll-databas/),
  })
  await expect(cp(nothing, join(folder, 'copy'), { recursive: true })).rejects.toThrow('ENOENT')
})

it.each([
  [[], /^Ange vad som ska göras/],
  [['restore'], /^Ange vilken fil/],
  [['delete'], /^Okänt: delete/],
  [['backup', '--fast'], /^Okänt: backup --fast/],
  [['backup', 'a', 'b'], /^Okänt: b/],
])('the arguments %j are not understood', async (args, expected) => {
  expect(await data(args)).toMatchObject({ code: 1, output: expect.stringMatching(expected) })
})

it('npm run data -- --help says what it does', async () => {
  const program = new ServerProcess(['npm', 'run', 'data', '--', '--help'])
  expect(await program.ended()).toEqual({ code: 0, signal: null })
  expect(program.output).toMatch(/npm run data -- backup \[fil\]/)
})
