import {
  cellHistorySchema,
  changeListSchema,
  revisionPeopleSchema,
  withdrawalResultSchema,
} from '@malkoll/contracts'
import type { Role } from '@malkoll/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { ask } from '../testing/ask.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make
let indicator: { id: number; slug: string }
let seriesId: number

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.database.db, { kind: 'measurements', actor: 'analyst' })
})
afterAll(() => server.close())

beforeEach(async () => {
  indicator = await make.indicator()
  seriesId = (await make.series({ indicator_id: indicator.id })).id
})

const REASON = { reason: 'Fel fil' }

async function withdraw(
  revision: number | string,
  headers: Record<string, string>,
  payload: object = REASON,
) {
  const url = `/api/v1/changes/${revision}/withdraw?lang=sv`
  return server.app.inject({ method: 'POST', url, headers, payload })
}

async function withdrawn(revision: number, role: Role = 'reviewer') {
  const response = await withdraw(revision, await make.signedIn(role, { indicators: [indicator.id] }))
  expect(response.statusCode, response.body).toBe(200)
  return withdrawalResultSchema.parse(response.json())
}

function currentCells() {
  return server.database.db
    .selectFrom('measurement')
    .select(['period', 'value', 'missing', 'flags', 'margin', 'n', 'note_sv', 'reason'])
    .where('series_id', '=', seriesId)
    .where('known_to', 'is', null)
    .orderBy('period')
    .execute()
}

