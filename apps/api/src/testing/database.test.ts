import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database.ts'

describe('A test database', () => {
  let first: TestDatabase
  let second: TestDatabase

  beforeAll(async () => {
    first = await createTestDatabase()
    second = await createTestDatabase()
  })

  afterAll(async () => {
    await first.close()
    await second.close()
  })

  it('is PostgreSQL 18', () => {
    expect(first.version).toMatch(/^18\./)
  })

  it('has the tables of the migrations', async () => {
    await expect(first.db.selectFrom('revision').selectAll().execute()).resolves.toBeInstanceOf(Array)
  })

  it('is its own: what one writes, the other does not see', async () => {
    await sql`create table only_here (id int)`.execute(first.db)
    await expect(sql`select * from only_here`.execute(second.db)).rejects.toThrow(/only_here/)
  })
})

describe('A seeded test database', () => {
  it('holds the seventeen målvärden of 2022', async () => {
    const database = await createTestDatabase({ seeds: true })
    try {
      const rows = await database.db
        .selectFrom('target_period')
        .select('id')
        .where('period', '=', '2022')
        .where('known_to', 'is', null)
        .execute()
      expect(rows).toHaveLength(17)
    } finally {
      await database.close()
    }
  })
})
