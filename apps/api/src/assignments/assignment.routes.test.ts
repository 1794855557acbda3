import { assignmentListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

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
