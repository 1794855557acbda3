import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** How many statements that hold `text` are prepared on the connection, which is one when questions take turns. */
async function countPrepared(text: string): Promise<number> {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
    database.db,
  )
  return rows.filter(row => row.statement.includes(text)).length
}

function readSetting(key: string) {
  return database.db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
}

if (inject('testDatabases').kind === 'embedded') {
  it('the embedded database, which is asked without a network, prepares nothing', async () => {
    await readSetting('first')
    expect(await countPrepared('from "setting"')).toBe(0)
  })
} else {
  it('a read is prepared once and answers for the values of each time', async () => {
    const { db } = database
    await db
      .insertInto('setting')
      .values({ key: 'first', value: JSON.stringify('one') })
      .execute()
    expect(await readSetting('first')).toEqual({ value: 'one' })
    expect(await readSetting('second')).toBeUndefined()
    expect(await countPrepared('from "setting" where "key"')).toBe(1)
  })

  it('a write is not prepared', async () => {
    await database.db.deleteFrom('setting').where('key', '=', 'first').execute()
    expect(await countPrepared('delete from')).toBe(0)
  })

  it('reads whose text varies without end are not kept without end', async () => {
    for (let column = 0; column < 600; column += 1) {
      await sql.raw(`select ${column} as varied_${column}`).execute(database.db)
    }
    const prepared = await countPrepared('as varied_')
    expect(prepared).toBeGreaterThan(400)
    expect(prepared).toBeLessThanOrEqual(500)
  })
}
