import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { anyOf } from './any-of.ts'
import { compiledRead } from './compiled-read.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.db
    .insertInto('setting')
    .values(['a', 'b', 'c'].map(key => ({ key, value: JSON.stringify(key.toUpperCase()) })))
    .execute()
})
afterAll(() => database.close())

let timesBuilt = 0
const listSettings = compiledRead(
  (db, { keys, from, isBackwards }: { keys: string[]; from?: string; isBackwards: boolean }) => {
    timesBuilt += 1
    return db
      .selectFrom('setting')
      .select('key')
      .where('key', '=', anyOf(keys))
      .$if(from !== undefined, query => query.where('key', '>=', from ?? ''))
      .orderBy('key', isBackwards ? 'desc' : 'asc')
      .limit(2)
  },
)

const list = async (values: Parameters<typeof listSettings>[1]) =>
  (await listSettings(database.db, values)).map(row => row.key)

it('each reading has values of its own, and lists of any length', async () => {
  expect(await list({ keys: ['a', 'b'], isBackwards: false })).toEqual(['a', 'b'])
  expect(await list({ keys: ['c'], isBackwards: false })).toEqual(['c'])
  expect(await list({ keys: [], isBackwards: false })).toEqual([])
})

it('what is constant in the text stays', async () => {
  expect(await list({ keys: ['a', 'b', 'c'], isBackwards: false })).toEqual(['a', 'b'])
})

it('is built once for what is true, false or left out', async () => {
  expect(await list({ keys: ['a', 'b', 'c'], isBackwards: true })).toEqual(['c', 'b'])
  const before = timesBuilt
  expect(await list({ keys: ['a', 'c'], isBackwards: true })).toEqual(['c', 'a'])
  expect(await list({ keys: ['b'], isBackwards: false })).toEqual(['b'])
  expect(timesBuilt).toBe(before)
})

it('a part that is left out is in the text of those only that have it', async () => {
  expect(await list({ keys: ['a', 'b', 'c'], from: 'b', isBackwards: false })).toEqual(['b', 'c'])
  expect(await list({ keys: ['a', 'b', 'c'], from: 'c', isBackwards: false })).toEqual(['c'])
})
