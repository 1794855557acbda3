import {
  cellHistorySchema,
  entrySheetSchema,
  indicatorSchema,
  measurementsResultSchema,
  problemSchema,
} from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make
let headers: Record<string, string>

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  make = new Make(server.app.db)
  headers = await make.signedIn('editor')
})
afterAll(() => server.close())

function post(url: string, payload: unknown) {
  return server.app.inject({
    method: 'POST',
    url: `${url}?lang=sv`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
}

function enter(...items: object[]) {
  return post('/api/v1/measurements', { items: items.map(item => ({ value: 6, replaces: null, ...item })) })
}

const KALMAR = { indicator: 'sjukfranvaro', geography: '0880', period: '2022' }
const WOMEN = {
  indicator: 'friskvardsbidraget',
  organisation: 'regionala-utvecklingsforvaltningen',
  breakdown: 'women',
  period: '2022',
}

describe('The first value for a place or a group of a measure that is told for others', () => {
  it.each([KALMAR, WOMEN])('is stored only with a comment', async cell => {
    const refused = await enter(cell)
    expect(refused.statusCode).toBe(400)
    expect(problemSchema.parse(refused.json()).errors).toMatchObject([
      { path: 'items.0.note', code: 'needs_comment', message: expect.stringContaining('ny serie') },
    ])
  })

  it('is asked about once, however many periods are given, and also when there is none', async () => {
    const refused = await enter({ ...KALMAR, period: '2021', value: null, missing: 'not_available' }, KALMAR)
    expect(problemSchema.parse(refused.json()).errors.map(({ path }) => path)).toEqual(['items.0.note'])
  })

  it('is nothing unusual where nobody has told anything', async () => {
    const unit = await make.unit('percent')
    const { slug } = await make.indicator({ unit_code: unit })
    const stored = await enter({ indicator: slug, geography: '0880', period: '2022' })
    expect(stored.json().items).toMatchObject([{ change: 'added', warnings: [] }])
  })
})

it('rows of several organisations are told apart in the grid', async () => {
  const unit = await make.unit('percent')
  const { id, slug } = await make.indicator({ unit_code: unit })
  for (let count = 0; count < 2; count++) {
    const { id: organisation_id } = await make.organisation()
    await make.series({ indicator_id: id, geography_code: null, organisation_id })
  }
  const address = `/api/v1/entry-sheet?lang=sv&scope=all&indicator=${slug}`
  const { body } = await server.app.inject({ url: address, headers })
  expect(entrySheetSchema.parse(JSON.parse(body)).rows).toMatchObject([
    { hasNamesakes: true },
    { hasNamesakes: true },
  ])
})

describe('A series that a slip has made, when its value is withdrawn', () => {
  let before: string

  /** Stores the value, and takes it back at once; answers with when it was stored. */
  async function slip(cell: object): Promise<string> {
    const stored = await enter({ note: 'Fel rad', ...cell })
    expect(stored.statusCode, stored.body).toBe(200)
    const { revision, asOf } = measurementsResultSchema.parse(stored.json())
    const withdrawn = await post(`/api/v1/changes/${revision}/withdraw`, { reason: 'Fel rad' })
    expect(withdrawn.statusCode, withdrawn.body).toBe(200)
    return asOf
  }

  beforeAll(async () => {
    const organisation = await make.organisation()
    await slip(KALMAR)
    before = await slip(WOMEN)
    await slip({ indicator: 'sjukfranvaro', organisation: organisation.slug, period: '2022' })
  })

  it('leaves no doubt of which series is meant without an organisation', async () => {
    const stored = await enter({ indicator: 'sjukfranvaro', period: '2023', value: 4 })
    expect(stored.statusCode, stored.body).toBe(200)
    expect(stored.json().items).toMatchObject([{ change: 'added', value: 4 }])
  })

  it('is no row of the grid', async () => {
    const address = '/api/v1/entry-sheet?lang=sv&scope=all&indicator=sjukfranvaro'
    const { body } = await server.app.inject({ url: address, headers })
    const sheet = entrySheetSchema.parse(JSON.parse(body))
    expect(sheet.rows).toMatchObject([{ hasNamesakes: false }])
    expect(sheet.totals).toMatchObject({ rows: 1 })
  })

  it('is no group of the indicator any more, but was one while it held a value', async () => {
    const address = '/api/v1/indicators/friskvardsbidraget?lang=sv'
    expect((await ask(server.app, address, indicatorSchema)).breakdowns).toEqual(['total'])
    const then = await ask(server.app, `${address}&asOf=${before}`, indicatorSchema)
    expect(then.breakdowns).toEqual(['total', 'women'])
  })

  it('is neither in the series nor in the name of their file', async () => {
    const series = (await server.app.inject({ url: '/api/v1/indicators/sjukfranvaro/series' })).json().series
    expect(series).toHaveLength(1)
    const file = await server.app.inject({ url: '/api/v1/indicators/sjukfranvaro/chart.csv?lang=sv' })
    expect(file.headers['content-disposition']).not.toContain('kalmar')
  })

  it('is asked about again before it tells something', async () => {
    const address = '/api/v1/measurements/history?indicator=sjukfranvaro&geography=0880&period=2022'
    const [withdrawn] = (await ask(server.app, address, cellHistorySchema)).versions
    const again = { ...KALMAR, value: 6, replaces: withdrawn?.measurementId }
    const refused = await post('/api/v1/measurements', { reason: 'Nytt beslut', items: [again] })
    expect(refused.json().errors).toMatchObject([{ path: 'items.0.note', code: 'needs_comment' }])
    const stored = await post('/api/v1/measurements', {
      reason: 'Nytt beslut',
      items: [{ ...again, note: 'Mäts från i år.' }],
    })
    expect(stored.json().items).toMatchObject([{ change: 'corrected', warnings: [{ code: 'new_series' }] }])
  })
})
