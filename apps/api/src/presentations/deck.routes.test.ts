import {
  DECK_LIMITS,
  type Deck,
  type DeckSlide,
  deckCheckSchema,
  problemSchema,
  slidePreviewSchema,
} from '@malkoll/contracts'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const PATHS = ['slides', 'deck.pptx', 'check'] as const
type Chart = Extract<DeckSlide, { kind: 'chart' }>['chart']
type IndicatorChart = Extract<Chart, { kind: 'indicator' }>

const FRISKVARD = { kind: 'target', slug: 'friskvardsbidraget' } as const
const EXAMPLE = { kind: 'target', slug: 'exempel-branschrad-med-arsplan' } as const
const POPULATION: IndicatorChart = {
  kind: 'indicator',
  slug: 'population-31-dec',
  geographies: ['08'],
  from: '2018',
}

let server: TestServer
let make: Make
beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { BASE_URL: 'https://malkoll.example' } })
  make = new Make(server.database.db)
})
afterAll(() => server.close())

/** Every question comes from another reader, so that none is refused for its number. */
let readers = 0

function post(path: (typeof PATHS)[number], payload: unknown, headers: Record<string, string> = {}) {
  readers += 1
  return server.app.inject({
    method: 'POST',
    url: `/api/v1/presentations/${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    remoteAddress: `192.0.2.${readers % 250}`,
  })
}

function deck(slides: Deck['slides'], rest: Partial<Deck> = {}): Deck {
  const deck = {
    title: 'Regiondagen 2026',
    occasion: null,
    language: 'sv',
    asOf: null,
    isDemo: false,
  } as const
  return { ...deck, slides, ...rest }
}

const chart = (id: string, reference: Chart): DeckSlide => ({
  id,
  kind: 'chart',
  chart: reference,
})

async function issuesOf(path: (typeof PATHS)[number], payload: unknown) {
  const answer = await post(path, payload)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const problem = problemSchema.parse(answer.json())
  expect(problem).toMatchObject({ status: 400, code: 'validation_failed' })
  return problem.errors
}

describe.each(PATHS)('a deck sent to %s', path => {
  it('is refused with every issue of its form at once', async () => {
    const wrong = {
      ...deck([chart('a', FRISKVARD), chart('a', { ...POPULATION, from: '2022', period: '2021' })]),
      asOf: 'igår',
      owner: 'någon',
    }
    const errors = await issuesOf(path, wrong)
    expect(errors.map(error => [error.path, error.code]).toSorted()).toEqual([
      ['asOf', 'bad_as_of'],
      ['owner', 'unknown_parameter'],
      ['slides.1.chart.period', 'conflicting_parameters'],
    ])
  })

  it('is refused when two of its slides have one name', async () => {
    const errors = await issuesOf(path, deck([chart('a', FRISKVARD), chart('a', POPULATION)]))
    expect(errors).toMatchObject([{ path: 'slides.1.id', code: 'duplicate_slide' }])
  })

  it('is refused with more slides than a deck has', async () => {
    const slides = Array.from({ length: DECK_LIMITS.slides + 1 }, (_, i) => chart(`s${i}`, FRISKVARD))
    const errors = await issuesOf(path, deck(slides))
    expect(errors).toMatchObject([
      { path: 'slides', code: 'too_many', message: 'Bilderna är för många: högst 60.' },
    ])
  })

  it('is refused for a moment that no calendar has', async () => {
    const errors = await issuesOf(path, deck([chart('a', FRISKVARD)], { asOf: '0500-01-01' }))
    expect(errors).toMatchObject([{ path: 'asOf', code: 'bad_as_of' }])
  })

  it('is refused as something else than JSON', async () => {
    const text = JSON.stringify(deck([chart('a', FRISKVARD)]))
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const answer = await post(path, text, { 'content-type': type })
      expect(answer.json(), type).toMatchObject({ status: 415, code: 'malformed_request' })
    }
    expect((await post(path, '{"title":')).json()).toMatchObject({ status: 400, code: 'malformed_request' })
  })

  it('is refused when it is larger than a mebibyte', async () => {
    const answer = await post(path, `"${'å'.repeat(600_000)}"`)
    expect(answer.json()).toMatchObject({ status: 413, code: 'malformed_request' })
  })

  it('is not there to be read: a GET asks for a kept deck of that name', async () => {
    const url = `/api/v1/presentations/${path}`
    const answer = await server.app.inject({ url })
    expect(answer.json()).toMatchObject({ status: 401, code: 'not_signed_in' })
    const headers = await make.signedIn('analyst')
    const signedIn = await server.app.inject({ url, headers })
    expect(signedIn.json()).toMatchObject({ status: 404, code: 'unknown_presentation' })
  })

  it('leaves the data as it was, and its answer in no cache', async () => {
    const { revision } = (await server.app.inject({ url: '/api/v1/board' })).json()
    const answer = await post(path, deck([chart('a', FRISKVARD)]))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await server.app.inject({ url: '/api/v1/board' })).json().revision).toBe(revision)
  })
})

describe('the slides of a deck', () => {
  const slides: Deck['slides'] = [
    { id: 'del', kind: 'section', title: 'Medarbetare', text: 'Så mår vi' },
    { id: 'frisk', kind: 'chart', chart: FRISKVARD, title: 'Egen rubrik', notes: 'Tacka HR.' },
    chart('folk', POPULATION),
    chart('svar', { kind: 'board', period: '2022' }),
  ]

  it('stand between a title slide and a closing one', async () => {
    const answer = await post(
      'slides',
      deck(slides, { occasion: { name: 'Regiondagen', date: '2026-12-03' } }),
    )
    const preview = slidePreviewSchema.parse(answer.json())
    expect(preview.slides.map(({ id, slide }) => [id, slide.kind, slide.title])).toEqual([
      [null, 'title', 'Regiondagen 2026'],
      ['del', 'section', 'Medarbetare'],
      ['frisk', 'chart', 'Egen rubrik'],
      ['folk', 'chart', 'Folkmängd, Kalmar län: minskar sedan 2022, från 247\u00a0711 till 245\u00a0483'],
      ['svar', 'overview', '7 av 17 målvärden är uppfyllda'],
      [null, 'closing', 'Läs mer'],
    ])
    const text = JSON.stringify(preview.slides[0])
    expect(text).toContain('3 december 2026')
  })

  it('are those of the file', async () => {
    const preview = slidePreviewSchema.parse((await post('slides', deck(slides))).json())
    const answer = await post('deck.pptx', deck(slides))
    expect(answer.headers['content-disposition']).toContain('regiondagen-2026-kand-2')
    const files = unzipSync(answer.rawPayload)
    const texts = preview.slides.map((_, i) => {
      const bytes = files[`ppt/slides/slide${i + 1}.xml`]
      return bytes ? textOf(strFromU8(bytes)) : ''
    })
    preview.slides.forEach(({ slide }, i) => {
      expect(texts[i]).toContain(slide.title)
    })
    expect(files[`ppt/slides/slide${texts.length + 1}.xml`]).toBeUndefined()
  })

  it('show what was known at the deck’s moment, and say so', async () => {
    const then = await post('slides', deck([chart('frisk', FRISKVARD)], { asOf: '2023-06-01' }))
    expect(then.body).toContain('1 juni 2023')
    expect(then.json().asOf).toBe('2023-06-01T21:59:59.999Z')
  })

  it('are in English when the deck is', async () => {
    const answer = await post('slides', deck([chart('frisk', FRISKVARD)], { language: 'en' }))
    expect(answer.json().slides.at(-1).slide.title).toBe('Read more')
    expect(answer.body).toContain('Source: ')
  })

  it('count the published målvärden only, unless they are a demonstration', async () => {
    const exampleOf = async (isDemo: boolean) => {
      const answer = await post('slides', deck([chart('svar', { kind: 'board' })], { isDemo }))
      return answer.json().slides[1].slide.example
    }
    expect([await exampleOf(false), await exampleOf(true)]).toEqual([false, true])
  })

  it('are refused for charts that do not exist, examples and unknown places, all at once', async () => {
    const errors = await issuesOf(
      'slides',
      deck([
        chart('a', { kind: 'target', slug: 'finns-inte' }),
        chart('b', EXAMPLE),
        chart('c', { ...POPULATION, geographies: ['9999'] }),
        chart('d', FRISKVARD),
        chart('e', { kind: 'indicator', slug: 'finns-inte' }),
        chart('f', { kind: 'board', period: '1999' }),
      ]),
    )
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['slides.0.chart', 'unknown_chart'],
      ['slides.1.chart', 'example_chart'],
      ['slides.2.chart.geographies', 'unknown_geography'],
      ['slides.4.chart', 'unknown_chart'],
      ['slides.5.chart.period', 'unknown_period'],
    ])
    expect(errors[0]?.message).toContain('”finns-inte”')
  })

  it('may be examples in a demonstration, which says so', async () => {
    const answer = await post('slides', deck([chart('b', EXAMPLE)], { isDemo: true }))
    expect(answer.json().slides[1].slide.example).toBe(true)
    expect(JSON.stringify(answer.json().slides[0])).toContain('Demobild')
  })

  it('are made for one reader thirty times a minute as a file', async () => {
    const ask = () =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/presentations/check',
        payload: deck([chart('a', FRISKVARD)]),
        remoteAddress: '198.51.100.7',
      })
    const answers = []
    for (let i = 0; i < 31; i += 1) answers.push(await ask())
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(30).fill(200), 429])
  })
})

it('the description of the API has the deck and every refusal', async () => {
  const { paths } = (await server.app.inject({ url: '/api/v1/openapi.json' })).json()
  for (const path of PATHS) {
    const { post: described } = paths[`/api/v1/presentations/${path}`]
    expect(Object.keys(described.requestBody.content)).toEqual(['application/json'])
    expect(Object.keys(described.responses)).toEqual(['200', '400', '413', '415', '429', '500', '503'])
    expect(described.description).toContain('nothing is stored')
  }
})

describe('the check of a deck', () => {
  async function check(given: Deck) {
    const answer = await post('check', given)
    expect(answer.statusCode, answer.body).toBe(200)
    return deckCheckSchema.parse(answer.json())
  }

  it('finds nothing in a deck that is not frozen', async () => {
    expect(await check(deck([chart('a', FRISKVARD)]))).toMatchObject({ deckAsOf: null, changes: [] })
  })

  it('finds nothing in slides that are the same now', async () => {
    const frozen = deck([chart('a', FRISKVARD), chart('b', POPULATION)], { asOf: '2026-11-23T08:00:00Z' })
    expect((await check(frozen)).changes).toEqual([])
  })
})

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => text)
  // Years are held together by a joiner that nobody sees.
  return texts.join('\n').replaceAll('\u2060', '')
}
