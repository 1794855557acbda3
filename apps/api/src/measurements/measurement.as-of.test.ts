import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isCurrentAt } from '../db/known-at.ts'
import { latestRevision, resolveAsOf, withRevision } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { recordMeasurements } from './measurement.service.ts'

let database: TestDatabase
let make: Make

beforeAll(async () => {
  database = await createTestDatabase()
  make = new Make(database.db)
})

afterAll(() => database.close())

const PERIODS = ['2020', '2021', '2022', '2022-Q1']

const change = fc.record({
  series: fc.nat({ max: 1 }),
  period: fc.constantFrom(...PERIODS),
  content: fc.oneof(
    fc.record({ value: fc.integer({ min: -2, max: 2 }), missing: fc.constant(null) }),
    fc.record({ value: fc.constant(null), missing: fc.constantFrom('withdrawn', 'confidential') }),
  ),
  flags: fc.subarray(['preliminary', 'revised'] as const),
})

const revision = fc.uniqueArray(change, {
  maxLength: 5,
  selector: ({ series, period }) => `${series} ${period}`,
})

/** What was known at a revision, as a reader gets it. */
function answerAt(db: Kysely<DB>, seriesIds: number[], at: number) {
  return db
    .selectFrom('measurement as m')
    .select(['m.series_id', 'm.period', 'm.value', 'm.missing', 'm.flags'])
    .where('m.series_id', 'in', seriesIds)
    .where(isCurrentAt('m', at))
    .orderBy('m.series_id')
    .orderBy('m.period')
    .execute()
}

type Answer = Awaited<ReturnType<typeof answerAt>>

it('every as-of answer, once given, stays the same, whatever is added and corrected after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(revision, { minLength: 1, maxLength: 8 }), async revisions => {
      const seriesIds = [(await make.series()).id, (await make.series()).id]
      const given: { moment: Date; revision: number; answer: Answer }[] = []
      const expected = new Map<string, unknown>()
      for (const changes of revisions) {
        const items = changes.map(({ series, period, content, flags }) =>
          measurementInput({
            seriesId: seriesIds[series] ?? 0,
            period,
            flags,
            reason: 'Random',
            ...content,
          }),
        )
        await withRevision(database.db, { actor: 'test', kind: 'random', reason: null }, (trx, id) =>
          recordMeasurements(trx, id, items),
        )
        for (const { seriesId, period, value, missing } of items) {
          expected.set(`${seriesId} ${period}`, { series_id: seriesId, period, value, missing })
        }
        const newest = await latestRevision(database.db)
        const answer = await answerAt(database.db, seriesIds, newest)
        expect(answer).toHaveLength(expected.size)
        for (const row of answer)
          expect(row).toMatchObject(Object(expected.get(`${row.series_id} ${row.period}`)))
        const { at } = await resolveAsOf(database.db, null)
        given.push({ moment: new Date(at ?? 0), revision: newest, answer })
      }
      for (const { moment, revision, answer } of given) {
        await expect(resolveAsOf(database.db, moment)).resolves.toMatchObject({ revision })
        await expect(answerAt(database.db, seriesIds, revision)).resolves.toEqual(answer)
      }
    }),
    { numRuns: 25 },
  )
})

it.each([
  ['now', (newest: number) => newest],
  ['then', (newest: number) => newest - 1],
])('values known %s are read from one index, without the table', async (_, revisionOf) => {
  const { id: seriesId } = await make.series()
  await make.measurement({ seriesId, value: 48 })
  await make.measurement({ seriesId, value: 66, reason: 'Misread' })
  const newest = await latestRevision(database.db)
  const plan = await database.db.transaction().execute(async trx => {
    // A table this small would be read whole.
    await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(
      trx,
    )
    const read = trx
      .selectFrom('series as s')
      .innerJoin('measurement as m', 'm.series_id', 's.id')
      .select([
        'm.period',
        'm.value',
        'm.missing',
        'm.qualifier',
        'm.flags',
        'm.margin',
        'm.n',
        'm.source_id',
      ])
      .where('s.id', '=', seriesId)
      .where(isCurrentAt('m', revisionOf(newest)))
    return read.explain('text')
  })
  expect(JSON.stringify(plan)).toContain('Index Only Scan using measurement_versions on measurement m')
})
