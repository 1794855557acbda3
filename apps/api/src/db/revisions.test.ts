import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make } from '../testing/make.ts'
import { latestRevision, resolveAsOf, withRevision, withRevisionLock } from './revisions.ts'

let database: TestDatabase
let make: Make

beforeEach(async () => {
  await database?.close()
  database = await createTestDatabase()
  make = new Make(database.db)
})

afterAll(() => database.close())

const FACTS = { actor: 'test', kind: 'test', reason: null }

describe('withRevision', () => {
  it('gives one id after the other, without gaps', async () => {
    await make.revision()
    await expect(
      withRevision(database.db, FACTS, async () => {
        throw new Error('Changed my mind')
      }),
    ).rejects.toThrow('Changed my mind')
    await make.revision()
    await expect(database.db.selectFrom('revision').select('id').execute()).resolves.toEqual([
      { id: 1 },
      { id: 2 },
    ])
  })

  it('remembers who, what and why', async () => {
    const facts = { actor: 'HR', kind: 'measurements', reason: 'Year-end figures' }
    await withRevision(database.db, facts, async () => {})
    const row = await database.db.selectFrom('revision').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject(facts)
  })

  it('is known from a moment before now when nothing later is known', async () => {
    await make.at('2023-01-31T12:00:00.5Z').revision()
    await expect(resolveAsOf(database.db, null)).resolves.toEqual({
      revision: 1,
      at: '2023-01-31T12:00:00.500Z',
    })
  })

  it('counts a moment before the newest revision as that revision’s', async () => {
    await make.at('2023-01-31T12:00:00Z').revision()
    await make.at('2020-01-01T00:00:00Z').revision()
    await expect(resolveAsOf(database.db, null)).resolves.toEqual({
      revision: 2,
      at: '2023-01-31T12:00:00.000Z',
    })
  })

  it('has later times for later revisions, also when the clock says otherwise', async () => {
    await make.at('2999-01-01T00:00:00Z').revision()
    await make.revision()
    await make.revision()
    const rows = await database.db.selectFrom('revision').select('at').orderBy('id').execute()
    expect(rows.map(row => row.at)).toEqual([
      '2999-01-01T00:00:00.000Z',
      '2999-01-01T00:00:00.001Z',
      '2999-01-01T00:00:00.002Z',
    ])
  })

  it('takes turns when many write at once', async () => {
    const revisions = await Promise.all(Array.from({ length: 20 }, () => make.revision()))
    expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    const rows = await database.db.selectFrom('revision').select(['id', 'at']).orderBy('at').execute()
    expect(rows.map(row => row.id)).toEqual(rows.map((_, index) => index + 1))
  })
})

describe('withRevisionLock', () => {
  it('tells the newest revision as it is when the turn has come, also to those who waited', async () => {
    const turns = await Promise.all(
      Array.from({ length: 5 }, () =>
        withRevisionLock(database.db, async (_trx, { newest, open }) => {
          const { revision } = await open(FACTS)
          return { newest, revision }
        }),
      ),
    )
    for (const { newest, revision } of turns) expect(revision).toBe(newest + 1)
    expect(turns.map(turn => turn.newest).sort()).toEqual([0, 1, 2, 3, 4])
  })

  it('makes no revision that is not opened', async () => {
    await withRevisionLock(database.db, async () => {})
    await expect(latestRevision(database.db)).resolves.toBe(0)
  })

  it('opens a foreseen revision once, and none before it is asked for when somebody has written since', async () => {
    const write = (isOpened: boolean) =>
      withRevisionLock(
        database.db,
        async (_trx, { newest, open }) => ({ newest, opened: isOpened ? await open(FACTS) : null }),
        { after: 0, facts: FACTS },
      )
    await expect(write(true)).resolves.toMatchObject({ newest: 0, opened: { revision: 1 } })
    await expect(write(false)).resolves.toEqual({ newest: 1, opened: null })
    await expect(latestRevision(database.db)).resolves.toBe(1)
    await expect(write(true)).resolves.toMatchObject({ newest: 1, opened: { revision: 2 } })
    const rows = await database.db.selectFrom('revision').select(['id', 'kind', 'at']).execute()
    expect(rows).toMatchObject([
      { id: 1, kind: 'test' },
      { id: 2, kind: 'test' },
    ])
  })
})

describe('resolveAsOf', () => {
  it('is revision 0 before anything is known', async () => {
    await expect(resolveAsOf(database.db, null)).resolves.toEqual({ revision: 0, at: null })
    await make.at('2023-01-31T12:00:00Z').revision()
    await expect(resolveAsOf(database.db, new Date('2023-01-31T11:59:59.999Z'))).resolves.toEqual({
      revision: 0,
      at: null,
    })
  })

  it('finds the newest revision not later than the moment', async () => {
    await make.at('2023-01-31T12:00:00Z').revision()
    await make.at('2023-06-01T12:00:00Z').revision()
    await make.revision()
    const at = async (moment: string) => (await resolveAsOf(database.db, new Date(moment))).revision
    await expect(at('2023-01-31T12:00:00Z')).resolves.toBe(1)
    await expect(at('2023-06-01T11:59:59.999Z')).resolves.toBe(1)
    await expect(at('2023-06-01T12:00:00Z')).resolves.toBe(2)
    await expect(at('2999-01-01T00:00:00Z')).resolves.toBe(3)
    await expect(latestRevision(database.db)).resolves.toBe(3)
  })

  it('takes the last of several at the same moment', async () => {
    await make.at('2023-01-31T12:00:00Z').revision()
    await make.at('2023-01-31T12:00:00Z').revision()
    await expect(resolveAsOf(database.db, new Date('2023-01-31T12:00:00Z'))).resolves.toMatchObject({
      revision: 2,
    })
  })

  it('gives "now" an answer that no later revision changes', async () => {
    for (let round = 0; round < 50; round += 1) {
      const now = new Date()
      const before = await resolveAsOf(database.db, now)
      await make.revision()
      await expect(resolveAsOf(database.db, now)).resolves.toEqual(before)
    }
  })

  if (inject('testDatabases').kind === 'postgresql') {
    it('waits for an open writer whose time is not later than the moment', async () => {
      const writing = Promise.withResolvers<void>()
      const started = Promise.withResolvers<void>()
      const writer = withRevision(database.db, FACTS, async (_, revision) => {
        started.resolve()
        await writing.promise
        return revision
      })
      await started.promise
      const moment = new Date(Date.now() + 50)
      const answer = resolveAsOf(database.db, moment)
      await expect(latestRevision(database.db)).resolves.toBe(0)
      await expect(resolveAsOf(database.db, new Date('2023-01-01'))).resolves.toMatchObject({ revision: 0 })
      writing.resolve()
      await expect(writer).resolves.toBe(1)
      await expect(answer).resolves.toMatchObject({ revision: 1 })
    })
  }
})
