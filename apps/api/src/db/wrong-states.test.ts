import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { withRevision } from './revisions.ts'
import type { DB } from './schema.ts'

/** Everything here is SQL as somebody would type it by hand, signed in as the owner of the tables. */
let database: TestDatabase
let db: Kysely<DB>
let make: Make

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  make = new Make(db)
})

afterAll(() => database.close())

class RolledBack extends Error {}

/** Runs the statements in one transaction with a new revision, and takes all of it back. */
async function attempt(...statements: RawBuilder<unknown>[]): Promise<void> {
  const work = async (trx: Transaction<DB>) => {
    for (const statement of statements) await statement.execute(trx)
    throw new RolledBack()
  }
  await withRevision(db, { actor: 'hand', kind: 'test', reason: null }, work).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
}

/** The same without a revision. */
async function attemptAlone(statement: RawBuilder<unknown>): Promise<void> {
  await db.transaction().execute(trx => statement.execute(trx))
}

describe('A measurement', () => {
  let seriesId: number
  let first: number

  beforeAll(async () => {
    seriesId = (await make.series()).id
    first = await make.measurement({ seriesId, period: '2022', value: 66 })
    await make.measurement({ seriesId, period: '2021', value: 58 })
  })

  const insert = (columns: string, values: RawBuilder<unknown>) => sql`
    insert into measurement (series_id, known_from, ${sql.raw(columns)})
    values (${seriesId}, this_revision(), ${values})`

  it('may be typed by hand when it is right', async () => {
    await expect(attempt(insert('period, value', sql`'2020', 48`))).resolves.toBeUndefined()
  })

  it('may be corrected by hand with a reason', async () => {
    const close = sql`update measurement set known_to = this_revision() where period = '2022'`
    const open = insert('period, value, reason', sql`'2022', 67, 'Misread'`)
    await expect(attempt(close, open)).resolves.toBeUndefined()
  })

  it('has one current value a cell', async () => {
    await expect(attempt(insert('period, value, reason', sql`'2022', 67, 'Again'`))).rejects.toThrow(
      /measurement_current/,
    )
  })

  it('is never known from an earlier revision', async () => {
    const backdated = sql`
      insert into measurement (series_id, period, value, known_from)
      values (${seriesId}, '2019', 40, ${first})`
    await expect(attempt(backdated)).rejects.toThrow(/known_from is not the revision of this transaction/)
  })

  it('is never written outside a revision', async () => {
    await expect(attemptAlone(insert('period, value', sql`'2019', 40`))).rejects.toThrow(/known_from/)
  })

  it('does not begin closed', async () => {
    const closed = sql`
      insert into measurement (series_id, period, value, known_from, known_to)
      values (${seriesId}, '2019', 40, ${first}, this_revision())`
    await expect(attempt(closed)).rejects.toThrow(/known_from|known_to/)
  })

  it('has versions that never overlap, not even two in one revision', async () => {
    const add = insert('period, value', sql`'2019', 40`)
    const close = sql`update measurement set known_to = this_revision() where period = '2019'`
    await expect(attempt(add, close)).rejects.toThrow(/measurement_known_to_after_from/)
  })

  it('needs a reason when it is a correction', async () => {
    const close = sql`update measurement set known_to = this_revision() where period = '2022'`
    await expect(attempt(close, insert('period, value', sql`'2022', 67`))).rejects.toThrow(/needs a reason/)
  })

  it.each([
    ['a value', sql`update measurement set value = 1`],
    ['a note', sql`update measurement set note_sv = 'Smyg'`],
    ['a source', sql`update measurement set known_to = this_revision(), source_id = null, n = 5`],
    ['the id', sql`update measurement set id = default`],
    ['nothing at all', sql`update measurement set value = value`],
    ['known_from', sql`update measurement set known_from = this_revision()`],
    [
      'known_to to another revision',
      sql`update measurement set known_to = (select max(id) - 1 from revision)`,
    ],
  ])('refuses an UPDATE of %s', async (_, update) => {
    await expect(attempt(update)).rejects.toThrow(/append-only|known_to_after_from/)
  })

  it('is closed once and never opened again', async () => {
    await make.measurement({ seriesId, period: '2018', value: 1 })
    const close = sql`update measurement set known_to = this_revision() where period = '2018'`
    await withRevision(db, { actor: 'hand', kind: 'test', reason: null }, trx => close.execute(trx))
    await expect(attempt(close)).rejects.toThrow(/append-only/)
    const reopen = sql`update measurement set known_to = null where period = '2018'`
    await expect(attempt(reopen)).rejects.toThrow(/append-only/)
  })

  it('is not closed outside a revision', async () => {
    const close = sql`update measurement set known_to = (select max(id) from revision) where period = '2021'`
    await expect(attemptAlone(close)).rejects.toThrow(/append-only/)
  })

  it.each([
    ['DELETE', sql`delete from measurement`],
    ['TRUNCATE', sql`truncate measurement`],
    ['TRUNCATE of its series', sql`truncate series cascade`],
  ])('refuses %s', async (_, statement) => {
    await expect(attempt(statement)).rejects.toThrow(/append-only/)
  })

  it.each([
    [
      'both a value and a reason for none',
      'period, value, missing',
      sql`'2019', 1, 'withdrawn'`,
      /value_or_missing/,
    ],
    ['neither a value nor a reason for none', 'period', sql`'2019'`, /value_or_missing/],
    ['an unknown reason for no value', 'period, missing', sql`'2019', 'lost'`, /missing_check/],
    ['an unknown flag', 'period, value, flags', sql`'2019', 1, '{nice}'`, /flags_check/],
    ['a flag twice', 'period, value, flags', sql`'2019', 1, '{revised,revised}'`, /flags_check/],
    ['a flag that is null', 'period, value, flags', sql`'2019', 1, '{null}'`, /flags_check/],
    ['an unknown qualifier', 'period, value, qualifier', sql`'2019', 1, 'roughly'`, /qualifier_check/],
    ['a period that is none', 'period, value', sql`'2019-13', 1`, /period_check/],
    ['an empty period', 'period, value', sql`'', 1`, /period_check/],
    ['a value that is not a number', 'period, value', sql`'2019', 'NaN'`, /value_check/],
    ['an infinite value', 'period, value', sql`'2019', 'Infinity'`, /value_check/],
    ['a negative margin', 'period, value, margin', sql`'2019', 1, -1`, /margin_check/],
    ['a margin of nothing', 'period, missing, margin', sql`'2019', 'withdrawn', 1`, /facts_of_value/],
    ['a negative number of answers', 'period, value, n', sql`'2019', 1, -1`, /n_check/],
    ['an empty reason', 'period, value, reason', sql`'2019', 1, ''`, /reason_check/],
  ])('refuses %s', async (_, columns, values, constraint) => {
    await expect(attempt(insert(columns, values))).rejects.toThrow(constraint)
  })
})

