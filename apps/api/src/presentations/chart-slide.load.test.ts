import type { ChartReference } from '@malkoll/contracts'
import { countWords, LANGUAGES, type Language, MOST_HEADLINE_WORDS } from '@malkoll/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadContext } from '../http/public-read.ts'
import { ProblemError } from '../problems.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { type ChartSlideRequest, chartCode, loadChartSlide } from './chart-slide.load.ts'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
})
afterAll(() => server.close())

async function load(chart: ChartReference, language: Language = 'sv', rest: Partial<ChartSlideRequest> = {}) {
  const { app } = server
  const context = await openReadContext(app, { asOf: rest.asOf, language })
  return loadChartSlide(context, { chart, asOf: undefined, isDemo: false, config: app.config, ...rest })
}

async function slugsOf(noun: string): Promise<string[]> {
  const answer = await server.app.inject({ url: `/api/v1/${noun}` })
  return answer.json().items.map(({ slug }: { slug: string }) => slug)
}

async function allCharts(): Promise<ChartReference[]> {
  const targets = (await slugsOf('targets')).map(slug => ({ kind: 'target', slug }) as const)
  const indicators = (await slugsOf('indicators')).flatMap(slug => {
    const chart = { kind: 'indicator', slug } as const
    return [chart, { ...chart, form: 'bar' as const }]
  })
  return [...targets, { kind: 'board', period: '2022' }, { kind: 'board' }, ...indicators]
}

describe('a slide of whatever chart there is', () => {
  it.each(LANGUAGES)(
    'has a takeaway of at most twelve words, a link, and a source where it has values (%s)',
    async language => {
      const charts = await allCharts()
      expect(charts.length).toBeGreaterThan(60)
      for (const chart of charts) {
        const { slide } = await load(chart, language, { isDemo: true })
        const told = `${chartCode(chart)}: ${slide.title}`
        expect(countWords(slide.title), told).toBeLessThanOrEqual(MOST_HEADLINE_WORDS)
        expect(slide.title, told).not.toBe('')
        const isEmpty = /inga värden|no values/.test(slide.title)
        if (!isEmpty) expect(slide.sourceLine, told).toMatch(/^(Källa|Source): ./)
        expect(slide.notes.join(' '), told).toContain(chart.kind === 'board' ? '/' : `/${chart.slug}`)
      }
    },
  )

  it('of one place, in either language, has at most twelve words too', async () => {
    const places = ['08', '0885', '0880']
    for (const slug of await slugsOf('indicators')) {
      const answer = await server.app.inject({ url: `/api/v1/indicators/${slug}` })
      const known = places.filter(code => answer.json().geographies.includes(code))
      for (const code of known) {
        const chart = { kind: 'indicator' as const, slug, geographies: [code] } satisfies ChartReference
        for (const language of LANGUAGES) {
          const { slide } = await load(chart, language, { isDemo: true })
          expect(countWords(slide.title), `${slug}: ${slide.title}`).toBeLessThanOrEqual(MOST_HEADLINE_WORDS)
        }
      }
    }
  })
})

it('a person’s own title and notes are kept, and what must be known follows them', async () => {
  const title = 'En mycket lång egen rubrik som någon har skrivit med fler än tolv ord i sig'
  const { slide } = await load({ kind: 'target', slug: 'friskvardsbidraget' }, 'sv', {
    title,
    notes: 'Tacka HR.',
  })
  expect(slide.title).toBe(title)
  expect(slide.notes[0]).toBe('Tacka HR.')
  expect(slide.notes.join(' ')).toContain('Därför är målvärdet uppfyllt.')
})

it('examples are refused outside a demonstration', async () => {
  const refusal = await load({ kind: 'target', slug: 'exempel-branschrad-med-arsplan' }).catch(error => error)
  expect(refusal).toBeInstanceOf(ProblemError)
  expect(refusal.issues).toMatchObject([{ path: 'chart', code: 'example_chart' }])
})

it('a slide of one period shows that period’s bars', async () => {
  const chart = { kind: 'indicator', slug: 'net-migration-per-1000', form: 'bar', period: '2023' } as const
  expect((await load(chart)).slide.title).toContain('9 av 12 kommuner 2023')
})

it('a slide shows what was known at the moment asked for', async () => {
  const chart = { kind: 'target', slug: 'friskvardsbidraget' } as const
  const { slide } = await load(chart, 'sv', { asOf: '2023-06-01' })
  expect(slide.asOfLine).toContain('1 juni 2023')
  await expect(load(chart, 'sv', { asOf: '2020-01-01' })).rejects.toMatchObject({ code: 'unknown_target' })
})
