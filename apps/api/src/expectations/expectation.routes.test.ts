import { expectationListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

describe('what residents expect results in', () => {
  test('are the source’s seven areas, what stands under them proposed by us', async () => {
    const { items, source } = await ask(server.app, '/api/v1/expectations', expectationListSchema)
    expect(items.map(item => item.name)).toEqual([
      'Företag',
      'Jobb',
      'Bostäder',
      'Utbildning',
      'Kommunikationer',
      'Kultur',
      'Miljö',
    ])
    const placed = items.flatMap(item => [...item.objectives, ...item.indicators])
    expect(placed.length).toBeGreaterThan(20)
    expect(placed.filter(item => !item.isProposal)).toEqual([])
    expect(items.filter(item => item.objectives.length === 0)).toEqual([])
    expect(source?.title).toBe('Att driva det regionala utvecklingsuppdraget, 13 mars 2023')
  })

  test('bring the direction of their indicators, and the reason where there are no figures', async () => {
    const { items } = await ask(server.app, '/api/v1/expectations', expectationListSchema)
    const jobs = items.find(item => item.slug === 'jobb')
    const employment = jobs?.indicators.find(item => item.slug === 'employment-rate')
    expect(employment?.direction?.text).toBe('Olika besked')
    const silent = items.flatMap(item => item.indicators).filter(item => !item.hasFigures)
    expect(silent.length).toBeGreaterThan(0)
    expect(silent.filter(item => item.missingReason === null)).toEqual([])
  })

  test('an unknown parameter is refused, and before they were read there are none', async () => {
    const problem = await askRefused(server.app, '/api/v1/expectations?area=jobb')
    expect(problem.errors).toMatchObject([{ path: 'area', code: 'unknown_parameter' }])
    const early = await ask(server.app, '/api/v1/expectations?asOf=2024-01-01', expectationListSchema)
    expect(early).toMatchObject({ items: [], source: null })
  })
})
