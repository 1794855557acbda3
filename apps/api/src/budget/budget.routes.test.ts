import { assignmentListSchema, budgetSchema, expectationListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

describe('the budget of a year', () => {
  const budget = (query = '') => ask(server.app, `/api/v1/budget${query}`, budgetSchema)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

  test('a period that is none and a breakdown that is none are refused at once', async () => {
    const problem = await askRefused(server.app, '/api/v1/budget?period=soon&by=person&colour=red')
    expect(problem.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['period', 'bad_period'],
      ['by', 'bad_value'],
      ['colour', 'unknown_parameter'],
    ])
  })

  test.each(['line', 'operation'])('of 2022 sums by %s to 201 098 and 195 087, 6 011 better', async by => {
    const { lines, total, sentence } = await budget(`?period=2022&by=${by}`)
    expect([sum(lines.map(line => line.budget)), sum(lines.map(line => line.outcome))]).toEqual([
      201_098, 195_087,
    ])
    expect(total).toMatchObject({ budget: 201_098, outcome: 195_087, deviation: 6_011, verdict: 'better' })
    expect(sentence).toBe('Nettokostnaden blev 195,1 miljoner kronor – 6,0 miljoner bättre än budget.')
  })

  test('of 2022 marks Utbildning and Lokalhyror as rounded, and no other line', async () => {
    const { lines, period } = await budget()
    expect(period).toBe('2022')
    const rounded = lines.filter(line => line.roundingNote !== null)
    expect(rounded.map(line => [line.name, line.deviation, line.roundingNote])).toEqual([
      ['Utbildning och övriga personalkostnader', -943, 'avrundning ±1'],
      ['Lokalhyror', 84, 'avrundning ±1'],
    ])
    expect(lines.filter(line => line.isComputed)).toEqual([])
  })

  test('of 2021 has deviations computed here, in all 5 237', async () => {
    const { lines, total, notes } = await budget('?period=2021')
    expect(lines.map(line => line.deviation)).toEqual([18_780, 5_431, 183, 188, 170, -19_515])
    expect(lines.every(line => line.isComputed)).toBe(true)
    expect(total).toMatchObject({ deviation: 5_237, isComputed: true })
    expect(notes).toContain('Källan trycker ingen avvikelse för perioden. Den är beräknad.')
  })

  test('that the sources do not hold is empty and says so', async () => {
    expect(await budget('?period=2020')).toMatchObject({
      lines: [],
      total: null,
      organisation: null,
      sentence: 'Våra källor har ingen budget för 2020.',
      periods: ['2022', '2021'],
    })
    expect(await budget('?asOf=2019-01-01')).toMatchObject({ period: null, periods: [] })
  })
})

describe('the assignments of a year', () => {
  const assignments = (query = '') => ask(server.app, `/api/v1/assignments${query}`, assignmentListSchema)

  test('a period that is none is refused', async () => {
    const problem = await askRefused(server.app, '/api/v1/assignments?period=2022-13')
    expect(problem.errors).toMatchObject([{ path: 'period', code: 'bad_period' }])
  })

  test('of 2022 are seven in the source’s words, five of them reported', async () => {
    const { items, counts, sentences, note } = await assignments('?period=2022')
    expect(counts).toEqual({ reported: 5, total: 7 })
    expect(sentences).toEqual(['5 av 7 uppdrag i Regionplanen är redovisade.'])
    expect(note).toContain('Det säger inget om vad det ledde till')
    expect(items.map(item => [item.number, item.stateText])).toEqual([
      ['21/05', 'Redovisat'],
      ['21/04', 'Redovisat'],
      ['21/02', 'Redovisat'],
      ['22/01', 'Redovisat'],
      ['22/02', 'Redovisat'],
      ['22/05', 'Redovisas Q1 2023'],
      ['22/04', 'Redovisas Q1 2023'],
    ])
    expect(items[1]?.title).toBe('Utreda möjligheten att etablera ett inkubatorssystem i länet')
    expect(items.filter(item => item.source === null)).toEqual([])
  })

  test('before the plan began there are none', async () => {
    expect(await assignments('?period=2020')).toMatchObject({ items: [], sentences: [] })
  })
})

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
