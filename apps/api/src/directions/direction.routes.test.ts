import {
  indicatorListSchema,
  indicatorSchema,
  objectiveSchema,
  seriesColumnsSchema,
  seriesSchema,
} from '@malkoll/contracts'
import { formatNumber } from '@malkoll/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

const indicator = (slug: string, query = '') =>
  ask(server.app, `/api/v1/indicators/${slug}${query}`, indicatorSchema)

describe('the direction of an indicator', () => {
  test('employment 2020–2024 went the right way in 12 of 12 municipalities, 2022–2024 only in Emmaboda', async () => {
    const { direction, countyNote, latest } = await indicator('employment-rate')
    expect(direction).toMatchObject({
      verdict: 'mixed',
      text: 'Olika besked',
      basis: 'municipalities',
      county: null,
      pandemicNote: '2020 är ett pandemiår.',
      startNote: '2020 är värdet närmast 2019.',
    })
    expect(direction?.municipalities?.long).toMatchObject({
      forward: 12,
      of: 12,
      fromPeriod: '2020',
      toPeriod: '2024',
      text: '12 av 12 kommuner åt rätt håll',
      backNames: [],
    })
    expect(direction?.municipalities?.short).toMatchObject({
      forward: 1,
      back: 11,
      of: 12,
      fromPeriod: '2022',
      text: '1 av 12 kommuner åt rätt håll',
      forwardNames: ['Emmaboda'],
    })
    expect(countyNote).toMatch(/^Länsvärde finns hos SCB men är inte hämtat\./)
    expect(latest).toMatchObject({ period: '2024', geography: null })
    expect(latest?.text).toBe('74,0\u00a0% (Högsby) till 86,5\u00a0% (Mörbylånga)')
  })

  test('turnout was lower in 2022 than in 2018 in 12 of 12 municipalities', async () => {
    const { direction } = await indicator('turnout-municipal-election')
    expect(direction).toMatchObject({ verdict: 'back', text: 'Åt fel håll' })
    const { long, short } = direction?.municipalities ?? {}
    for (const window of [long, short]) {
      expect(window).toMatchObject({ forward: 0, back: 12, of: 12, fromPeriod: '2018', toPeriod: '2022' })
    }
    expect(direction?.startNote).toBe('2018 är värdet närmast 2019 och 2020.')
  })

  test('net migration follows the computed county value, which ends in 2024', async () => {
    const { direction, latest, countyNote } = await indicator('net-migration-per-1000')
    expect(direction).toMatchObject({
      verdict: 'back',
      basis: 'county',
      sentence: 'Åt fel håll. 2019–2024: −2,01. 2022–2024: −2,49.',
      startNote: null,
      pandemicNote: null,
    })
    expect(direction?.county?.long).toMatchObject({
      from: { period: '2019', text: '3,50' },
      to: { period: '2024', text: '1,49' },
      wantedYear: 2019,
      verdict: 'back',
      text: 'Åt fel håll',
    })
    expect(latest).toMatchObject({
      period: '2024',
      text: '1,49',
      geography: { code: '08', name: 'Kalmar län', kind: 'county' },
      isComputed: true,
    })
    expect(countyNote).toBeNull()
  })

  test('is told in English too, in the same words as its parts', async () => {
    const { direction } = await indicator('employment-rate', '?lang=en')
    expect(direction?.sentence).toBe(
      'Mixed. 2020–2024: 12 of 12 municipalities in the right direction. 2022–2024: 1 of 12 municipalities in the right direction (Emmaboda). 2020 is the value nearest 2019. 2020 is a pandemic year.',
    )
  })

  test('is not there for a measure with a målvärde, an example, or without a desired direction or figures', async () => {
    const { items } = await ask(server.app, '/api/v1/indicators', indicatorListSchema)
    const of = (slug: string) => items.find(item => item.slug === slug)
    for (const slug of ['friskvardsbidraget', 'exempel-kultur-1', 'population-31-dec', 'gigabit-broadband']) {
      expect(of(slug), slug).toMatchObject({ direction: null })
    }
    expect(items.filter(item => item.example && item.direction)).toEqual([])
    expect(of('friskvardsbidraget')?.latest).toMatchObject({
      period: '2022',
      text: '66\u00a0%',
      geography: null,
    })
    expect(of('gigabit-broadband')?.latest).toBeNull()
  })

  test('of one single observation cannot be assessed', async () => {
    const { direction } = await indicator('self-rated-health')
    expect(direction).toMatchObject({ verdict: 'cannot_assess', text: 'Kan inte bedömas', basis: 'none' })
  })

  test('before the figures were read there is neither direction nor latest figure', async () => {
    const { items } = await ask(server.app, '/api/v1/indicators?asOf=2023-06-01', indicatorListSchema)
    expect(items.find(item => item.slug === 'employment-rate')).toBeUndefined()
    expect(items.filter(item => item.direction?.basis === 'municipalities')).toEqual([])
  })
})

