import { seriesColumnsSchema, seriesSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { ENTERED_SOURCE } from '../entry/entry.queries.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { ask, askRefused } from '../testing/ask.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const address = (indicator: string, query = '') => `/api/v1/indicators/${indicator}/series${query}`

describe('the series of the region', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const series = (indicator: string, query = '') => ask(server.app, address(indicator, query), seriesSchema)
  const columns = (indicator: string, query = '') =>
    ask(server.app, address(indicator, `?format=columns${query}`), seriesColumnsSchema)

  test('every unknown place and breakdown is named at once', async () => {
    const problem = await askRefused(
      server.app,
      address('population-31-dec', '?geography=0880,9999,8888&breakdown=total,dogs'),
    )
    expect(problem.status).toBe(400)
    expect(problem.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['geography', 'unknown_geography'],
      ['geography', 'unknown_geography'],
      ['breakdown', 'unknown_breakdown'],
    ])
    expect(problem.errors.map(issue => issue.message).join(' ')).toMatch(/9999.*8888.*dogs/)
  })

  test('a range that ends before it begins is refused, and so is a period that is none', async () => {
    const backwards = await askRefused(server.app, address('population-31-dec', '?from=2024&to=2020'))
    expect(backwards.errors).toMatchObject([{ path: 'from', code: 'bad_range' }])
    const noPeriods = await askRefused(server.app, address('population-31-dec', '?from=20&to=soon'))
    expect(noPeriods.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['from', 'bad_period'],
      ['to', 'bad_period'],
    ])
  })

  test('an unknown indicator is not found', async () => {
    const problem = await askRefused(server.app, address('happiness'))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_indicator' })
  })

  test('the population of the county and of its twelve municipalities', async () => {
    const answer = await series('population-31-dec')
    const county = answer.series.find(item => item.geography?.code === '08')
    const values = new Map(county?.points.map(point => [point.period, point.value]))
    expect(answer.series).toHaveLength(13)
    expect(['2008', '2022', '2023', '2024', '2025'].map(period => values.get(period))).toEqual([
      233_397, 247_711, 246_667, 246_352, 245_483,
    ])
  })

  test('the county’s population of 2025 is marked as computed from perturbed parts', async () => {
    const answer = await series('population-31-dec', '?geography=08,0880&from=2025')
    const [point] = answer.series.find(item => item.geography?.code === '08')?.points ?? []
    expect(point?.flags).toEqual(expect.arrayContaining(['computed', 'perturbed']))
    expect(point?.note).not.toBeNull()
    const [municipal] = answer.series.find(item => item.geography?.code === '0880')?.points ?? []
    expect(municipal).toMatchObject({ value: 73_068, flags: ['perturbed'] })
  })

  test('zero is a value: Borgholm’s net migration of 2023', async () => {
    const answer = await series('net-migration-per-1000', '?geography=0885&from=2023&to=2023')
    expect(answer.series).toHaveLength(1)
    expect(answer.series[0]?.points).toMatchObject([{ period: '2023', value: 0, missing: null }])
  })

  test('net migration of the county is weighted by population and not computed from perturbed figures', async () => {
    const answer = await series('net-migration-per-1000', '?geography=08')
    expect(answer.series).toHaveLength(1)
    const [county] = answer.series
    expect(county).toMatchObject({ isComputed: true, source: { slug: 'scb-tab1212' } })
    expect(county?.points.map(point => point.value?.toFixed(2) ?? null)).toEqual([
      '5.30',
      '3.50',
      '3.28',
      '4.65',
      '3.98',
      '-1.35',
      '1.49',
      null,
    ])
    expect(county?.points.every(point => point.flags.includes('computed'))).toBe(true)
    expect(county?.points.at(-1)).toMatchObject({ period: '2025', missing: 'not_available' })
    expect(county?.points.at(-1)?.note).toContain('störda')
  })

  test('no county value is computed where arithmetic allows none', async () => {
    const answer = await series('median-income')
    expect(answer.series.map(item => item.geography?.kind)).toEqual(Array(12).fill('municipality'))
  })

  test('net migration was below zero in 2, 4, 5, 4, 3, 9, 6 and 7 municipalities', async () => {
    const { series: all } = await series('net-migration-per-1000')
    const municipal = all.filter(item => item.geography?.kind === 'municipality')
    const below = ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'].map(
      period =>
        municipal.filter(item => (item.points.find(point => point.period === period)?.value ?? 0) < 0).length,
    )
    expect(below).toEqual([2, 4, 5, 4, 3, 9, 6, 7])
  })

  const changesOf = async (indicator: string, from: string, to: string) => {
    const { series: all } = await series(indicator)
    return all.map(({ geography, points }) => {
      const valueIn = (period: string) => points.find(point => point.period === period)?.value ?? Number.NaN
      return { name: geography?.name, change: valueIn(to) - valueIn(from) }
    })
  }

  test('employment grew in twelve of twelve municipalities from 2020 to 2024, in Emmaboda alone from 2022', async () => {
    const long = await changesOf('employment-rate', '2020', '2024')
    expect(long.filter(({ change }) => change > 0)).toHaveLength(12)
    const short = await changesOf('employment-rate', '2022', '2024')
    expect(short.filter(({ change }) => change > 0).map(({ name }) => name)).toEqual(['Emmaboda'])
  })

  test('turnout fell in twelve of twelve municipalities from 2018 to 2022', async () => {
    const changes = await changesOf('turnout-municipal-election', '2018', '2022')
    expect(changes.filter(({ change }) => change < 0)).toHaveLength(12)
  })

  test('columns say the same as points', async () => {
    const points = await series('population-31-dec')
    const table = await columns('population-31-dec')
    expect(table.periods).toEqual(points.series[0]?.points.map(point => point.period))
    for (const [index, item] of table.series.entries()) {
      const other = points.series[index]
      expect(item.geography).toEqual(other?.geography?.code)
      expect(item.values).toEqual(other?.points.map(point => point.value))
      const flags = table.periods.map((_, place) => item.marks?.[String(place)]?.flags ?? [])
      expect(flags).toEqual(other?.points.map(point => point.flags))
    }
    expect(table.geographies).toEqual(points.series.map(item => item.geography))
  })

  test('every value names its source', async () => {
    const answer = await series('population-31-dec', '?geography=0880')
    const known = answer.sources.map(source => source.slug)
    expect(known.length).toBeGreaterThan(0)
    for (const point of answer.series[0]?.points ?? []) expect(known).toContain(point.source)
    const sourceOf = new Map(answer.series[0]?.points.map(point => [point.period, point.source]))
    expect([sourceOf.get('2024'), sourceOf.get('2025')]).toEqual(['scb-tab638', 'scb-tab5557'])
  })

  test('a range keeps the periods that lie wholly inside it', async () => {
    const answer = await series('population-31-dec', '?geography=0880&from=2020&to=2022')
    expect(answer.series[0]?.points.map(point => point.period)).toEqual(['2020', '2021', '2022'])
  })

  test('a year to date with an unknown end lies inside its year, a survey span inside its years', async () => {
    const visits = await series('flyttahit-besok', '?from=2022&to=2022')
    const periods = visits.series.flatMap(item => item.points.map(point => point.period))
    expect(periods.toSorted()).toEqual(['2022-01/..', '2022-S1'])
    const health = await series('self-rated-health', '?geography=08&from=2021&to=2022')
    expect(health.series).toEqual([])
  })

  test('before the figures were read there were none', async () => {
    const problem = await askRefused(server.app, address('population-31-dec', '?asOf=2022-01-01'))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_indicator' })
  })
})

