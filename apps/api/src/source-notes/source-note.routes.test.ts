import { sourceNoteListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

const notes = (query: string) => ask(server.app, `/api/v1/source-notes${query}`, sourceNoteListSchema)

describe('what the sources name without figures', () => {
  test('stands for 2022 under the headings of the presentation, what is missing told apart', async () => {
    const { items, period } = await notes('?period=2022')
    expect(period).toBe('2022')
    expect(items.map(({ kind, heading, texts }) => [kind, heading, texts.length])).toEqual([
      ['named', 'Verksamheten 2022', 7],
      ['named', 'Utmaningar inför 2022', 4],
      ['named', 'Medarbetare: genomförda aktiviteter', 5],
      ['named', 'Regionens fokusområden', 3],
      ['named', 'Strategisk kompetensutveckling', 3],
      ['named', 'Befolkningen', 1],
      ['missing', 'Mål och mått', 5],
      ['missing', 'Medarbetare', 2],
      ['missing', 'Befolkning och besök', 3],
      ['missing', 'Intern kontroll: resultatet', 6],
    ])
    expect(items[1]?.texts.slice(0, 2)).toEqual(['Allmän osäkerhet i näringslivet', 'Elförsörjning'])
    for (const item of items) {
      expect(item.source?.slug).toBe('presentation-2022')
      expect(item.organisation?.slug).toBe('regionala-utvecklingsforvaltningen')
    }
  })

  test('is told in English too', async () => {
    const { items } = await notes('?period=2022&lang=en')
    expect(items.find(item => item.kind === 'missing')).toMatchObject({ heading: 'Goals and measures' })
    expect(items.find(item => item.heading === 'Challenges ahead of 2022')?.texts).toContain(
      'Electricity supply',
    )
  })

  test('is that of every period when none is asked for', async () => {
    const all = await notes('')
    const ofYear = await notes('?period=2022')
    expect(all.period).toBeNull()
    expect(all.items).toEqual(ofYear.items)
  })

  test('is nothing for a period that no source tells of', async () => {
    expect(await notes('?period=2021')).toMatchObject({ period: '2021', items: [], nextCursor: null })
  })

  test('is nothing before the presentation was known', async () => {
    expect((await notes('?period=2022&asOf=2023-01-30')).items).toEqual([])
    expect((await notes('?period=2022&asOf=2023-01-31')).items).toHaveLength(10)
  })

  test('is refused for a period that is none and for an unknown parameter', async () => {
    const problem = await askRefused(server.app, '/api/v1/source-notes?period=2022-13&kind=named')
    expect(problem.status).toBe(400)
    expect(problem.errors).toHaveLength(2)
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'period', code: 'bad_period' }),
        expect.objectContaining({ path: 'kind', code: 'unknown_parameter' }),
      ]),
    )
  })
})
