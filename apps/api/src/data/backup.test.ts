import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../db/database.ts'
import { openInMemory } from '../db/embedded.ts'
import { executedMigrations, migrateTo, migrationNames } from '../db/migrate.ts'
import { invite } from '../invitations/invitation.service.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { collect, given } from '../testing/lines.ts'
import { Make } from '../testing/make.ts'
import { TEST_NOW } from '../testing/server.ts'
import { Browser, givePassword } from '../testing/sign-in.ts'
import { readBackup } from './backup.ts'
import { compareAnswers } from './compare-answers.ts'
import { restore } from './restore.ts'
import { LEFT_OUT_COLUMN_TYPE, LEFT_OUT_TABLES } from './table.queries.ts'

/** Every public address is asked on two databases. */
const ALL_ANSWERS_MS = 120_000
const OLDER = '20261121T1217-settings'
const config = readConfig({ LOG_LEVEL: 'silent' })
const signing = { ...config, authSecret: 'only-for-tests-'.repeat(3) }

let seeded: TestDatabase
let backup: string[]
const opened: Database[] = []

beforeAll(async () => {
  seeded = await createTestDatabase({ seeds: true })
  backup = await linesOf(seeded)
})

afterAll(async () => {
  for (const database of opened) await database.close()
  await seeded.close()
})

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrated: false })
  opened.push(database)
  return database
}

function linesOf(database: Database): Promise<string[]> {
  return readBackup(database, { now: TEST_NOW, place: 'here' }, lines => collect(lines))
}

/** What the lines say beside when and by which database they were written. */
function contentOf(lines: readonly string[]): string[] {
  return lines.slice(1)
}

describe('A backup', () => {
  it('holds every table and column of the schema but those left out by name', async () => {
    const { rows } = await sql<{ name: string; columns: string[] }>`
      select table_name as name, json_agg(column_name order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = current_schema() and udt_name <> ${LEFT_OUT_COLUMN_TYPE}
      group by table_name`.execute(seeded.db)
    const expected = rows.filter(({ name }) => !LEFT_OUT_TABLES.includes(name))
    const { tables } = JSON.parse(backup[0] ?? '')
    expect(expected.length).toBeGreaterThan(20)
    expect(
      new Map(tables.map((table: { name: string; columns: string[] }) => [table.name, table.columns])),
    ).toEqual(new Map(expected.map(({ name, columns }) => [name, columns])))
  })

  it('says how many rows there are of each', async () => {
    const { tables } = JSON.parse(backup[0] ?? '')
    const measurements = backup.filter(line => line.startsWith('{"tableEnd":"measurement"'))
    const { rows } = JSON.parse(measurements[0] ?? '')
    expect(rows).toBeGreaterThan(3000)
    expect(tables).toContainEqual(expect.objectContaining({ name: 'measurement', rows }))
  })

  it('of a database without tables is refused', async () => {
    await expect(linesOf(await emptyDatabase())).rejects.toMatchObject({
      problem: { code: 'nothing_to_back_up' },
    })
  })

  if (inject('testDatabases').kind === 'postgresql') {
    it('is of one moment, though others write meanwhile', async () => {
      const busy = await createTestDatabase({ seeds: true })
      opened.push(busy)
      const lines = await readBackup(busy, { now: TEST_NOW, place: 'here' }, async given => {
        const read: string[] = []
        for await (const line of given) {
          if (read.length === 1) await new Make(busy.db).measurement({ value: 1 })
          read.push(line)
        }
        return read
      })
      expect(contentOf(lines)).toEqual(contentOf(backup))
    })

    it('of the embedded database restores on PostgreSQL, and the reverse, to the same rows and answers', {
      timeout: ALL_ANSWERS_MS,
    }, async () => {
      const embedded = await openInMemory()
      opened.push(embedded)
      await restore(embedded, given(backup), { replace: false })
      const fromEmbedded = await linesOf(embedded)
      expect(contentOf(fromEmbedded)).toEqual(contentOf(backup))
      const back = await emptyDatabase()
      await restore(back, given(fromEmbedded), { replace: false })
      expect(contentOf(await linesOf(back))).toEqual(contentOf(backup))
      const { compared, differing } = await compareAnswers(
        { config, database: embedded },
        { config, database: back },
      )
      expect(differing).toEqual([])
      expect(compared).toBeGreaterThan(150)
    })

    it('is not restored into a database that a Målkoll answers from', async () => {
      const served = await emptyDatabase()
      await restore(served, given(backup), { replace: false })
      const stop = await served.listen(() => {})
      await expect(restore(served, given(backup), { replace: true })).rejects.toMatchObject({
        problem: { code: 'server_running' },
      })
      await stop()
    })
  }
})