describe('a series with gaps', () => {
  let server: TestServer
  let slug: string
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db).at('2023-01-31T12:00:00Z')
    await make.geography({ code: '08' })
    await make.geography({ code: '0880', kind: 'municipality', parent_code: '08' })
    await make.geography({ code: '0881', kind: 'municipality', parent_code: '08' })
    const indicator = await make.indicator({ unit_code: 'count', county_aggregation: 'sum' })
    slug = indicator.slug
    const first = await make.series({ indicator_id: indicator.id, geography_code: '0880' })
    const second = await make.series({ indicator_id: indicator.id, geography_code: '0881' })
    await make.measurement({ seriesId: first.id, period: '2021', value: 0.1 })
    await make.measurement({ seriesId: second.id, period: '2021', value: 0.2, margin: 1.5, n: 300 })
    await make.measurement({ seriesId: first.id, period: '2022', value: 7 })
    await make.measurement({ seriesId: second.id, period: '2022', missing: 'confidential' })
    await make.measurement({ seriesId: first.id, period: '2023', missing: 'withdrawn' })
    await make.measurement({ seriesId: second.id, period: '2023', missing: 'withdrawn' })
  })
  afterAll(() => server.close())

  test('a missing value keeps its reason, and the county has none when a part is missing', async () => {
    const answer = await ask(server.app, address(slug), seriesSchema)
    const byCode = new Map(answer.series.map(item => [item.geography?.code, item.points]))
    expect(byCode.get('0881')).toMatchObject([
      { period: '2021', value: 0.2, margin: 1.5, n: 300 },
      { period: '2022', value: null, missing: 'confidential' },
    ])
    expect(byCode.get('08')).toMatchObject([
      { period: '2021', value: 0.3, flags: ['computed'] },
      { period: '2022', value: null, missing: 'not_available' },
    ])
  })

  test('a period whose every value was withdrawn is none', async () => {
    const { periods, series } = await ask(server.app, address(slug, '?format=columns'), seriesColumnsSchema)
    expect(periods).toEqual(['2021', '2022'])
    expect(series.map(({ geography, values }) => [geography, values.length])).toEqual([
      ['0880', 2],
      ['0881', 2],
      ['08', 2],
    ])
  })

  test('columns carry the marks of what is out of the ordinary only', async () => {
    const answer = await ask(server.app, address(slug, '?format=columns&geography=0881'), seriesColumnsSchema)
    expect(answer.series.map(item => [item.values, item.marks])).toEqual([
      [[0.2, null], { 0: { margin: 1.5, n: 300 }, 1: { missing: 'confidential' } }],
    ])
  })
})

