import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { SignedUser } from '../accounts/identify.ts'
import { withRevision } from '../db/revisions.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { enterMeasurements } from './entry.service.ts'

const EDITOR: SignedUser = {
  id: 1,
  name: 'Rut Redaktör',
  email: 'rut@malkoll.invalid',
  function: null,
  organisationId: null,
  roles: ['editor'],
  actions: ['measurements.enter', 'measurements.enter-any'],
  hasTotp: false,
  indicatorIds: [],
}

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** On the embedded database nobody reads while somebody writes. */
async function waitingWriter(): Promise<void> {
  if (database.kind === 'embedded') return
  await vi.waitFor(async () => {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(database.db)
    expect(rows).toHaveLength(1)
  })
}

it('A name that has come to mean two series since it was read is told of, at the item', async () => {
  const { db } = database
  const make = new Make(db)
  const { id: indicator_id, slug } = await make.indicator({ unit_code: 'count' })
  await make.series({ indicator_id })
  const other = await make.organisation()
  const writing = Promise.withResolvers<void>()
  const isRead = Promise.withResolvers<void>()
  const written = withRevision(db, { actor: 'test', kind: 'test', reason: null }, async trx => {
    await trx.insertInto('series').values({ indicator_id, organisation_id: other.id }).execute()
    writing.resolve()
    await isRead.promise
  })
  await writing.promise
  const entered = enterMeasurements(
    { db, user: EDITOR, actor: { actor: 'editor', actorId: 1 }, language: 'sv', now: new Date('2026-11-22') },
    { items: [{ indicator: slug, period: '2020', value: 41, replaces: null }] },
  )
  const refused = expect(entered).rejects.toMatchObject({
    code: 'validation_failed',
    issues: [{ path: 'items.0.organisation', code: 'ambiguous_series' }],
  })
  await waitingWriter()
  isRead.resolve()
  await written
  await refused
})
