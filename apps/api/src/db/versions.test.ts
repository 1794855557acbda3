import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { withRevision } from './revisions.ts'
import { upsertRows } from './upsert.ts'
import { recordVersions } from './versions.ts'

let database: TestDatabase
let make: Make
let targetId: number

beforeAll(async () => {
  database = await createTestDatabase()
  make = new Make(database.db)
})
beforeEach(async () => {
  targetId = (await make.target()).id
})
afterAll(() => database.close())

interface Rule {
  period: string
  value: number
  reason?: string
}

function record(rules: readonly Rule[]) {
  return withRevision(database.db, { actor: 'test', kind: 'targets', reason: null }, (trx, revision) => {
    const rows = rules.map(({ reason = null, ...rule }) => ({
      target_id: targetId,
      comparator: 'at_least' as const,
      ...rule,
      reason,
      known_from: revision,
    }))
    return recordVersions(trx, 'target_period', ['target_id', 'period'], rows)
  })
}

function versions() {
  return database.db
    .selectFrom('target_period')
    .select(['period', 'value', 'reason'])
    .select(({ eb }) => eb('known_to', 'is', null).as('isCurrent'))
    .where('target_id', '=', targetId)
    .orderBy('period')
    .orderBy('known_from')
    .execute()
}

test('new rows are added and the same rows again change nothing', async () => {
  const rules = [
    { period: '2021', value: 49.5 },
    { period: '2022', value: 50 },
  ]
  expect(await record(rules)).toEqual({ added: 2, corrected: 0 })
  expect(await record(rules)).toEqual({ added: 0, corrected: 0 })
  expect(await versions()).toHaveLength(2)
})

test('a changed row closes its earlier version and leaves other cells alone', async () => {
  await record([
    { period: '2021', value: 40 },
    { period: '2022', value: 50 },
  ])
  const changed = [
    { period: '2022', value: 55, reason: 'fel i protokollet' },
    { period: '2023', value: 60 },
  ]
  expect(await record(changed)).toEqual({ added: 1, corrected: 1 })
  expect(await versions()).toEqual([
    { period: '2021', value: 40, reason: null, isCurrent: true },
    { period: '2022', value: 50, reason: null, isCurrent: false },
    { period: '2022', value: 55, reason: 'fel i protokollet', isCurrent: true },
    { period: '2023', value: 60, reason: null, isCurrent: true },
  ])
})

test('a new reason alone is no correction', async () => {
  await record([{ period: '2022', value: 50 }])
  expect(await record([{ period: '2022', value: 50, reason: 'läst på nytt' }])).toEqual({
    added: 0,
    corrected: 0,
  })
})

test('a catalogue row keeps the revision that first knew it and takes the new text', async () => {
  const save = (title: string) =>
    withRevision(
      database.db,
      { actor: 'test', kind: 'catalogue', reason: null },
      async (trx, known_from) => ({
        known_from,
        changed: await upsertRows(trx, 'source', ['slug'], [{ slug: 'arsredovisning', title, known_from }]),
      }),
    )
  const first = await save('Årsredovisning')
  const same = await save('Årsredovisning')
  const other = await save('Årsredovisning 2022')
  expect([first, same, other].map(({ changed }) => changed)).toEqual([1, 0, 1])
  const source = await database.db
    .selectFrom('source')
    .select(['title', 'known_from'])
    .where('slug', '=', 'arsredovisning')
    .executeTakeFirstOrThrow()
  expect(source).toEqual({ title: 'Årsredovisning 2022', known_from: first.known_from })
})