describe('a large series answer', () => {
  let server: TestServer
  let slug: string
  beforeAll(async () => {
    server = await createTestServer()
    const { db } = server.database
    const make = new Make(db)
    const indicator = await make.indicator()
    slug = indicator.slug
    const ids: number[] = []
    for (let place = 0; place < 12; place += 1) {
      const { code } = await make.geography({
        code: `08${60 + place}`,
        kind: 'municipality',
        name: 'Oskarshamn',
      })
      for (const breakdown of ['total', 'women', 'men']) {
        ids.push((await make.series({ indicator_id: indicator.id, geography_code: code, breakdown })).id)
      }
    }
    const source = await make.source()
    await withRevision(db, { actor: 'test', kind: 'measurements', reason: null }, (trx, revision) =>
      recordMeasurements(
        trx,
        revision,
        ids.flatMap(seriesId =>
          Array.from({ length: 30 }, (_, year) =>
            measurementInput({
              seriesId,
              period: String(1995 + year),
              value: 50 + year / 10,
              sourceId: source.id,
            }),
          ),
        ),
      ),
    )
  })
  afterAll(() => server.close())

  test('is at most 10 kB for 1 080 points in columns', async () => {
    const response = await server.app.inject({ url: address(slug, '?format=columns') })
    const answer = seriesColumnsSchema.parse(response.json())
    expect(answer.series.flatMap(item => item.values)).toHaveLength(1080)
    expect(Buffer.byteLength(response.body)).toBeLessThanOrEqual(10_000)
  })
})

test('a value that said something else before is marked, and only from then on', async () => {
  const server = await createTestServer()
  const make = new Make(server.database.db)
  const january = make.at('2023-01-31T12:00:00Z')
  const indicator = await january.indicator()
  const { id: seriesId } = await january.series({ indicator_id: indicator.id })
  await january.measurement({ seriesId, period: '2021', value: 58, reason: 'First' })
  await january.measurement({ seriesId, period: '2022', value: 66 })
  const march = make.at('2023-03-01T12:00:00Z')
  await march.measurement({ seriesId, period: '2021', value: 57, reason: 'Misread', noteSv: 'Läst igen' })
  await march.measurement({ seriesId, period: '2022', value: 67, reason: 'Misread' })
  const marksOf = async (asOf: string) => {
    const url = address(indicator.slug, `?format=columns&asOf=${asOf}`)
    return (await ask(server.app, url, seriesColumnsSchema)).series[0]?.marks
  }
  expect(await marksOf('2023-02-28')).toBeUndefined()
  expect(await marksOf('2023-03-31')).toEqual({
    0: { note: 'Läst igen', corrected: true },
    1: { corrected: true },
  })
  const points = await ask(server.app, address(indicator.slug), seriesSchema)
  expect(points.series[0]?.points.map(point => point.corrected)).toEqual([true, true])
  await server.close()
})

test('what was entered here says from which day, period by period, at each moment', async () => {
  const server = await createTestServer()
  const make = new Make(server.database.db).at('2026-11-20T12:00:00Z')
  const indicator = await make.indicator()
  const { id: seriesId } = await make.series({ indicator_id: indicator.id })
  const { id: sourceId } = await make.source({ slug: ENTERED_SOURCE })
  const enter = (at: string, period: string, value: number) =>
    make.at(at).measurement({ seriesId, sourceId, period, value, reason: 'Entered' })
  await make.measurement({ seriesId, period: '2020', value: 48 })
  await enter('2026-11-21T12:00:00Z', '2021', 58)
  await enter('2026-11-21T12:00:00Z', '2022', 66)
  await enter('2026-11-21T23:30:00Z', '2022', 67)
  const enteredOn = async (query = '') =>
    (await ask(server.app, address(indicator.slug, query), seriesSchema)).enteredOn
  expect(await enteredOn()).toEqual({ 2021: '2026-11-21', 2022: '2026-11-22' })
  expect(await enteredOn('?from=2021&to=2021')).toEqual({ 2021: '2026-11-21' })
  expect(await enteredOn('?asOf=2026-11-21')).toEqual({ 2021: '2026-11-21', 2022: '2026-11-21' })
  expect(await enteredOn('?asOf=2026-11-20')).toBeUndefined()
  await server.close()
})
