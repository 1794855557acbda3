import { changeListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { ask, askRefused } from '../testing/ask.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const CHANGES = '/api/v1/changes'

describe('changes between two moments', () => {
  let server: TestServer
  let seriesId: number
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db)
    const january = make.at('2023-01-31T12:00:00Z')
    const target = await january.target()
    seriesId = target.series_id
    await january.targetPeriod({ target_id: target.id, period: '2021' })
    await january.measurement({ seriesId, period: '2021', value: 58 })
    const march = make.at('2023-03-01T12:00:00Z')
    await march.measurement({ seriesId, period: '2021', value: 57, reason: 'Räknefel i underlaget' })
  })
  afterAll(() => server.close())

  const changes = (query = '') => ask(server.app, `${CHANGES}${query}`, changeListSchema)

  test('a window that ends before it begins is refused', async () => {
    const problem = await askRefused(server.app, `${CHANGES}?since=2023-03-01&until=2023-01-01`)
    expect(problem.status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: 'since', code: 'bad_range' }])
  })

  test('moments that are none and a cursor that is none are refused', async () => {
    const problem = await askRefused(server.app, `${CHANGES}?since=yesterday&until=2023-02-30`)
    expect(problem.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['since', 'bad_as_of'],
      ['until', 'bad_as_of'],
    ])
    const badCursor = await askRefused(server.app, `${CHANGES}?cursor=WyJ4Il0`)
    expect(badCursor.errors).toMatchObject([{ path: 'cursor', code: 'bad_cursor' }])
  })

  test('a correction is one row with both values and its reason', async () => {
    const { items } = await changes('?since=2023-02-01')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      at: '2023-03-01T12:00:00.000Z',
      cellCount: 1,
      cells: [{ period: '2021', before: 58, after: 57, isNew: false, reason: 'Räknefel i underlaget' }],
      targets: [],
    })
  })

  test('what is new says so, and changed målvärden are named', async () => {
    const { items } = await changes('?until=2023-02-01')
    const cells = items.flatMap(item => item.cells)
    expect(cells).toMatchObject([{ before: null, beforeMissing: null, after: 58, isNew: true }])
    expect(items.flatMap(item => item.targets.map(target => target.period))).toEqual(['2021'])
  })

  test('nothing after the moment asked about is told', async () => {
    const { items } = await changes('?asOf=2023-02-01')
    expect(items.flatMap(item => item.cells).map(cell => cell.after)).toEqual([58])
  })

  test('a revision of many cells lists fifty and says how many there are', async () => {
    const { db } = server.database
    const years = Array.from({ length: 60 }, (_, index) => String(1900 + index))
    const at = new Date('2023-04-01T12:00:00Z')
    await withRevision(db, { actor: 'test', kind: 'measurements', reason: 'Läst in', at }, (trx, revision) =>
      recordMeasurements(
        trx,
        revision,
        years.map(period => measurementInput({ seriesId, period })),
      ),
    )
    const { items } = await changes('?since=2023-03-15')
    expect(items).toMatchObject([{ kind: 'measurements', reason: 'Läst in', cellCount: 60 }])
    expect(items[0]?.cells).toHaveLength(50)
  })

  test('pages hold every revision once, also when new ones come between two pages', async () => {
    const { db } = server.database
    const make = new Make(db).at('2023-05-01T12:00:00Z')
    for (let count = 0; count < 201; count += 1) await make.revision()
    const first = await changes()
    expect(first.items).toHaveLength(200)
    await make.revision()
    const second = await changes(`?cursor=${first.nextCursor}`)
    const revisions = [...first.items, ...second.items].map(item => item.revision)
    expect(second.nextCursor).toBeNull()
    expect(revisions).toEqual(
      Array.from({ length: revisions.length }, (_, index) => revisions.length - index),
    )
  })
})
