import { budgetSchema } from '@malkoll/contracts'
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
    expect(sentence).toBe(
      'Nettokostnaden blev 195,1\u00a0miljoner kronor\u00a0– 6,0\u00a0miljoner bättre än budget.',
    )
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
