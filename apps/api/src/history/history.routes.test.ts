import { cellHistorySchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const HISTORY = '/api/v1/measurements/history'

describe('the history of a cell', () => {
  /** Shared by the builders, so that their names differ. */
  const names = { count: 0 }
  let server: TestServer
  let indicator: { id: number; slug: string }
  let target: string
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db, { actor: 'seeds' }, names)
    const january = make.at('2023-01-31T12:00:00Z')
    indicator = await january.indicator()
    const series = await january.series({ indicator_id: indicator.id })
    await january.geography({ code: '08' })
    const made = await january.target({ series_id: series.id })
    target = made.slug
    await january.targetPeriod({ target_id: made.id, period: '2021', value: 58 })
    await january.measurement({ seriesId: series.id, period: '2021', value: 58 })
    const march = new Make(server.database.db, { actor: 'analyst' }, names).at('2023-03-01T12:00:00Z')
    await march.measurement({
      seriesId: series.id,
      period: '2021',
      value: 57.96,
      flags: ['revised'],
      noteSv: 'Avläst på nytt',
      reason: 'Rättad körning',
    })
  })
  afterAll(() => server.close())

  const history = (query = '') =>
    ask(server.app, `${HISTORY}?lang=sv&indicator=${indicator.slug}&period=2021${query}`, cellHistorySchema)
  const refused = (query: string) => askRefused(server.app, `${HISTORY}?lang=sv&${query}`)

  it('is refused without indicator and period, and for those that are none', async () => {
    const nothing = await refused('')
    expect(nothing.errors.map(issue => issue.path).toSorted()).toEqual(['indicator', 'period'])
    const wrong = await refused('indicator=Friskvård&period=förra&asOf=snart&colour=red')
    expect(wrong.errors.map(issue => issue.code).toSorted()).toEqual([
      'bad_as_of',
      'bad_period',
      'bad_value',
      'unknown_parameter',
    ])
  })

  it('is refused by name when the indicator, the place or the cell does not exist', async () => {
    expect(await refused('indicator=nothing&period=2021')).toMatchObject({
      status: 404,
      code: 'unknown_indicator',
    })
    const place = await refused(`indicator=${indicator.slug}&period=2021&geography=9999`)
    expect(place.errors).toMatchObject([{ path: 'geography', code: 'unknown_geography' }])
    const cell = await refused(`indicator=${indicator.slug}&period=2019`)
    expect(cell).toMatchObject({ status: 404, code: 'unknown_cell' })
    expect(cell.detail).toContain(`${indicator.slug} 2019`)
    const ofPlace = await refused(`indicator=${indicator.slug}&period=2021&geography=08`)
    expect(ofPlace).toMatchObject({ status: 404, code: 'unknown_cell' })
  })

  it('says when a cell became known that was not at the moment asked about', async () => {
    const make = new Make(server.database.db, {}, names).at('2023-04-01T12:00:00Z')
    const series = await make.series({ indicator_id: indicator.id })
    await make.measurement({ seriesId: series.id, period: '2022', value: 1 })
    const early = await refused(`indicator=${indicator.slug}&period=2022&asOf=2023-02-01`)
    expect(early.detail).toContain('2023-04-01')
  })

  it('tells every version newest first, with when, by which function and why', async () => {
    const { versions, geography, organisation, breakdown } = await history()
    expect({ geography, breakdown }).toEqual({ geography: null, breakdown: 'total' })
    expect(organisation?.slug).toMatch(/^organisation-/)
    expect(versions).toMatchObject([
      {
        value: 57.96,
        valueText: '57,96\u00a0%',
        flags: ['revised'],
        note: 'Avläst på nytt',
        at: '2023-03-01T12:00:00.000Z',
        until: null,
        by: 'Handläggare',
        reason: 'Rättad körning',
        withdraws: null,
      },
      {
        value: 58,
        at: '2023-01-31T12:00:00.000Z',
        until: '2023-03-01T12:00:00.000Z',
        by: 'Inläsning av utgångsdata',
        reason: null,
      },
    ])
  })

  it('tells what each version leads to by the målvärden known now', async () => {
    const { versions } = await history()
    expect(versions.map(version => version.statuses)).toMatchObject([
      [{ target, status: 'not_met', statusText: 'Ej uppfyllt' }],
      [{ target, status: 'met', statusText: 'Uppfyllt' }],
    ])
    expect(versions[0]?.statuses[0]?.verdict).toContain('57,96')
  })

  it('tells when a version is judged by a målvärde that was decided after it', async () => {
    const { versions: before } = await history()
    expect(before.flatMap(({ statuses }) => statuses.map(({ laterRuleAt }) => laterRuleAt))).toEqual([
      null,
      null,
    ])
    const make = new Make(server.database.db, {}, names).at('2023-04-15T12:00:00Z')
    const series = await make.series({ indicator_id: (await make.indicator({ slug: 'later-rule' })).id })
    await make.measurement({ seriesId: series.id, period: '2021', value: 9 })
    const target = await make.at('2023-04-16T12:00:00Z').target({ series_id: series.id })
    await make.at('2023-04-16T12:00:00Z').targetPeriod({ target_id: target.id, period: '2021', value: 12 })
    const { versions } = await ask(
      server.app,
      `${HISTORY}?indicator=later-rule&period=2021&asOf=2023-04-30`,
      cellHistorySchema,
    )
    expect(versions.map(({ statuses }) => statuses)).toMatchObject([
      [{ status: 'not_met', laterRuleAt: '2023-04-16T12:00:00.000Z' }],
    ])
  })

  it('says of what is done or not just that, and of any other number the number', async () => {
    const make = new Make(server.database.db, {}, names).at('2023-04-20T12:00:00Z')
    const series = await make.series({ indicator_id: (await make.indicator({ slug: 'a-deed' })).id })
    const { id: target_id } = await make.target({ series_id: series.id })
    await make.targetPeriod({ target_id, period: '2021', comparator: 'done', value: null })
    for (const value of [21, 0, 1])
      await make.measurement({ seriesId: series.id, period: '2021', value, reason: 'Fel' })
    const { versions } = await ask(
      server.app,
      `${HISTORY}?lang=sv&indicator=a-deed&period=2021`,
      cellHistorySchema,
    )
    expect(versions.map(({ valueText }) => valueText)).toEqual(['genomfört', 'inte genomfört', '21\u00a0%'])
  })

  it('ends at the moment asked about, where the last version of that time held', async () => {
    const { versions } = await history('&asOf=2023-02-28')
    expect(versions).toMatchObject([{ value: 58, until: null }])
  })

  it('asks whose cell is meant when several organisations have one', async () => {
    const make = new Make(server.database.db, {}, names).at('2023-05-01T12:00:00Z')
    const series = await make.series({ indicator_id: indicator.id })
    await make.measurement({ seriesId: series.id, period: '2021', value: 3 })
    const problem = await refused(`indicator=${indicator.slug}&period=2021&asOf=2023-05-02`)
    expect(problem.errors).toMatchObject([{ path: 'organisation', code: 'required' }])
    const [, slug = ''] = /bland (organisation-\d+)/.exec(problem.errors[0]?.message ?? '') ?? []
    expect((await history(`&organisation=${slug}`)).versions.length).toBeGreaterThan(0)
  })

  it('asks nothing where the value of the other organisation was taken back', async () => {
    const make = new Make(server.database.db, {}, names)
    const slip = await make.at('2023-05-03T12:00:00Z').series({ indicator_id: indicator.id })
    await make.at('2023-05-03T12:00:00Z').measurement({ seriesId: slip.id, period: '2020', value: 6 })
    await make.at('2023-05-04T12:00:00Z').measurement({
      seriesId: slip.id,
      period: '2020',
      missing: 'withdrawn',
      reason: 'A slip',
    })
    const ofSlip = await ask(
      server.app,
      `${HISTORY}?indicator=${indicator.slug}&period=2020&asOf=2023-05-04`,
      cellHistorySchema,
    )
    expect(ofSlip.versions).toMatchObject([{ missing: 'withdrawn' }, { value: 6 }])
    const own = await make.at('2023-05-05T12:00:00Z').series({ indicator_id: indicator.id })
    await make.at('2023-05-05T12:00:00Z').measurement({ seriesId: own.id, period: '2020', value: 61 })
    const { versions } = await ask(
      server.app,
      `${HISTORY}?indicator=${indicator.slug}&period=2020&asOf=2023-05-05`,
      cellHistorySchema,
    )
    expect(versions).toMatchObject([{ value: 61 }])
  })
})