describe('a withdrawal is refused', () => {
  it('to those who are not signed in, and to those who may not', async () => {
    const revision = await make.measurement({ seriesId, value: 58 })
    const nobody = await withdraw(revision, {})
    expect(nobody.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    for (const role of ['elected', 'management'] as const) {
      const response = await withdraw(revision, await make.signedIn(role))
      expect(response.json()).toMatchObject({ status: 403, code: 'not_allowed' })
    }
  })

  it('to an analyst when one of the cells is not hers', async () => {
    const other = await make.series()
    const revision = await withRevision(
      server.database.db,
      { actor: 'analyst', kind: 'measurements', reason: null },
      async (trx, id) => {
        await recordMeasurements(trx, id, [
          measurementInput({ seriesId }),
          measurementInput({ seriesId: other.id }),
        ])
        return id
      },
    )
    const hers = await make.signedIn('analyst', { indicators: [indicator.id] })
    expect((await withdraw(revision, hers)).json()).toMatchObject({
      status: 403,
      code: 'not_yours',
      title: 'Det är inte ditt mått',
      errors: [{ path: 'revision', code: 'not_yours' }],
    })
    const both = await make.signedIn('analyst', { indicators: [indicator.id, other.indicator_id] })
    expect((await withdraw(revision, both)).statusCode).toBe(200)
  })

  it('without a reason, and for a number that is none', async () => {
    const headers = await make.signedIn('editor')
    for (const payload of [
      {},
      { reason: '  ' },
      { reason: '\u200b' },
      { reason: 'a\0b' },
      { reason: 'a\ud800b' },
      { reason: 'x', more: 1 },
    ]) {
      const response = await withdraw(1, headers, payload)
      expect(response.json()).toMatchObject({ status: 400, code: 'validation_failed' })
    }
    expect((await withdraw('two', headers)).json()).toMatchObject({ status: 400, code: 'validation_failed' })
  })

  it('for a change that does not exist', async () => {
    const response = await withdraw(987_654, await make.signedIn('editor'))
    expect(response.json()).toMatchObject({ status: 404, code: 'unknown_revision' })
  })

  it('for base data and for decisions on målvärden, with a sentence', async () => {
    const headers = await make.signedIn('administrator')
    for (const facts of [{ actor: 'seeds', kind: 'measurements' }, { kind: 'targets' }]) {
      const revision = await new Make(server.database.db, facts).measurement({
        seriesId,
        period: facts.kind === 'targets' ? '2021' : '2022',
      })
      const response = await withdraw(revision, headers)
      expect(response.json()).toMatchObject({ status: 409, code: 'change_not_withdrawable' })
      expect(response.json().detail).toContain('Utgångsdata')
    }
  })

  it('while a later change stands on top, which is named cell by cell, and nothing is stored', async () => {
    const first = await make.measurement({ seriesId, value: 58 })
    const second = await make.measurement({ seriesId, value: 57, reason: 'Rättad körning' })
    const before = await currentCells()
    const response = await withdraw(first, await make.signedIn('editor'))
    expect(response.json()).toMatchObject({
      status: 409,
      code: 'change_not_current',
      cells: [
        {
          indicator: indicator.slug,
          geographyName: null,
          period: '2022',
          breakdown: 'total',
          revision: second,
        },
      ],
    })
    expect(await currentCells()).toEqual(before)
    const newest = await server.database.db
      .selectFrom('revision')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    expect(newest?.id).toBe(second)
  })
})

describe('what a withdrawal would take', () => {
  const enterTwo = () =>
    withRevision(
      server.database.db,
      { actor: 'analyst', kind: 'measurements', reason: null },
      async (trx, id) => {
        const cells = ['2021', '2022'].map(period => measurementInput({ seriesId, period, value: 58 }))
        await recordMeasurements(trx, id, cells)
        return id
      },
    )
  const inChanges = async (revision: number, query = '') => {
    const { items } = await ask(server.app, `/api/v1/changes${query}`, changeListSchema)
    return items.find(item => item.revision === revision)?.withdrawal
  }
  const inHistory = async (period: string) => {
    const address = `/api/v1/measurements/history?indicator=${indicator.slug}&period=${period}`
    const { versions } = await ask(server.app, address, cellHistorySchema)
    return versions.map(version => version.withdrawal)
  }

  it('is every cell of the change, and as long as a later change stands on some, how many', async () => {
    const revision = await enterTwo()
    expect(await inChanges(revision)).toEqual({ cellCount: 2, laterCount: 0 })
    const later = await make.measurement({ seriesId, period: '2022', value: 57, reason: 'Rättad körning' })
    expect(await inChanges(revision)).toEqual({ cellCount: 2, laterCount: 1 })
    expect(await inChanges(later)).toEqual({ cellCount: 1, laterCount: 0 })
  })

  it('stands at the version that holds, for it takes the whole change of which that is a part', async () => {
    await enterTwo()
    await make.measurement({ seriesId, period: '2022', value: 57, reason: 'Rättad körning' })
    expect(await inHistory('2021')).toEqual([{ cellCount: 2, laterCount: 1 }])
    expect(await inHistory('2022')).toEqual([{ cellCount: 1, laterCount: 0 }, null])
  })

  it('is nothing for base data, which is not counted', async () => {
    const seeds = new Make(server.database.db, { actor: 'seeds', kind: 'measurements' })
    const revision = await seeds.measurement({ seriesId, value: 58 })
    expect(await inChanges(revision)).toBeNull()
    expect(await inHistory('2022')).toEqual([null])
  })
})

describe('a withdrawn change', () => {
  it('gives each cell back all that it said before, with the reason', async () => {
    await make.measurement({ seriesId, value: 58, flags: ['preliminary'], margin: 2, n: 40, noteSv: 'Enkät' })
    const revision = await make.measurement({ seriesId, value: 57, reason: 'Rättad körning' })
    expect(await withdrawn(revision)).toMatchObject({ withdrawn: revision, cellCount: 1 })
    expect(await currentCells()).toEqual([
      {
        period: '2022',
        value: 58,
        missing: null,
        flags: ['preliminary'],
        margin: 2,
        n: 40,
        note_sv: 'Enkät',
        reason: 'Fel fil',
      },
    ])
  })

  it('leaves a cell that it made missing, as withdrawn', async () => {
    const revision = await make.measurement({ seriesId, value: 58 })
    await withdrawn(revision, 'analyst')
    expect(await currentCells()).toMatchObject([{ value: null, missing: 'withdrawn', reason: 'Fel fil' }])
  })

  it('is a change of its own, by a function, that says what it took back', async () => {
    const revision = await make.measurement({ seriesId, value: 58 })
    const made = await withdrawn(revision, 'editor')
    const since = encodeURIComponent(new Date(Date.parse(made.asOf) - 1).toISOString())
    const { items } = await ask(server.app, `/api/v1/changes?lang=sv&since=${since}`, changeListSchema)
    expect(items[0]).toMatchObject({
      revision: made.revision,
      kind: 'withdrawal',
      by: 'Redaktör',
      reason: 'Fel fil',
      withdraws: revision,
      cells: [{ before: 58, after: null, afterMissing: 'withdrawn', isNew: false }],
    })
  })

  it('can be withdrawn in its turn, which gives back what the change said', async () => {
    await make.measurement({ seriesId, value: 58 })
    const revision = await make.measurement({ seriesId, value: 57, reason: 'Rättad körning' })
    const { revision: withdrawal } = await withdrawn(revision)
    const again = await withdraw(revision, await make.signedIn('editor'))
    expect(again.json()).toMatchObject({ status: 409, cells: [{ revision: withdrawal }] })
    await withdrawn(withdrawal)
    expect(await currentCells()).toMatchObject([{ value: 57 }])
  })

  it('uncovers the change before it, which can be withdrawn next', async () => {
    await make.measurement({ seriesId, value: 58 })
    const first = await make.measurement({ seriesId, value: 57, reason: 'Rättad körning' })
    const second = await make.measurement({ seriesId, value: 49, reason: 'Fel enhet' })
    await withdrawn(second)
    const extentOf = async (revision: number) => {
      const { items } = await ask(server.app, '/api/v1/changes', changeListSchema)
      return items.find(item => item.revision === revision)?.withdrawal
    }
    expect(await extentOf(first)).toEqual({ cellCount: 1, laterCount: 0 })
    expect(await extentOf(second)).toEqual({ cellCount: 1, laterCount: 1 })
    await withdrawn(first)
    expect(await currentCells()).toMatchObject([{ value: 58 }])
    expect(await extentOf(first)).toEqual({ cellCount: 1, laterCount: 1 })
  })

  it('leaves every answer of an earlier moment as it was, byte for byte', async () => {
    await make.measurement({ seriesId, value: 58 })
    const target = await make.target({ series_id: seriesId })
    await make.targetPeriod({ target_id: target.id })
    const newest = await server.database.db
      .selectFrom('revision')
      .select('at')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const asOf = `asOf=${encodeURIComponent(newest.at)}&lang=sv`
    const cell = `indicator=${indicator.slug}&period=2022`
    const urls = [
      `/api/v1/targets/${target.slug}?${asOf}`,
      `/api/v1/indicators/${indicator.slug}/series?${asOf}`,
      `/api/v1/indicators/${indicator.slug}/chart.csv?${asOf}`,
      `/api/v1/measurements/history?${cell}&${asOf}`,
      `/api/v1/changes?since=2020-01-01&${asOf}`,
      `/api/v1/board?period=2022&${asOf}`,
    ]
    const answers = async () => {
      const bodies: string[] = []
      for (const url of urls) bodies.push((await server.app.inject({ url })).body)
      return bodies
    }
    const before = await answers()
    expect(before[0]).toContain('58')
    const revision = await make.measurement({ seriesId, value: 57, reason: 'Rättad körning' })
    expect(await answers()).toEqual(before)
    await withdrawn(revision)
    expect(await answers()).toEqual(before)
  })
})

describe('who made a change', () => {
  const people = (revisions: string, headers: Record<string, string>) =>
    server.app.inject({ url: `/api/v1/revision-people?lang=sv&revision=${revisions}`, headers })

  it('is told to those who may read it, and to nobody else', async () => {
    const url = '1'
    expect((await people(url, {})).json()).toMatchObject({ status: 401 })
    expect((await people(url, await make.signedIn('elected'))).json()).toMatchObject({ status: 403 })
    const wrong = await people('one,two', await make.signedIn('analyst'))
    expect(wrong.json()).toMatchObject({ status: 400, errors: [{ path: 'revision' }] })
  })

  it('is a name, nobody for a program, and a removed user for one who is gone', async () => {
    const program = await make.measurement({ seriesId, value: 58 })
    const [anna, gone] = [
      await make.person({ name: 'Anna', roles: ['editor'] }),
      await make.person({ name: 'Bo', roles: ['editor'] }),
    ]
    const made: number[] = []
    for (const { id: personId } of [anna, gone]) {
      const revision = await make.measurement({ seriesId, value: 50 + made.length, reason: 'Rättad' })
      const response = await withdraw(revision, await make.signedIn('editor', { personId }))
      made.push(response.json().revision)
    }
    await server.database.db
      .updateTable('person')
      .set({ deleted_at: '2026-11-23T00:00:00Z', email: null, name: '' })
      .where('id', '=', gone.id)
      .execute()
    const revisions = [program, ...made]
    const response = await people(revisions.join(','), await make.signedIn('reviewer'))
    expect(revisionPeopleSchema.parse(response.json()).items).toEqual([
      { revision: program, name: null },
      { revision: made[0], name: 'Anna' },
      { revision: made[1], name: 'Borttagen användare' },
    ])
  })
})