describe('People in a backup', () => {
  it('can sign in where it is restored with the password and the key they had, and who was signed in cannot', async () => {
    const original = await createTestDatabase()
    opened.push(original)
    const first = new Make(original.db)
    const indicator = await first.indicator()
    const person = await first.person({ name: 'Anna Berg', roles: ['analyst'], indicators: [indicator.id] })
    await givePassword(original.db, person.id)
    const key = await first.signedIn('analyst', { personId: person.id })
    await invite(original.db, { personId: person.id, now: TEST_NOW })
    const app = await buildApp({ config: signing, database: original, clock: () => TEST_NOW })
    const { cookie } = await new Browser(app).signIn(person.email)
    await app.close()
    const lines = await linesOf(original)
    expect(lines.join('')).not.toContain('{"table":"session"')

    const copy = await emptyDatabase()
    await restore(copy, given(lines), { replace: false })
    const restored = await buildApp({ config: signing, database: copy, clock: () => TEST_NOW })
    const who = async (headers: Record<string, string>) =>
      (await restored.inject({ url: '/api/v1/session', headers })).json().user
    expect(await who({ cookie })).toBeNull()
    expect(await who(key)).toMatchObject({ name: 'Anna Berg', roles: ['analyst'] })
    await new Browser(restored).signIn(person.email)
    const owners = await copy.db.selectFrom('indicator_owner').selectAll().execute()
    expect(owners).toEqual([{ person_id: person.id, indicator_id: indicator.id }])
    const next = await new Make(copy.db).person({ email: 'next@example.org' })
    expect(next.id).toBeGreaterThan(person.id)
    await restored.close()
  })
})

describe('A restored database', () => {
  let restored: TestDatabase
  let make: Make

  beforeAll(async () => {
    restored = await emptyDatabase()
    await restore(restored, given(backup), { replace: false })
    make = new Make(restored.db)
  })

  it('holds the same, row for row', async () => {
    expect(contentOf(await linesOf(restored))).toEqual(contentOf(backup))
  })

  it('goes on numbering after the highest', async () => {
    const { highest } = await restored.db
      .selectFrom('indicator')
      .select(({ fn }) => fn.max('id').as('highest'))
      .executeTakeFirstOrThrow()
    expect((await make.indicator()).id).toBe(highest + 1)
  })

  it('is still append-only', async () => {
    await expect(sql`update measurement set value = 0`.execute(restored.db)).rejects.toThrow(/append-only/)
    await expect(sql`delete from revision`.execute(restored.db)).rejects.toThrow(/append-only/)
    await expect(sql`truncate target_period cascade`.execute(restored.db)).rejects.toThrow(/append-only/)
  })

  it('takes no row whose revision is an earlier one', async () => {
    const written = sql`
      insert into measurement (series_id, period, value, known_from)
      select series_id, '1900', 1, (select max(id) from revision) from measurement limit 1`
    await expect(written.execute(restored.db)).rejects.toThrow(/known_from/)
  })

  it('checks references at once again', async () => {
    const { rows } = await sql`select from pg_constraint where contype = 'f' and condeferrable`.execute(
      restored.db,
    )
    expect(rows).toEqual([])
    const orphan = sql`insert into geography (code, kind, name, official_name, parent_code)
      values ('99', 'county', 'x', 'x', '77')`
    await expect(orphan.execute(restored.db)).rejects.toThrow(/foreign key/)
  })
})

