import { indicatorListSchema, indicatorSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const INDICATORS = '/api/v1/indicators'

describe('the indicators of the region', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const list = (query = '') => ask(server.app, `${INDICATORS}${query}`, indicatorListSchema)
  const indicator = (slug: string, query = '') =>
    ask(server.app, `${INDICATORS}/${slug}${query}`, indicatorSchema)

  test('a name that is none is refused, an unknown one is not found', async () => {
    const bad = await askRefused(server.app, `${INDICATORS}/Not%20a%20slug`)
    expect(bad.errors).toMatchObject([{ path: 'slug', code: 'bad_slug' }])
    const unknown = await askRefused(server.app, `${INDICATORS}/happiness`)
    expect(unknown).toMatchObject({ status: 404, code: 'unknown_indicator' })
  })

  test('an indicator that became known later is not found, and the answer says when', async () => {
    const problem = await askRefused(server.app, `${INDICATORS}/population-31-dec?asOf=2018-05-01`)
    expect(problem.status).toBe(404)
    expect(problem.detail).toMatch(/20\d\d-\d\d-\d\d/)
  })

  test('the list holds those with figures and those without, with the reason', async () => {
    const { items } = await list()
    const population = items.find(item => item.slug === 'population-31-dec')
    expect(population).toMatchObject({ hasFigures: true, firstPeriod: '2008', lastPeriod: '2025' })
    const withoutFigures = items.filter(item => !item.hasFigures && !item.example)
    expect(withoutFigures.length).toBeGreaterThan(0)
    for (const item of withoutFigures) expect(item.missingReason).not.toBeNull()
    const names = items.map(item => item.name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare))
  })

  test('examples are left out when only published facts are asked for', async () => {
    const all = await list()
    const published = await list('?published=true')
    const examples = all.items.filter(item => item.example)
    expect(examples.length).toBeGreaterThan(0)
    expect(published.items).toEqual(all.items.filter(item => !item.example))
  })

  test('an indicator says what it means, where it comes from and how a county value is made', async () => {
    const answer = await indicator('net-migration-per-1000')
    expect(answer).toMatchObject({
      countyAggregation: 'weighted_mean',
      weightedBy: 'population-31-dec',
      breakdowns: ['total'],
    })
    expect(answer.geographies).toHaveLength(12)
    expect(answer.tables.map(table => table.table)).toEqual(['TAB1212', 'TAB6640'])
    expect(answer.sources.length).toBeGreaterThan(0)
    expect(answer.caveat).toContain('25–35')
  })

  test('commuting has its series break between 2018 and 2019', async () => {
    const { breaks } = await indicator('out-commuter-share')
    expect(breaks).toMatchObject([{ after: '2018', before: '2019' }])
  })

  test('an indicator with a målvärde says which and whether it is met, another that there is none', async () => {
    expect((await indicator('friskvardsbidraget')).targets).toEqual([
      {
        slug: 'friskvardsbidraget',
        period: '2022',
        rule: 'minst 50\u00a0%',
        status: 'met',
        statusText: 'Uppfyllt',
      },
    ])
    expect((await indicator('net-migration-per-1000')).targets).toEqual([])
  })

  test('an indicator placed under a goal by us is marked as a proposal', async () => {
    const { objectives } = await indicator('turnout-municipal-election')
    expect(objectives.length).toBeGreaterThan(0)
    expect(objectives.every(objective => objective.isProposal)).toBe(true)
  })
})

describe('a long list of indicators', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer()
    const make = new Make(server.database.db)
    for (let count = 0; count < 201; count += 1) await make.indicator({ name_sv: `Mått ${count}` })
  })
  afterAll(() => server.close())

  test('is paged, each indicator once, also when one is added between two pages', async () => {
    const first = await ask(server.app, INDICATORS, indicatorListSchema)
    await new Make(server.database.db).indicator({ slug: 'abc', name_sv: 'Aaa' })
    const next = `${INDICATORS}?cursor=${first.nextCursor}`
    const second = await ask(server.app, next, indicatorListSchema)
    expect(first.items).toHaveLength(200)
    expect(second).toMatchObject({ items: [{}], nextCursor: null })
    expect(new Set([...first.items, ...second.items].map(item => item.slug)).size).toBe(201)
  })
})
