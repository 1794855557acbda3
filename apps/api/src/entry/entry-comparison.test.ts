import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedUser } from '../accounts/identify.ts'
import { withRevisionLock } from '../db/revisions.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { compareItems } from './entry-comparison.ts'
import { readItems } from './entry-reading.ts'

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

it('A name that has come to mean two series since it was read is told of, at the item', async () => {
  const { db } = database
  const make = new Make(db)
  const { id: indicator_id, slug } = await make.indicator({ unit_code: 'count' })
  const first = await make.series({ indicator_id })
  const read = await readItems(
    { db, user: EDITOR, actor: { actor: 'editor', actorId: 1 }, language: 'sv', now: new Date('2026-11-22') },
    [{ indicator: slug, period: '2020', value: 41, replaces: null }],
  )
  const compare = () =>
    withRevisionLock(db, (trx, { newest }) =>
      compareItems(trx, read, { newest, reason: null, language: 'sv' }),
    )
  expect(await compare()).toMatchObject([{ series: { id: first.id }, change: 'added' }])

  await make.series({ indicator_id })
  await make.measurement()
  await expect(compare()).rejects.toMatchObject({
    code: 'validation_failed',
    issues: [{ path: 'items.0.organisation', code: 'ambiguous_series' }],
  })
})