describe('Every table with versions', () => {
  const TABLES = [
    'assessment_override',
    'assignment',
    'budget_line',
    'comparison',
    'full_year_forecast',
    'indicator_withdrawal',
    'measurement',
    'published_result',
    'target_period',
  ] as const

  beforeAll(async () => {
    const target = await make.target()
    await make.targetPeriod({ target_id: target.id })
    await make.measurement()
    const { id: version } = await make.documentVersion()
    const { id: organisation } = await make.organisation()
    const { id: indicator } = await make.indicator()
    const { id: source } = await make.source()
    await make.geography()
    await withRevision(db, { actor: 'hand', kind: 'test', reason: null }, async (trx, known_from) => {
      const cell = { target_id: target.id, period: '2022', known_from }
      await trx
        .insertInto('assessment_override')
        .values({ ...cell, status: 'met', reason: 'Decided' })
        .execute()
      await trx
        .insertInto('full_year_forecast')
        .values({ ...cell, forecast: 'expected_met', sentence_sv: 'Går bra.', made_by: 'HR' })
        .execute()
      await trx.insertInto('indicator_withdrawal').values({ indicator_id: indicator, known_from }).execute()
      await trx
        .insertInto('assignment')
        .values({
          number: '21/05',
          version_id: version,
          title: 'Utreda',
          state: 'reported',
          position: 1,
          known_from,
        })
        .execute()
      await trx
        .insertInto('budget_line')
        .values({
          organisation_id: organisation,
          period: '2022',
          breakdown: 'total',
          position: 1,
          name_sv: 'Summa',
          budget_tkr: 2,
          outcome_tkr: 1,
          known_from,
        })
        .execute()
      await trx
        .insertInto('comparison')
        .values({
          indicator_id: indicator,
          period: '2022',
          geography_code: '08',
          with_geography_code: '00',
          verdict: 'lower',
          source_id: source,
          known_from,
        })
        .execute()
      await trx
        .insertInto('published_result')
        .values({
          version_id: version,
          organisation_id: organisation,
          period: '2022',
          total: 17,
          met_share: 41,
          not_met_share: 35,
          not_measured_share: 24,
          met_count: 7,
          not_met_count: 6,
          not_measured_count: 4,
          are_counts_derived: true,
          is_known_from_assumed: true,
          source_id: source,
          known_from,
        })
        .execute()
    })
  })

  it('is in this list', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where column_name = 'known_to' and is_nullable = 'YES' and table_schema = 'public' order by 1`.execute(
      db,
    )
    expect(rows.map(row => row.name)).toEqual([...TABLES])
  })

  it.each(TABLES)('%s refuses a second current version of a cell', async table => {
    const columns = await contentColumns(table)
    const copy = sql`
      insert into ${sql.table(table)} (${columns}, known_from)
      select ${columns}, this_revision() from ${sql.table(table)}`
    await expect(attempt(copy)).rejects.toThrow(new RegExp(`${table}_current`))
  })

  it.each(TABLES)('%s refuses a version from an earlier revision', async table => {
    const columns = await contentColumns(table)
    const copy = sql`
      insert into ${sql.table(table)} (${columns}, known_from, known_to)
      select ${columns}, known_from, this_revision() from ${sql.table(table)} where known_to is null`
    await expect(attempt(copy)).rejects.toThrow(/known_from is not the revision of this transaction/)
  })

  it.each(TABLES)('%s refuses UPDATE, DELETE and TRUNCATE', async table => {
    const name = sql.table(table)
    const update = sql`update ${name} set known_from = this_revision() where known_to is null`
    await expect(attempt(update)).rejects.toThrow(/append-only/)
    await expect(attempt(sql`delete from ${name}`)).rejects.toThrow(/append-only/)
    await expect(attempt(sql`truncate ${name} cascade`)).rejects.toThrow(/append-only/)
  })

  it.each(TABLES)('%s lets a version be closed at a new revision', async table => {
    const close = sql`
      update ${sql.table(table)} set known_to = this_revision() where known_to is null`
    await expect(attempt(close)).resolves.toBeUndefined()
  })
})

async function contentColumns(table: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and column_name not in ('id', 'known_from', 'known_to')`.execute(db)
  return sql.join(rows.map(row => sql.ref(row.name)))
}

describe('An earlier wording', () => {
  const insert = (known: RawBuilder<unknown>) => sql`
    insert into earlier_wording (indicator_id, name_sv, definition_sv, unit_code, decimals, desired_direction,
      known_from, known_to)
    select id, name_sv, definition_sv, unit_code, decimals, desired_direction, known_from, ${known}
    from indicator order by id limit 1`

  it('ends in the revision that writes it', async () => {
    await make.indicator()
    await make.revision()
    await expect(attempt(insert(sql`this_revision()`))).resolves.toBeUndefined()
    await expect(attempt(insert(sql`this_revision() - 1`))).rejects.toThrow(/append-only/)
  })

  it('refuses UPDATE, DELETE and TRUNCATE', async () => {
    for (const change of [
      sql`update earlier_wording set name_sv = 'Annat'`,
      sql`delete from earlier_wording`,
      sql`truncate earlier_wording`,
    ])
      await expect(attempt(insert(sql`this_revision()`), change)).rejects.toThrow(/append-only/)
  })
})

describe('The catalogue', () => {
  it('keeps the revision from which a row is known', async () => {
    const source = await make.source()
    const later = sql`update source set known_from = this_revision() where id = ${source.id}`
    await expect(attempt(later)).rejects.toThrow(/append-only/)
    const text = sql`update source set title = 'Rättad titel' where id = ${source.id}`
    await expect(attempt(text)).resolves.toBeUndefined()
  })

  it('takes no row from an earlier revision', async () => {
    const revision = await make.revision()
    const early = sql`insert into source (slug, title, known_from) values ('early', 'Early', ${revision})`
    await expect(attempt(early)).rejects.toThrow(/known_from/)
  })

  it.each(['Upper', 'two--hyphens', '-first', 'åäö', '', 'x'.repeat(121)])(
    'refuses the slug "%s"',
    async slug => {
      await expect(make.organisation({ slug })).rejects.toThrow(/slug_check/)
    },
  )
})

describe('A revision', () => {
  it('has a time that never goes back', async () => {
    await make.revision()
    const earlier = sql`
      insert into revision (at, actor, kind) select max(at) - interval '1 millisecond', 'a', 'k' from revision`
    await expect(attemptAlone(earlier)).rejects.toThrow(/goes back/)
  })

  it('has no infinite time', async () => {
    const forever = sql`insert into revision (at, actor, kind) values ('infinity', 'a', 'k')`
    await expect(attemptAlone(forever)).rejects.toThrow(/at_check/)
  })

  it('gets the next id, whatever id is typed', async () => {
    const newest = await make.revision()
    const { rows } = await sql<{ id: number }>`
      insert into revision (id, actor, kind) overriding system value values (1000000, 'a', 'k') returning id
    `.execute(db)
    expect(rows).toEqual([{ id: newest + 1 }])
  })

  it.each([
    ['UPDATE', sql`update revision set reason = 'Another'`],
    ['DELETE', sql`delete from revision`],
    ['TRUNCATE', sql`truncate revision cascade`],
  ])('refuses %s', async (_, statement) => {
    await expect(attemptAlone(statement)).rejects.toThrow(/append-only/)
  })
})

describe('An objective', () => {
  const reparent = (id: number, parent: number) =>
    sql`update objective set parent_id = ${parent} where id = ${id}`

  it('is not its own parent', async () => {
    const { id } = await make.objective()
    await expect(attempt(reparent(id, id))).rejects.toThrow(/cycle/)
  })

  it('is not below one of its own descendants', async () => {
    const root = await make.objective()
    const version_id = root.version_id
    const child = await make.objective({ version_id, parent_id: root.id })
    const grandchild = await make.objective({ version_id, parent_id: child.id })
    await expect(attempt(reparent(root.id, grandchild.id))).rejects.toThrow(/cycle/)
    await expect(attempt(reparent(grandchild.id, root.id))).resolves.toBeUndefined()
  })

  it('is not in a cycle that one statement closes', async () => {
    const root = await make.objective()
    const child = await make.objective({ version_id: root.version_id, parent_id: root.id })
    const swap = sql`
      update objective set parent_id = case id when ${root.id}::bigint then ${child.id}::bigint end
      where id = ${root.id}`
    await expect(attempt(swap)).rejects.toThrow(/cycle/)
  })

  it('has its parent in the same version of the document', async () => {
    const { id } = await make.objective()
    const elsewhere = await make.objective()
    await expect(attempt(reparent(id, elsewhere.id))).rejects.toThrow(/parent_id_version_id_fkey/)
  })

  it('moves to another version only with its children', async () => {
    const root = await make.objective()
    await make.objective({ version_id: root.version_id, parent_id: root.id })
    const { id: version } = await make.documentVersion()
    const move = sql`update objective set version_id = ${version} where id = ${root.id}`
    await expect(attempt(move)).rejects.toThrow(/fkey/)
  })
})

describe('Other trees', () => {
  it('have no organisation in a cycle', async () => {
    const region = await make.organisation()
    const board = await make.organisation({ parent_id: region.id })
    const cycle = sql`update organisation set parent_id = ${board.id} where id = ${region.id}`
    await expect(attempt(cycle)).rejects.toThrow(/cycle/)
  })

  it('have no geography in a cycle', async () => {
    await make.geography({ code: '09' })
    await expect(attempt(sql`update geography set parent_code = '09' where code = '09'`)).rejects.toThrow(
      /cycle/,
    )
  })

  it('have a country without parent and everything else with one', async () => {
    await expect(make.geography({ code: '10', parent_code: null })).rejects.toThrow(/check/)
    await expect(make.geography({ code: '1080', kind: 'county' })).rejects.toThrow(/check/)
  })
})

describe('A series', () => {
  it('belongs to a geography or an organisation, not to both and not to neither', async () => {
    const { id: indicator } = await make.indicator()
    const { id: organisation } = await make.organisation()
    await make.geography({ code: '07' })
    const insert = (geography: string | null, owner: number | null) => sql`
      insert into series (indicator_id, geography_code, organisation_id)
      values (${indicator}, ${geography}, ${owner})`
    await expect(attempt(insert('07', organisation))).rejects.toThrow(/series_belongs_to_one/)
    await expect(attempt(insert(null, null))).rejects.toThrow(/series_belongs_to_one/)
    await expect(attempt(insert('07', null), insert(null, organisation))).resolves.toBeUndefined()
  })

  it('exists once', async () => {
    const { indicator_id, organisation_id } = await make.series()
    await expect(make.series({ indicator_id, organisation_id })).rejects.toThrow(/series_.*key/)
  })

  it('of examples meets no real målvärde, nor the reverse', async () => {
    const example = await make.series({ is_example: true })
    const real = await make.series()
    await expect(make.target({ series_id: example.id, is_example: false })).rejects.toThrow(/fkey/)
    await expect(make.target({ series_id: real.id, is_example: true })).rejects.toThrow(/fkey/)
    await make.target({ series_id: real.id })
    await expect(attempt(sql`update series set is_example = true where id = ${real.id}`)).rejects.toThrow(
      /fkey/,
    )
  })
})

describe('A målvärde of a period', () => {
  it.each([
    ['an upper bound outside between', { upper: 60 }, /bounds_of_between/],
    ['bounds in the wrong order', { comparator: 'between', value: 5, upper: 3 }, /bounds_of_between/],
    ['between with one bound', { comparator: 'between', value: 5 }, /bounds_of_between/],
    ['a threshold for an increase', { comparator: 'increase', value: 5 }, /value_of_comparator/],
    ['a threshold for done', { comparator: 'done', value: 1 }, /value_of_comparator/],
    ['a base for a threshold', { base_period: '2020' }, /base_of_change/],
    [
      'a base value without its period',
      { comparator: 'increase', value: null, base_value: 1 },
      /base_value_of_period/,
    ],
    ['an expected period without a reason', { expected_period: '2023-Q1' }, /expected_with_reason/],
    ['an infinite threshold', { value: Number.POSITIVE_INFINITY }, /value_check/],
  ] as const)('refuses %s', async (_, given, constraint) => {
    await expect(make.targetPeriod(given)).rejects.toThrow(constraint)
  })

  it.each([
    { comparator: 'between', value: 3, upper: 5 },
    { comparator: 'between', value: null, upper: null },
    { comparator: 'at_least', value: null },
    { comparator: 'increase', value: null, base_period: '2020' },
    { comparator: 'done', value: null, not_measured_reason: 'measured_later', expected_period: '2023-Q1' },
  ] as const)('accepts %o', async given => {
    await expect(make.targetPeriod(given)).resolves.toMatchObject(given)
  })
})

describe('A published result', () => {
  it('has counts that sum to its total', async () => {
    const { id: version } = await make.documentVersion()
    const { id: organisation } = await make.organisation()
    const { id: source } = await make.source()
    const insert = sql`
      insert into published_result (version_id, organisation_id, period, total, met_share, not_met_share,
        not_measured_share, met_count, not_met_count, not_measured_count, are_counts_derived,
        is_known_from_assumed, source_id, known_from)
      values (${version}, ${organisation}, '2022', 17, 41, 35, 24, 7, 6, 5, true, true, ${source}, this_revision())`
    await expect(attempt(insert)).rejects.toThrow(/published_result_check/)
  })
})
