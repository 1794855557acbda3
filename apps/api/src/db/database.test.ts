import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { openDatabase } from './database.ts'
import { refuseOldServer } from './server-version.ts'

let database: TestDatabase
let make: Make

beforeAll(async () => {
  database = await createTestDatabase()
  make = new Make(database.db)
})

afterAll(() => database.close())

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)
  return rows[0]?.value
}

/** The file runs on PostgreSQL and on the embedded database: both must give these very values. */
describe('A value from the database', () => {
  it.each<[string, unknown]>([
    ['9007199254740991::int8', Number.MAX_SAFE_INTEGER],
    ['(select count(*) from revision where false)', 0],
    ['42::int4', 42],
    ['49.96::numeric', 49.96],
    ['-0.935::numeric', -0.935],
    ['1e-7::numeric', 1e-7],
    ['1.5::float8', 1.5],
    ["date '2022-05-31'", '2022-05-31'],
    ["timestamptz '2023-01-31 23:59:59.999+01'", '2023-01-31T22:59:59.999Z'],
    ["timestamptz '2023-07-01 00:00:00+05:30'", '2023-06-30T18:30:00.000Z'],
    ["'66 %'::text", '66 %'],
    ['true', true],
    ['null::numeric', null],
    [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
    ["'{revised,preliminary}'::text[]", ['revised', 'preliminary']],
    ["'{}'::text[]", []],
    ["'{1,2}'::int8[]", [1, 2]],
    ["'{48,58.5,null}'::numeric[]", [48, 58.5, null]],
    ["'{2022-01-01}'::date[]", ['2022-01-01']],
    ["array[timestamptz '2023-01-31 12:00:00+00']", ['2023-01-31T12:00:00.000Z']],
  ])('%s is %j', async (expression, value) => {
    await expect(read(expression)).resolves.toEqual(value)
  })

  it.each([
    ['numeric', [0.1 + 0.2, -155_731, 1e21, 0]],
    ['numeric', [1.5, null]],
    ['bigint', [1, null]],
    ['text', ['{a}', 'NBSP\u00A0', '"', null]],
  ])('goes into an array of %s and comes back as it was', async (type, values) => {
    const { rows } = await sql<{ value: unknown }>`
      select ${values}::${sql.raw(type)}[] as value`.execute(database.db)
    expect(rows[0]?.value).toEqual(values)
  })
})

describe('An open database', () => {
  it('says its kind and its version', () => {
    expect(database.kind).toBe(inject('testDatabases').kind)
    expect(database.version).toMatch(/^18\.\d+$/)
  })

  it('tells its listeners the newest revision, then every new one', async () => {
    const before = await make.revision()
    const heard: number[] = []
    const stop = await database.listen(revision => heard.push(revision))
    expect(heard).toEqual([before])
    await make.revision()
    await make.revision()
    await vi.waitFor(() => expect(heard).toEqual([before, before + 1, before + 2]))
    await stop()
    await make.revision()
    expect(heard).toHaveLength(3)
  })

  it('refuses PostgreSQL older than 18', () => {
    expect(() => refuseOldServer({ number: 170_009, version: '17.9' })).toThrow(
      expect.objectContaining({ problem: { code: 'database_too_old', version: '17.9' } }),
    )
    expect(() => refuseOldServer({ number: 180_000, version: '18.0' })).not.toThrow()
  })
})

describe('A database that cannot be reached', () => {
  it('is refused with its address and without its password', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/malkoll'
    const refusal = await openDatabase({ kind: 'postgresql', url }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      problem: { code: 'database_unreachable', address: '127.0.0.1:1/malkoll', reason: /ECONNREFUSED/ },
    })
    expect(JSON.stringify(refusal)).not.toContain('secret')
  })
})

const databases = inject('testDatabases')
if (databases.kind === 'postgresql') {
  describe('On PostgreSQL', () => {
    it('a listener that lost its connection hears of what it missed', async () => {
      const heard: number[] = []
      await database.listen(revision => heard.push(revision))
      const admin = new pg.Client({ connectionString: databases.url })
      await admin.connect()
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'malkoll listen' and datname = $1`,
        [await read('current_database()')],
      )
      await admin.end()
      const missed = await make.revision()
      await vi.waitFor(() => expect(heard).toContain(missed), { timeout: 5_000 })
      const next = await make.revision()
      await vi.waitFor(() => expect(heard).toContain(next))
    })

    it('a lost connection of the pool does not end the process', async () => {
      await read('1')
      const admin = new pg.Client({ connectionString: databases.url })
      await admin.connect()
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'malkoll' and datname = $1",
        [await read('current_database()')],
      )
      await admin.end()
      await vi.waitFor(() => expect(read('1')).resolves.toBe(1))
    })

    it('a half of a cycle waits for the other half, and is then refused', async () => {
      const a = await make.organisation()
      const b = await make.organisation()
      const other = await openDatabase(database.config)
      const link = (db: typeof database.db, child: number, parent: number) =>
        db.updateTable('organisation').set({ parent_id: parent }).where('id', '=', child).execute()
      const results = await Promise.allSettled([link(database.db, a.id, b.id), link(other.db, b.id, a.id)])
      await other.close()
      expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    })
  })
}
