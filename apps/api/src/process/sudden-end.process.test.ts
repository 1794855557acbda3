import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../db/database.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { Make } from '../testing/make.ts'
import { ServerProcess } from '../testing/server-process.ts'

const WRITE_LOOP = fileURLToPath(new URL('../testing/write-loop.ts', import.meta.url))
const MIGRATION_LOOP = fileURLToPath(new URL('../testing/migration-loop.ts', import.meta.url))
const ENDS = { whileWriting: 10, atTheFirstStart: 6, whileMigrating: 4 }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-sudden-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function inFolder<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ kind: 'embedded', dataDir })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** A moment of its own in each round, spread over the span. */
function randomMoment(round: number, rounds: number, longestMs: number): number {
  return ((round + Math.random()) / rounds) * longestMs
}

/** Revision and value of every write that was acknowledged. */
function acknowledgedIn(output: string): [revision: number, value: number][] {
  return [...output.matchAll(/^acknowledged (\d+) (\d+)$/gm)].map(match => [
    Number(match[1]),
    Number(match[2]),
  ])
}

it(`loses nothing acknowledged in ${ENDS.whileWriting} sudden ends of a write loop`, async () => {
  const dataDir = join(folder, 'writing')
  const series = await inFolder(dataDir, async ({ db }) => {
    await migrateToLatest(db)
    return (await new Make(db).series()).id
  })
  const acknowledged = new Map<number, number>()
  for (let round = 0; round < ENDS.whileWriting; round += 1) {
    const first = String(round * 1_000_000 + 1)
    const loop = ServerProcess.run(WRITE_LOOP, [dataDir, String(series), first])
    await loop.printed(/^acknowledged/m)
    await wait(randomMoment(round, ENDS.whileWriting, 600))
    await loop.kill()
    for (const [revision, value] of acknowledgedIn(loop.output)) acknowledged.set(revision, value)

    const stored = await inFolder(dataDir, ({ db }) =>
      db
        .selectFrom('measurement')
        .select(['known_from', 'known_to', 'value'])
        .where('series_id', '=', series)
        .execute(),
    )
    const values = new Map(stored.map(row => [row.known_from, row.value]))
    for (const [revision, value] of acknowledged) expect(values.get(revision)).toBe(value)
    expect(stored.filter(row => row.known_to === null)).toHaveLength(1)
  }
  expect(acknowledged.size).toBeGreaterThan(ENDS.whileWriting)
}, 300_000)

it(`starts again after ${ENDS.atTheFirstStart} sudden ends of a first start`, async () => {
  const begin = performance.now()
  const whole = ServerProcess.start({ environment: { DATA_DIR: join(folder, 'whole') } })
  const board = await readBoard(await whole.ready())
  const firstStartMs = performance.now() - begin
  await whole.kill()

  const dataDir = join(folder, 'first')
  for (let round = 0; round < ENDS.atTheFirstStart; round += 1) {
    const server = ServerProcess.start({ environment: { DATA_DIR: dataDir } })
    await wait(randomMoment(round, ENDS.atTheFirstStart, firstStartMs))
    await server.kill()
  }
  const server = ServerProcess.start({ environment: { DATA_DIR: dataDir } })
  try {
    expect(await readBoard(await server.ready())).toEqual(board)
  } finally {
    await server.kill()
  }
}, 300_000)

it(`migrates to the end after ${ENDS.whileMigrating} sudden ends of a migration`, async () => {
  for (let round = 0; round < ENDS.whileMigrating; round += 1) {
    const dataDir = join(folder, `migrating-${round}`)
    const loop = ServerProcess.run(MIGRATION_LOOP, [dataDir])
    await loop.printed(/^migrating/m)
    await wait(randomMoment(round, ENDS.whileMigrating, 1_500))
    await loop.kill()
    await inFolder(dataDir, async ({ db }) => {
      await migrateToLatest(db)
      const revision = await new Make(db).measurement({ value: round })
      const { value } = await db
        .selectFrom('measurement')
        .select('value')
        .where('known_from', '=', revision)
        .executeTakeFirstOrThrow()
      expect(value).toBe(round)
    })
  }
}, 300_000)

async function readBoard(address: string): Promise<unknown> {
  return (await fetch(`${address}/api/v1/board?period=2022&lang=sv`)).json()
}
