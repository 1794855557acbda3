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

describe('two moments compared', () => {
  let server: TestServer
  let make: Make
  let seriesId: number
  let slug: string
  beforeAll(async () => {
    server = await createTestServer()
    make = new Make(server.database.db)
    const january = make.at('2023-01-31T12:00:00Z')
    const target = await january.target()
    seriesId = target.series_id
    slug = target.slug
    await january.targetPeriod({ target_id: target.id, period: '2021', value: 58 })
    await january.measurement({ seriesId, period: '2020', value: 48 })
    await january.measurement({ seriesId, period: '2021', value: 58 })
  })
  afterAll(() => server.close())

  const correct = (at: string, value: number, period = '2021') =>
    make.at(at).measurement({ seriesId, period, value, reason: 'Rättad körning' })
  const compared = async (query: string) => {
    const { net } = await ask(server.app, `${CHANGES}?lang=sv&${query}`, changeListSchema)
    if (!net) throw new Error('The moments are not compared')
    return net
  }

  test.each(['since', 'until'])('that have not come are no %s, with a sentence', async path => {
    const problem = await askRefused(server.app, `${CHANGES}?lang=sv&${path}=2199-01-01`)
    expect(problem.errors).toMatchObject([
      { path, code: 'future_as_of', message: expect.stringContaining('”2199-01-01” har inte inträffat än') },
    ])
  })

  test('are not compared without since, and only on the first page', async () => {
    const { net } = await ask(server.app, CHANGES, changeListSchema)
    expect(net).toBeNull()
  })

  test('a corrected cell is told once with both values, and the status that flipped with it', async () => {
    await correct('2023-03-01T12:00:00Z', 57)
    const net = await compared('since=2023-02-01&until=2023-03-31')
    expect(net.counts).toEqual({ corrected: 1, added: 0, targets: 0, statuses: 1 })
    expect(net.sentence).toBe('1 rättat värde och 1 ändrad status.')
    expect(net.cells).toMatchObject([
      {
        period: '2021',
        before: 58,
        beforeText: '58\u00a0%',
        after: 57,
        afterText: '57\u00a0%',
        isNew: false,
      },
    ])
    expect(net.cells[0]?.steps).toMatchObject([{ value: 57, by: 'test', reason: 'Rättad körning' }])
    expect(net.statuses).toMatchObject([
      { target: slug, period: '2021', before: 'met', after: 'not_met', afterText: 'Ej uppfyllt' },
    ])
    expect(net.targets).toEqual([])
  })

  test('a cell that changed back is untouched, and so is its status, while its steps are still told', async () => {
    await correct('2023-04-01T12:00:00Z', 58)
    const net = await compared('since=2023-02-01&until=2023-04-30')
    expect(net).toMatchObject({
      sentence: 'Inget värde, målvärde eller status har ändrats.',
      cells: [],
      targets: [],
      statuses: [],
    })
    const { items } = await ask(server.app, `${CHANGES}?since=2023-02-01&until=2023-04-30`, changeListSchema)
    expect(items.flatMap(item => item.cells.map(cell => cell.after))).toEqual([58, 57])
  })

  test('a cell corrected twice is one row with its two steps', async () => {
    await correct('2023-05-01T12:00:00Z', 61)
    await correct('2023-05-02T12:00:00Z', 62)
    const { cells } = await compared('since=2023-04-30&until=2023-05-31')
    expect(cells).toMatchObject([{ before: 58, after: 62, steps: [{ value: 61 }, { value: 62 }] }])
  })

  test('new cells stand after the corrected ones, a new målvärde has nothing before', async () => {
    const june = make.at('2023-06-01T12:00:00Z')
    await june.measurement({ seriesId, period: '2022', value: 66 })
    await correct('2023-06-02T12:00:00Z', 63)
    const [target] = await server.database.db.selectFrom('target').select('id').execute()
    const decided = {
      actor: 'test',
      kind: 'targets',
      reason: 'Regionplan 2022, § 4',
      at: new Date('2023-06-03'),
    }
    await new Make(server.database.db, decided).targetPeriod({
      target_id: target?.id ?? 0,
      period: '2022',
      value: 50,
    })
    const net = await compared('since=2023-05-31&until=2023-06-30')
    expect(net.cells.map(cell => [cell.period, cell.isNew, cell.beforeText])).toEqual([
      ['2021', false, '62\u00a0%'],
      ['2022', true, null],
    ])
    expect(net.targets).toMatchObject([
      { slug, period: '2022', before: null, after: 'minst 50\u00a0%', reason: 'Regionplan 2022, § 4' },
    ])
    expect(net.statuses).toEqual([])
  })

  test('of more cells than are told those of the first measures are, in the order of the alphabet', async () => {
    const june = make.at('2023-06-10T12:00:00Z')
    const years = Array.from({ length: 150 }, (_, index) => String(1850 + index))
    for (const name_sv of ['Övrigt', 'Buss', 'Ärenden']) {
      const indicator = await june.indicator({ name_sv })
      const series = await june.series({ indicator_id: indicator.id })
      const cells = years.map(period => measurementInput({ seriesId: series.id, period }))
      const facts = {
        actor: 'test',
        kind: 'measurements',
        reason: null,
        at: new Date('2023-06-10T13:00:00Z'),
      }
      await withRevision(server.database.db, facts, (trx, id) => recordMeasurements(trx, id, cells))
    }
    const net = await compared('since=2023-06-09&until=2023-06-10')
    expect(net.counts.added).toBe(450)
    expect(net.indicators.map(({ name }) => name)).toEqual(['Buss', 'Ärenden', 'Övrigt'])
    expect(net.cells.map(cell => `${cell.name} ${cell.period}`)).toEqual([
      ...years.map(year => `Buss ${year}`),
      ...years.slice(0, 50).map(year => `Ärenden ${year}`),
    ])
  })

  test('nothing later than asOf is compared', async () => {
    const net = await compared('since=2023-02-01&until=2023-12-31&asOf=2023-03-31')
    expect(net.cells).toMatchObject([{ after: 57 }])
  })

  test('examples are left out for those who want what is published only', async () => {
    const july = make.at('2023-07-01T12:00:00Z')
    const example = await july.target({ is_example: true })
    await july.targetPeriod({ target_id: example.id, period: '2022' })
    await july.measurement({ seriesId: example.series_id, period: '2022', value: 1 })
    const query = 'since=2023-06-30&until=2023-07-31'
    expect((await compared(query)).counts).toMatchObject({ added: 1, targets: 1 })
    expect((await compared(`${query}&published=true`)).counts).toMatchObject({ added: 0, targets: 0 })
    const { items } = await ask(server.app, `${CHANGES}?${query}&published=true`, changeListSchema)
    expect(items.flatMap(item => [...item.cells, ...item.targets])).toEqual([])
    expect(items.map(item => item.cellCount)).not.toContain(1)
  })

  test('a value that came and was withdrawn never held, and another note makes no other value', async () => {
    const august = make.at('2023-08-01T12:00:00Z')
    await august.measurement({ seriesId, period: '2023', value: 70 })
    await august.measurement({
      seriesId,
      period: '2023',
      value: null,
      missing: 'withdrawn',
      reason: 'Fel fil',
    })
    await august.measurement({
      seriesId,
      period: '2021',
      value: 63,
      noteSv: 'Kontrollerad',
      reason: 'Ny not',
    })
    const query = 'since=2023-07-31&until=2023-08-31'
    expect((await compared(query)).counts).toMatchObject({ corrected: 0, added: 0 })
    const { items } = await ask(server.app, `${CHANGES}?lang=sv&${query}`, changeListSchema)
    expect(items[0]?.cells).toMatchObject([{ afterText: '63\u00a0% (ändrad not eller källa)' }])
  })

  test('a value that reads the same says what else is another', async () => {
    const september = make.at('2023-09-01T12:00:00Z')
    await september.measurement({
      seriesId,
      period: '2021',
      value: 63,
      margin: 2,
      n: 90,
      reason: 'Felmarginal',
    })
    const { cells } = await compared('since=2023-08-31&until=2023-09-30')
    expect(cells).toMatchObject([
      { beforeText: '63\u00a0%', afterText: '63\u00a0% (ändrad felmarginal, ändrat antal svar)' },
    ])
  })

  test('the table has a row per value, målvärde and status, in the reader’s language', async () => {
    const url = `${CHANGES}.csv?lang=sv&since=2023-02-01&until=2023-03-31`
    const response = await server.app.inject({ url })
    expect(response.headers['content-disposition']).toContain('andringar-2023-02-01-2023-03-31.csv')
    const [header, ...rows] = response.body.trim().split('\r\n')
    expect(header).toContain('Vad;Mått;')
    expect(rows.map(row => row.split(';')[0])).toEqual(['Status', 'Värde'])
    expect(rows[1]).toContain(';2021;58;57;')
    expect(rows[1]).toMatch(/;2023-03-01 13:00;test;Rättad körning;nej;2023-02-01 23:59;2023-03-31 23:59$/)
    const all = await server.app.inject({ url: `${CHANGES}.csv?lang=sv&until=2023-03-31` })
    expect(all.body.trim().split('\r\n').at(-1)).toMatch(/;nej;;2023-03-31 23:59$/)
    const refused = await askRefused(server.app, `${CHANGES}.csv?since=soon`)
    expect(refused.errors).toMatchObject([{ path: 'since', code: 'bad_as_of' }])
  })
})
