import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
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

if (inject('testDatabases').kind === 'postgresql') {
  it('is planned once, whatever the values, and other reads for theirs', async () => {
    for (let time = 0; time < 3; time += 1) {
      await list({ keys: ['a', 'c'], isBackwards: true })
      await database.db.selectFrom('setting').select('value').where('key', '=', 'a').execute()
    }
    const { rows } = await sql<{ statement: string; generic_plans: number; custom_plans: number }>`
      select statement, generic_plans::int, custom_plans::int from pg_prepared_statements`.execute(
      database.db,
    )
    const plansOf = (text: string) => rows.find(({ statement }) => statement.includes(text))
    expect(plansOf('order by "key" desc')).toMatchObject({ custom_plans: 0 })
    expect(plansOf('select "value"')).toMatchObject({ generic_plans: 0, custom_plans: 3 })
  })

  it('is planned as others are within a transaction, where it leaves the connection as it is', async () => {
    await database.db.transaction().execute(async trx => {
      await listSettings(trx, { keys: ['a'], isBackwards: false })
      const { rows } = await sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`.execute(
        trx,
      )
      expect(rows).toEqual([{ mode: 'auto' }])
    })
  })
}
