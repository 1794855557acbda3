import * as vocabulary from '@malkoll/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openDatabase } from './database.ts'
import { migrateDown, migrateToLatest } from './migrate.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
})

afterAll(() => database.close())

/** Everything of ours in the database: relations, columns, constraints, triggers, functions, types. */
async function describeSchema(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select format('%s %s %s', relkind, relname, coalesce(pg_get_indexdef(oid), '')) as line from pg_class
    where relnamespace = 'public'::regnamespace and relname not like 'kysely%' and relkind in ('r', 'i', 'v')
    union all
    select format('column %s.%s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod))
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relname not like 'kysely%' and relkind = 'r' and attnum > 0
    union all
    select format('%s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = 'public'::regnamespace and conname not like 'kysely%'
    union all
    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all
    select format('function %s', pg_get_functiondef(oid)) from pg_proc
    where pronamespace = 'public'::regnamespace
    order by 1`.execute(database.db)
  return rows.map(row => row.line)
}

describe('Migrations', () => {
  it('go up, down to nothing, and up to the same again', async () => {
    await migrateToLatest(database.db)
    const schema = await describeSchema()
    expect(schema.length).toBeGreaterThan(200)
    await migrateDown(database.db)
    await expect(describeSchema()).resolves.toEqual([])
    await migrateToLatest(database.db)
    await expect(describeSchema()).resolves.toEqual(schema)
  })

  it('change nothing the second time', async () => {
    const schema = await describeSchema()
    await migrateToLatest(database.db)
    await expect(describeSchema()).resolves.toEqual(schema)
  })

  it('refuse a database made by a newer version', async () => {
    await sql`
      insert into kysely_migration (name, timestamp) values ('99990101T0000-later', '9999')`.execute(
      database.db,
    )
    await expect(migrateToLatest(database.db)).rejects.toMatchObject({
      problem: { code: 'database_newer', migration: '99990101T0000-later' },
    })
    await sql`delete from kysely_migration where name = '99990101T0000-later'`.execute(database.db)
  })

  if (inject('testDatabases').kind === 'postgresql') {
    it('run once when several processes start at the same moment', async () => {
      const empty = await createTestDatabase({ migrated: false })
      const others = await Promise.all([1, 2, 3].map(() => openDatabase(empty.config)))
      await Promise.all(others.map(other => migrateToLatest(other.db)))
      await expect(sql`select from revision`.execute(empty.db)).resolves.toMatchObject({ rows: [] })
      for (const other of others) await other.close()
      await empty.close()
    })
  }
})

describe('Codes in the tables', () => {
  it.each([
    ['api_key', 'role', vocabulary.ROLES],
    ['assessment_override', 'status', vocabulary.FULFILMENT_STATUSES],
    ['assignment', 'state', vocabulary.ASSIGNMENT_STATES],
    ['comparison', 'verdict', vocabulary.COMPARISON_VERDICTS],
    ['full_year_forecast', 'forecast', vocabulary.FULL_YEAR_FORECASTS],
    ['geography', 'kind', vocabulary.GEOGRAPHY_KINDS],
    ['indicator', 'desired_direction', vocabulary.DESIRED_DIRECTIONS],
    ['indicator', 'label', vocabulary.INDICATOR_LABELS],
    ['measurement', 'missing', vocabulary.MISSING_CODES],
    ['measurement', 'qualifier', vocabulary.QUALIFIERS],
    ['objective', 'kind', vocabulary.OBJECTIVE_KINDS],
    ['organisation', 'kind', vocabulary.ORGANISATION_KINDS],
    ['person_role', 'role', vocabulary.ROLES],
    ['steering_document', 'kind', vocabulary.STEERING_DOCUMENT_KINDS],
    ['steering_document_version', 'state', vocabulary.DOCUMENT_STATES],
    ['target_period', 'comparator', vocabulary.COMPARATORS],
    ['target_period', 'not_measured_reason', vocabulary.NOT_MEASURED_REASONS],
  ])('%s.%s are those of the domain', async (table, column, codes) => {
    const { rows } = await sql<{ code: string }>`
      select (regexp_matches(pg_get_constraintdef(oid), '''(\\w+)''', 'g'))[1] as code
      from pg_constraint where conname = ${`${table}_${column}_check`}`.execute(database.db)
    expect(rows.map(row => row.code)).toEqual([...codes])
  })

  it.each(vocabulary.MEASUREMENT_FLAGS)('the flag %s is known', async flag => {
    const { rows } = await sql`select are_measurement_flags(array[${flag}]) as known`.execute(database.db)
    expect(rows).toEqual([{ known: true }])
  })

  it('no other flag is known', async () => {
    const { rows } = await sql<{ flag: string }>`
      select (regexp_matches(prosrc, '''(\\w+)''', 'g'))[1] as flag
      from pg_proc where proname = 'are_measurement_flags'`.execute(database.db)
    expect(rows.map(row => row.flag)).toEqual([...vocabulary.MEASUREMENT_FLAGS])
  })
})