describe('net migration in the region', () => {
  test('lies below zero in 2, 4, 5, 4, 3, 9, 6 and 7 municipalities of 12, year by year from 2018', async () => {
    const { belowZero } = await indicator('net-migration-per-1000')
    const from2018 = belowZero.filter(({ period }) => period >= '2018')
    expect(from2018.map(({ period, count, of }) => [period, count, of])).toEqual([
      ['2018', 2, 12],
      ['2019', 4, 12],
      ['2020', 5, 12],
      ['2021', 4, 12],
      ['2022', 3, 12],
      ['2023', 9, 12],
      ['2024', 6, 12],
      ['2025', 7, 12],
    ])
    expect(belowZero.at(-1)?.text).toBe('7 av 12 kommuner under noll')
    expect((await indicator('employment-rate')).belowZero).toEqual([])
  })

  test('has the county line 5,30 3,50 3,28 4,65 3,98 −1,35 1,49, each flagged computed, and none for 2025', async () => {
    const { series } = await ask(
      server.app,
      '/api/v1/indicators/net-migration-per-1000/series?geography=08&from=2018',
      seriesSchema,
    )
    const [county] = series
    expect(county?.isComputed).toBe(true)
    expect(county?.points.every(point => point.flags.includes('computed'))).toBe(true)
    const shown = county?.points.map(({ value }) => value && formatNumber(value, 'sv', { decimals: 2 }))
    expect(shown).toEqual(['5,30', '3,50', '3,28', '4,65', '3,98', '−1,35', '1,49', null])
    expect(county?.points.at(-1)).toMatchObject({ period: '2025', value: null, missing: 'not_available' })
  })
})

describe('the gap between the sexes', () => {
  const columns = (query: string) =>
    ask(
      server.app,
      `/api/v1/indicators/post-secondary-education/series?format=columns${query}`,
      seriesColumnsSchema,
    )

  test('in Kalmar’s post-secondary education grew from 10,87 (2019) to 12,99 (2025)', async () => {
    const { gaps } = await columns('&geography=0880&breakdown=women,men')
    expect(gaps).toHaveLength(1)
    const [gap] = gaps ?? []
    const byPeriod = new Map(gap?.periods.map((period, index) => [period, gap.values[index]]))
    expect([byPeriod.get('2019'), byPeriod.get('2025')]).toEqual([10.87, 12.99])
    expect(gap).toMatchObject({ geography: '0880' })
    expect(gap?.text).toContain('från 10,9 till 13,0\u00a0procentenheter')
  })

  test('is there for every municipality, and only when both sexes and nothing else are asked for', async () => {
    expect((await columns('&breakdown=men,women')).gaps).toHaveLength(12)
    expect(await columns('&breakdown=women')).not.toHaveProperty('gaps')
    expect(await columns('&breakdown=women,men,total')).not.toHaveProperty('gaps')
    expect(await columns('')).not.toHaveProperty('gaps')
  })
})

describe('what measures a goal', () => {
  test('comes with direction and a line for each municipality where the county has no value', async () => {
    const { indicators } = await ask(
      server.app,
      '/api/v1/objectives/god-tillgang-till-valutbildad-arbetskraft',
      objectiveSchema,
    )
    const employment = indicators.find(item => item.slug === 'employment-rate')
    expect(employment).toMatchObject({ isProposal: true, spark: [], direction: { verdict: 'mixed' } })
    expect(employment?.sparkPeriods).toEqual(['2020', '2021', '2022', '2023', '2024'])
    expect(employment?.municipalSparks).toHaveLength(12)
    expect(employment?.municipalSparks.find(({ name }) => name === 'Emmaboda')?.values).toEqual([
      76.8, 78.6, 79, 79.9, 79.2,
    ])
    const without = indicators.find(item => item.slug === 'long-term-unemployment')
    expect(without).toMatchObject({ hasFigures: false, latest: null, direction: null, municipalSparks: [] })
    expect(without?.missingReason).toMatch(/^Förslag\. Inga siffror är inlästa\./)
  })

  test('comes with the county’s line where there is one, its missing year left open', async () => {
    const { indicators } = await ask(
      server.app,
      '/api/v1/objectives/klimatanpassad-och-robust-samhallsplanering',
      objectiveSchema,
    )
    const migration = indicators.find(item => item.slug === 'net-migration-per-1000')
    expect(migration?.municipalSparks).toEqual([])
    expect(migration?.spark).toHaveLength(migration?.sparkPeriods.length ?? 0)
    expect([migration?.sparkPeriods.at(-1), migration?.spark.at(-1)]).toEqual(['2025', null])
  })
})

describe('one municipality ahead of the others', () => {
  beforeAll(async () => {
    const { id } = await server.app.db
      .selectFrom('series')
      .innerJoin('indicator', 'indicator.id', 'series.indicator_id')
      .select('series.id')
      .where('indicator.slug', '=', 'employment-rate')
      .where('geography_code', '=', '0885')
      .where('breakdown', '=', 'total')
      .executeTakeFirstOrThrow()
    await new Make(server.app.db).measurement({ seriesId: id, period: '2025', value: 70 })
  })

  test('is not told as the latest figure of all', async () => {
    const { latest, lastPeriod } = await indicator('employment-rate')
    expect(lastPeriod).toBe('2025')
    expect(latest).toMatchObject({
      period: '2024',
      text: '74,0\u00a0% (Högsby) till 86,5\u00a0% (Mörbylånga)',
    })
  })

  test('is not counted among those that went from one year to another', async () => {
    const { direction } = await indicator('employment-rate')
    expect(direction?.municipalities?.long).toMatchObject({
      forward: 11,
      back: 0,
      of: 11,
      toPeriod: '2024',
      text: '11 av 11 kommuner åt rätt håll',
    })
    expect(direction?.municipalities?.short).toMatchObject({ of: 11, toPeriod: '2024' })
  })
})
