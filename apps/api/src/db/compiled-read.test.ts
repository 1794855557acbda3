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
    const plansOf = await listPlans()
    expect(plansOf('order by "key" desc')).toMatchObject({ custom_plans: 0 })
    expect(plansOf('select "value"')).toMatchObject({ generic_plans: 0, custom_plans: 3 })
  })

  it('is planned once within a transaction too, and other reads there for their values', async () => {
    await list({ keys: ['a'], isBackwards: false })
    await database.db.transaction().execute(async trx => {
      await listSettings(trx, { keys: ['a', 'c'], isBackwards: true })
      await trx.selectFrom('setting').select('key').where('key', '=', 'a').execute()
    })
    await database.db
      .transaction()
      .execute(() => Promise.reject(new Error('no')))
      .catch(() => {})
    await list({ keys: ['b'], isBackwards: true })
    const plansOf = await listPlans()
    expect(plansOf('order by "key" desc')).toMatchObject({ custom_plans: 0 })
    expect(plansOf('select "key" from "setting" where "key" = $1')).toMatchObject({ generic_plans: 0 })
  })

  it('what writes leaves the way of planning as it is', async () => {
    await list({ keys: ['a'], isBackwards: false })
    await database.db.transaction().execute(async trx => {
      await trx.deleteFrom('setting').where('key', '=', 'none').execute()
      const mode = await readMode(trx, {})
      expect(mode).toEqual([{ mode: 'force_generic_plan' }])
    })
  })
}

const readMode = compiledRead((db, _values: Record<string, never>) =>
  db.selectNoFrom(sql<string>`current_setting('plan_cache_mode')`.as('mode')),
)

/** How often the connection, which is one when questions take turns, has planned a statement that holds the text. */
async function listPlans() {
  const { rows } = await sql<{ statement: string; generic_plans: number; custom_plans: number }>`
    select statement, generic_plans::int, custom_plans::int from pg_prepared_statements`.execute(database.db)
  return (text: string) => rows.find(({ statement }) => statement.includes(text))
}
