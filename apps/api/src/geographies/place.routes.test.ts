import { geographyDetailSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

describe('a place against its county', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const place = (code: string, query = '') =>
    ask(server.app, `/api/v1/geographies/${code}${query}`, geographyDetailSchema)

  test('an unknown code is not found, and an unknown parameter is refused', async () => {
    expect(await askRefused(server.app, '/api/v1/geographies/9999')).toMatchObject({
      status: 404,
      code: 'unknown_geography',
    })
    const refused = await askRefused(server.app, '/api/v1/geographies/0885?colour=red')
    expect(refused.errors).toMatchObject([{ path: 'colour', code: 'unknown_parameter' }])
  })

  test('Borgholm’s net migration of 2023 is 0, a value', async () => {
    const { indicators } = await place('0885')
    const migration = indicators.find(item => item.slug === 'net-migration-per-1000')
    expect(migration?.spark[migration.sparkPeriods.indexOf('2023')]).toBe(0)
  })

  test('says who it is, how many live there and which places are near', async () => {
    const borgholm = await place('0885')
    expect(borgholm).toMatchObject({
      name: 'Borgholm',
      kindText: 'Kommun i Kalmar län',
      parentName: 'Kalmar län',
      population: { period: '2025', value: 10_626, flags: ['perturbed'] },
    })
    expect(borgholm.neighbours).toHaveLength(11)
    expect(borgholm.neighbours.map(({ name }) => name)).not.toContain('Borgholm')
    expect((await place('0885', '?lang=en')).kindText).toBe('Municipality in Kalmar County')
  })

  test('is told as higher or lower than the county, never as better, and only where the county has the value', async () => {
    const { indicators } = await place('0885')
    const of = (slug: string) => indicators.find(item => item.slug === slug)
    expect(of('greenhouse-gas-per-resident')).toMatchObject({
      county: { isComputed: true },
      comparisonText: 'Högre än länet',
    })
    expect(of('employment-rate')).toMatchObject({ county: null, comparisonText: null })
    expect(of('population-31-dec')).toMatchObject({ county: { value: 245_483 }, comparisonText: null })
  })

  test('has its own direction, which may differ from the county’s', async () => {
    const { indicators } = await place('0862')
    const employment = indicators.find(item => item.slug === 'employment-rate')
    expect(employment?.direction).toMatchObject({ verdict: 'forward', basis: 'place', municipalities: null })
    expect(employment?.direction?.county?.short).toMatchObject({
      from: { period: '2022', value: 79 },
      to: { period: '2024', value: 79.2 },
    })
  })

  test('warns where numbers are small and where the source has blurred them', async () => {
    const hogsby = await place('0821')
    expect(hogsby.population?.value).toBeLessThan(10_000)
    const dwellings = hogsby.indicators.find(item => item.slug === 'dwellings-completed-rate')
    expect(dwellings?.smallNumberNote).toContain('några få personer ändrar talet mycket')
    const kalmar = await place('0880')
    const migration = kalmar.indicators.find(item => item.slug === 'net-migration-per-1000')
    expect(migration?.latest).toMatchObject({ period: '2025', flags: ['perturbed'] })
    expect(migration?.smallNumberNote).toMatch(/^Talet för 2025 är medvetet lite oskarpt/)
  })

  test('names the source of every figure and holds no example', async () => {
    const { indicators, sources } = await place('0880')
    const slugs = new Set(sources.map(source => source.slug))
    expect(indicators.length).toBeGreaterThan(10)
    expect(indicators.filter(item => !item.latest.source || !slugs.has(item.latest.source))).toEqual([])
    expect(indicators.filter(item => item.name.startsWith('Exempel'))).toEqual([])
  })

  test('the county has a page of its own and no county to be compared with', async () => {
    const county = await place('08')
    expect(county).toMatchObject({ kind: 'county', kindText: 'Län', population: { value: 245_483 } })
    expect(county.indicators.filter(item => item.county !== null)).toEqual([])
  })

  test('before anything was read a place has no figures', async () => {
    expect(await place('0885', '?asOf=2019-01-01')).toMatchObject({ indicators: [], population: null })
  })
})