describe('A database that holds something', () => {
  it('is not written over, and what would be lost is told', async () => {
    await expect(restore(seeded, given(backup), { replace: false })).rejects.toMatchObject({
      problem: {
        code: 'not_empty',
        contents: expect.arrayContaining([{ name: 'geography', rows: 34 }]),
        revision: { id: expect.any(Number) },
      },
    })
  })

  it('is replaced when asked for, with what is not of this version too', async () => {
    const other = await createTestDatabase({ seeds: true })
    opened.push(other)
    await new Make(other.db).indicator()
    await sql`create table from_the_future (id int primary key)`.execute(other.db)
    await sql`insert into kysely_migration (name, timestamp) values ('29990101T0000-future', '2999')`.execute(
      other.db,
    )
    await restore(other, given(backup), { replace: true })
    expect(contentOf(await linesOf(other))).toEqual(contentOf(backup))
  })

  const last = () => backup.length - 1
  const rowOf = (table: string) => backup.indexOf(`{"table":"${table}"}`) + 1
  it.each<[string, () => string[], string]>([
    [
      'one figure is changed',
      () =>
        backup.with(
          rowOf('measurement'),
          (backup[rowOf('measurement')] ?? '').replace('"2020/2022"', '"2019/2022"'),
        ),
      'backup_damaged',
    ],
    [
      'a reference leads nowhere',
      () =>
        backup.with(
          rowOf('measurement'),
          (backup[rowOf('measurement')] ?? '').replace('["1", "1"', '["1", "99999"'),
        ),
      'backup_damaged',
    ],
    ['a row is missing', () => backup.toSpliced(rowOf('target'), 1), 'backup_damaged'],
    ['the last line is missing', () => backup.slice(0, last()), 'backup_damaged'],
    ['the second half is missing', () => backup.slice(0, last() / 2), 'backup_damaged'],
    ['something comes after the last line', () => [...backup, '[]'], 'backup_damaged'],
    ['a table is not of the migrations', () => manifestWith({ tables: [] }), 'backup_damaged'],
    ['it is of a newer format', () => manifestWith({ formatVersion: 2 }), 'backup_newer'],
    [
      'it has a newer migration',
      () => manifestWith({ migrations: ['29990101T0000-future'] }),
      'backup_newer',
    ],
    ['it is something else', () => ['{"name":"malkoll"}'], 'not_a_backup'],
    ['it is empty', () => [], 'not_a_backup'],
  ])('stays as it was when a backup is refused because %s', async (_why, lines, code) => {
    const before = await linesOf(seeded)
    await expect(restore(seeded, given(lines()), { replace: true })).rejects.toMatchObject({
      problem: { code },
    })
    expect(await linesOf(seeded)).toEqual(before)
  })

  function manifestWith(change: object): string[] {
    return backup.with(0, JSON.stringify({ ...JSON.parse(backup[0] ?? ''), ...change }))
  }
})

it('a backup of an older version is restored in its own shape and then migrated to this one', async () => {
  const older = await emptyDatabase()
  await migrateTo(older.db, OLDER)
  await sql`insert into unit (code, name_sv, name_en) values ('goat', 'get', 'goat')`.execute(older.db)
  const lines = await linesOf(older)
  expect(lines.join('\n')).not.toContain('source_note')
  const target = await emptyDatabase()
  const { migrated } = await restore(target, given(lines), { replace: false })
  const names = await migrationNames()
  expect(migrated).toBe(names.length - 1 - names.indexOf(OLDER))
  expect(migrated).toBeGreaterThan(0)
  expect(await executedMigrations(target.db)).toEqual(names)
  expect(await target.db.selectFrom('unit').select('name_sv').where('code', '=', 'goat').execute()).toEqual([
    { name_sv: 'get' },
  ])
})
