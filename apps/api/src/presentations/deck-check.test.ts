import { type Deck, deckCheckSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let slug: string
let untouched: string
let indicator: string
let quarterly: string

beforeAll(async () => {
  server = await createTestServer()
  const make = new Make(server.database.db)
  const january = make.at('2023-01-31T12:00:00Z')
  const target = await january.target()
  const quiet = await january.target()
  slug = target.slug
  untouched = quiet.slug
  for (const { id, series_id: seriesId } of [target, quiet]) {
    await january.targetPeriod({ target_id: id, period: '2022' })
    await january.measurement({ seriesId, period: '2022', value: 66 })
  }
  const place = await january.geography({ code: '08' })
  const measured = await january.indicator()
  indicator = measured.slug
  const series = await january.series({ indicator_id: measured.id, geography_code: place.code })
  for (const [period, value] of [
    ['2021', 10],
    ['2022', 11],
  ] as const) {
    await january.measurement({ seriesId: series.id, period, value })
  }
  const byQuarter = await january.indicator({ periodicity: 'quarter' })
  quarterly = byQuarter.slug
  const quarters = await january.series({ indicator_id: byQuarter.id, geography_code: place.code })
  await january.measurement({ seriesId: quarters.id, period: '2022-Q3', value: 5 })
  const march = make.at('2023-03-01T12:00:00Z')
  await march.measurement({ seriesId: target.series_id, period: '2022', value: 40, reason: 'Räknefel' })
  await march.targetPeriod({ target_id: target.id, period: '2023' })
  await march.measurement({ seriesId: target.series_id, period: '2023', value: 70 })
  await march.measurement({ seriesId: series.id, period: '2022', value: 12, reason: 'Räknefel' })
  await march.measurement({ seriesId: series.id, period: '2023', value: 13 })
  await march.measurement({ seriesId: quarters.id, period: '2022-Q3', value: 6, reason: 'Räknefel' })
  await march.measurement({ seriesId: quarters.id, period: '2022-Q4', value: 7 })
})
afterAll(() => server.close())

async function check(slides: Deck['slides'], rest: Partial<Deck> = {}) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/presentations/check',
    payload: {
      title: 'Regiondagen',
      occasion: null,
      language: 'sv',
      asOf: '2023-02-01',
      isDemo: false,
      slides,
      ...rest,
    },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return deckCheckSchema.parse(answer.json()).changes
}

describe('a frozen slide of a målvärde', () => {
  it('tells the corrected value, the status that followed and the year that has come', async () => {
    const changes = await check([{ id: 'a', kind: 'chart', chart: { kind: 'target', slug } }])
    expect(changes).toEqual([
      { id: 'a', change: 'figures', text: 'Utfallet för 2022 är nu 40\u00a0%; bilden visar 66\u00a0%.' },
      { id: 'a', change: 'status', text: 'Status för 2022 är nu ”Ej uppfyllt”; bilden visar ”Uppfyllt”.' },
      { id: 'a', change: 'figures', text: '2023 har kommit till: 70\u00a0%, Uppfyllt.' },
    ])
  })

  it('is not named when it is the same, nor are slides without figures', async () => {
    expect(
      await check([
        { id: 'del', kind: 'section', title: 'Medarbetare', text: '' },
        { id: 'b', kind: 'chart', chart: { kind: 'target', slug: untouched } },
      ]),
    ).toEqual([])
  })

  it('is not changed by a title of one’s own', async () => {
    const slide = {
      id: 'b',
      kind: 'chart',
      chart: { kind: 'target', slug: untouched },
      title: 'Egen',
    } as const
    expect(await check([slide])).toEqual([])
  })
})

describe('a frozen slide of an indicator', () => {
  it('tells the corrected value of a place and the year that has come', async () => {
    const changes = await check([{ id: 'c', kind: 'chart', chart: { kind: 'indicator', slug: indicator } }])
    expect(changes.map(({ change, text }) => [change, text])).toEqual([
      ['figures', '2023 har kommit till.'],
      ['figures', expect.stringMatching(/2022 är nu 12\u00a0%; bilden visar 11\u00a0%\.$/)],
    ])
  })

  it('names a period as people do', async () => {
    const chart = { kind: 'indicator', slug: quarterly } as const
    const changes = await check([{ id: 'c', kind: 'chart', chart }])
    expect(changes.map(({ text }) => text)).toEqual([
      'Fjärde kvartalet 2022 har kommit till.',
      expect.stringMatching(/ tredje kvartalet 2022 är nu 6\u00a0%; bilden visar 5\u00a0%\.$/),
    ])
    const bars = await check([{ id: 'c', kind: 'chart', chart: { ...chart, form: 'bar' } }])
    expect(bars.map(({ text }) => text)).toEqual([
      'Diagrammet visar nu fjärde kvartalet 2022; bilden visar tredje kvartalet 2022.',
    ])
  })

  it('that shows one period tells of another', async () => {
    const chart = { kind: 'indicator', slug: indicator, form: 'bar' } as const
    const changes = await check([{ id: 'c', kind: 'chart', chart }])
    expect(changes.map(({ text }) => text)).toEqual(['Diagrammet visar nu 2023; bilden visar 2022.'])
  })
})

describe('a frozen slide of the board', () => {
  it('tells how many målvärden have another status now', async () => {
    const changes = await check([{ id: 'd', kind: 'chart', chart: { kind: 'board', period: '2022' } }])
    expect(changes).toEqual([
      { id: 'd', change: 'status', text: 'Antalet ”Uppfyllt” är nu 1; bilden visar 2.' },
      { id: 'd', change: 'status', text: 'Antalet ”Ej uppfyllt” är nu 1; bilden visar 0.' },
    ])
  })

  it('of the latest period tells of another, and of a period nobody knew that it is missing', async () => {
    const latest = await check([{ id: 'd', kind: 'chart', chart: { kind: 'board' } }])
    expect(latest.map(({ text }) => text)).toEqual(['Diagrammet visar nu 2023; bilden visar 2022.'])
    const unknown = await check([{ id: 'd', kind: 'chart', chart: { kind: 'board', period: '2023' } }])
    expect(unknown.map(({ change }) => change)).toEqual(['unavailable'])
  })
})

it('a chart that is no more, or was not yet, is told as unavailable', async () => {
  const gone = { id: 'a', kind: 'chart', chart: { kind: 'target', slug: 'finns-inte' } } as const
  expect(await check([gone])).toEqual([
    { id: 'a', change: 'unavailable', text: 'Diagrammet ”finns-inte” finns inte längre.' },
  ])
  const early = { id: 'b', kind: 'chart', chart: { kind: 'target', slug } } as const
  const [change] = await check([early], { asOf: '2022-12-31' })
  expect(change).toMatchObject({
    change: 'unavailable',
    text: expect.stringContaining('när bildspelet frystes'),
  })
})

it('the sentences are in English for an English deck', async () => {
  const slide = { id: 'a', kind: 'chart', chart: { kind: 'target', slug } } as const
  const [change] = await check([slide], { language: 'en' })
  expect(change?.text).toBe('The outcome of 2022 is now 40%; the slide shows 66%.')
})
