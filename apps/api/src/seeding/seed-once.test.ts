import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { SeedError } from './seed-error.ts'
import { loadSeedsOnce } from './seed-once.ts'

const REFERENCE = fileURLToPath(new URL('../../../../seeds/reference', import.meta.url))

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'malkoll-seeds-'))
  await cp(REFERENCE, folder, { recursive: true })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => load())

function load(): Promise<void> {
  return loadSeedsOnce(database.db, { folders: [folder], now: new Date('2026-12-01T08:00:00Z') })
}

/** Which steps the database remembers. */
async function listSteps(): Promise<string[]> {
  const rows = await database.db.selectFrom('setting').select('key').where('key', 'like', 'seeds.%').execute()
  return rows.map(row => row.key)
}

async function forgetSteps(): Promise<void> {
  await database.db.deleteFrom('setting').where('key', 'like', 'seeds.%').execute()
}

test('the same files are not read again', async () => {
  expect(await listSteps()).not.toEqual([])
  await forgetSteps()
  await load()
  expect(await listSteps()).toEqual([])
})

test('one more file is enough to read them all', async () => {
  await forgetSteps()
  await writeFile(join(folder, 'units.json.txt'), '')
  await load()
  expect(await listSteps()).not.toEqual([])
})

test('a wrong file is told of at every start', async () => {
  const file = join(folder, 'wrong.json')
  await writeFile(file, '{')
  await expect(load()).rejects.toThrow(SeedError)
  await expect(load()).rejects.toThrow(SeedError)
  await rm(file)
})
