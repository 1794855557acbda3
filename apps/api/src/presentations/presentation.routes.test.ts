import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadSheet, readWorkbook } from '../testing/read-workbook.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TARGET = '/api/v1/targets/friskvardsbidraget'
const EXAMPLE = '/api/v1/targets/exempel-branschrad-med-arsplan'
const INDICATORS = '/api/v1/indicators'
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { BASE_URL: 'https://malkoll.example' } })
})
afterAll(() => server.close())

const ask = (url: string) => server.app.inject({ url })

interface ReadDeck {
  parts: Record<string, string>
  /** All text of the only slide. */
  slide: string
  notes: string
  workbooks: ReadSheet[][]
}

async function deckOf(url: string): Promise<ReadDeck> {
  const answer = await ask(url)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe(PPTX)
  const files = unzipSync(answer.rawPayload)
  const parts = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const workbooks = Object.entries(files).filter(([path]) => path.endsWith('.xlsx'))
  return {
    parts,
    slide: textOf(parts['ppt/slides/slide1.xml'] ?? ''),
    notes: textOf(parts['ppt/notesSlides/notesSlide1.xml'] ?? ''),
    workbooks: workbooks.map(([, bytes]) => readWorkbook(bytes)),
  }
}

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => text)
  // Years are held together by a joiner that nobody sees.
  return texts.join('\n').replaceAll('\u2060', '')
}

function chartXmlOf(parts: ReadDeck['parts']): string[] {
  return Object.entries(parts)
    .filter(([path]) => /^ppt\/charts\/[^/]+\.xml$/.test(path))
    .map(([, xml]) => xml)
}

/** The numbers of every column of a workbook's first sheet but the names, by the head of the column. */
function numbersOf([sheet]: ReadSheet[] | readonly ReadSheet[]): Record<string, unknown[]> {
  const [titles = [], ...rows] = sheet?.rows ?? []
  return Object.fromEntries(
    titles.slice(1).map((title, i) => [String(title), rows.map(row => row[i + 1] ?? null)]),
  )
}

describe('the slide of a målvärde', () => {
  it('has a native chart whose workbook holds the API’s values: 48, 58, 66 against 50', async () => {
    const { parts, workbooks } = await deckOf(`${TARGET}/chart.pptx?lang=sv`)
    expect(Object.keys(parts).filter(path => /^ppt\/charts\/[^/]+\.xml$/.test(path))).toHaveLength(1)
    expect(Object.keys(parts).filter(path => path.startsWith('ppt/media/'))).toEqual([])
    const columns = Object.values(numbersOf(workbooks[0] ?? []))
    const { rows } = (await ask(TARGET)).json()
    const values = rows.map((row: { outcome: { value: number } }) => row.outcome.value).toReversed()
    expect(columns[0]).toEqual(values)
    expect(values).toEqual([48, 58, 66])
    expect(columns[1]).toEqual([50, 50, 50])
  })

  it('says its takeaway, its source and when it was known; its status in words', async () => {
    const { slide } = await deckOf(`${TARGET}/chart.pptx?lang=sv`)
    expect(slide).toContain('Två av tre nyttjar friskvårdsbidraget')
    expect(slide).toContain('Källa: ')
    expect(slide).toContain('Uppfyllt 2022')
    expect(slide).not.toContain('EXEMPEL')
  })

  it('tells in its notes how the figure is defined, how it was assessed and where it is read', async () => {
    const { notes } = await deckOf(`${TARGET}/chart.pptx?lang=sv&asOf=2026-11-22`)
    expect(notes).toContain('66 är minst 50. Därför är målvärdet uppfyllt.')
    expect(notes).toContain('https://malkoll.example/malvarden/friskvardsbidraget?asOf=2026-11-22')
    const target = (await ask(TARGET)).json()
    expect(notes).toContain(target.definition.slice(0, 30))
  })

  it('has EXEMPEL across it where the figures are invented', async () => {
    expect((await deckOf(`${EXAMPLE}/chart.pptx?lang=sv`)).slide).toContain('EXEMPEL')
  })

  it('is named as its picture', async () => {
    const { headers } = await ask(`${TARGET}/chart.pptx?lang=sv`)
    expect(headers['content-disposition']).toContain(
      'attachment; filename="andel-som-nyttjat-friskvardsbidraget-2022-kand-2023-01-31.pptx"; filename*=UTF-8\'\'andel',
    )
  })

  it('is refused for a målvärde that does not exist', async () => {
    expect((await ask('/api/v1/targets/finns-inte/chart.pptx')).json()).toMatchObject({
      status: 404,
      code: 'unknown_target',
    })
  })
})

describe('the slide of an indicator', () => {
  it('tells since when the county’s residents become fewer, and holds the exact figures', async () => {
    const url = `${INDICATORS}/population-31-dec/chart.pptx?geography=08&from=2018&lang=sv`
    const { slide, workbooks } = await deckOf(url)
    expect(slide).toContain('Folkmängd, Kalmar län: minskar sedan 2022, från 247\u00a0711 till 245\u00a0483')
    expect(Object.values(numbersOf(workbooks[0] ?? []))[0]).toEqual([
      244670, 245446, 246010, 247175, 247711, 246667, 246352, 245483,
    ])
  })

  it('tells the gap between women and men in percentage points', async () => {
    const query = 'geography=0880&breakdown=women,men&lang=sv'
    const { slide } = await deckOf(`${INDICATORS}/post-secondary-education/chart.pptx?${query}`)
    expect(slide).toContain(
      'Kvinnor över män i Kalmar: från 10,9 till 13,0\u00a0procentenheter,\u00a02019–2025',
    )
  })

  it('keeps Borgholm’s zero as a value among the small charts of twelve municipalities', async () => {
    const { workbooks, parts } = await deckOf(
      `${INDICATORS}/net-migration-per-1000/chart.pptx?from=2018&lang=sv`,
    )
    const columns = workbooks.flatMap(workbook => Object.entries(numbersOf(workbook)))
    const borgholm = columns.find(([title]) => title.includes('Borgholm'))?.[1]
    expect(borgholm).toEqual([7.63, 5.44, 8.4, 10.65, 6.08, 0, 5.16, 6.31])
    expect(Object.keys(parts).filter(path => path.startsWith('ppt/media/'))).toEqual([])
  })

  it('is a picture with its values in the notes where it is a map', async () => {
    const { parts, notes } = await deckOf(`${INDICATORS}/net-migration-per-1000/chart.pptx?form=map&lang=sv`)
    expect(Object.keys(parts).filter(path => /^ppt\/media\/.*\.png$/.test(path))).toHaveLength(1)
    expect(notes).toContain('Högsby')
    expect(notes).toContain('−26,88')
  })

  it('is a native slope of the first and the last year, its cells those of the API', async () => {
    const query = 'geography=0880&breakdown=women,men&lang=sv'
    const url = `${INDICATORS}/post-secondary-education`
    const { workbooks, parts } = await deckOf(`${url}/chart.pptx?form=slope&${query}`)
    const { series } = (await ask(`${url}/series?${query}`)).json()
    const valuesOf = (breakdown: string) =>
      series
        .find((item: { breakdown: string }) => item.breakdown === breakdown)
        .points.map(({ value }: { value: number }) => value)
    const [women, men] = [valuesOf('women'), valuesOf('men')]
    expect(numbersOf(workbooks[0] ?? [])).toEqual({
      Kvinnor: [women[0], women.at(-1)],
      Män: [men[0], men.at(-1)],
    })
    expect(chartXmlOf(parts)).toEqual([expect.stringContaining('<c:lineChart>')])
    expect(parts['ppt/slides/slide1.xml']).toContain('descr="Lutningsdiagram mellan två perioder.')
  })

  it('is native stacked columns of what adds up, its cells those of the API', async () => {
    const query = 'geography=0880,0885&from=2020&lang=sv'
    const url = `${INDICATORS}/population-31-dec`
    const { workbooks, parts } = await deckOf(`${url}/chart.pptx?form=stacked&${query}`)
    const { series } = (await ask(`${url}/series?${query}`)).json()
    const values = series.map(({ points }: { points: { value: number }[] }) =>
      points.map(({ value }) => value),
    )
    expect(Object.values(numbersOf(workbooks[0] ?? []))).toEqual(values)
    const [xml] = chartXmlOf(parts)
    expect(xml).toContain('<c:grouping val="stacked"/>')
    expect(parts['ppt/slides/slide1.xml']).toContain('descr="Staplat stapeldiagram.')
  })

  it('is refused as a stack of shares', async () => {
    const url = `${INDICATORS}/post-secondary-education/chart.pptx?form=stacked&geography=0880&lang=sv`
    expect((await ask(url)).json()).toMatchObject({ status: 400, errors: [{ code: 'not_additive' }] })
  })

  it('is refused for unknown places', async () => {
    const url = `${INDICATORS}/population-31-dec/chart.pptx?geography=9999&lang=sv`
    expect((await ask(url)).json()).toMatchObject({ status: 400, errors: [{ code: 'unknown_geography' }] })
  })
})

describe('the slide of the board', () => {
  const BOARD = '/api/v1/board'

  it('is a native ring whose workbook holds the API’s counts: 7, 6 and 4', async () => {
    const { parts, slide, workbooks } = await deckOf(`${BOARD}/chart.pptx?period=2022&lang=sv`)
    const { counts } = (await ask(`${BOARD}?period=2022&published=true`)).json()
    const [[sheet] = []] = workbooks
    expect(workbooks).toHaveLength(1)
    expect(sheet?.rows.slice(1)).toEqual([
      ['Uppfyllt', counts.met],
      ['Ej uppfyllt', counts.notMet],
      ['Ej mätt', counts.notMeasured],
    ])
    expect([counts.met, counts.notMet, counts.notMeasured]).toEqual([7, 6, 4])
    expect(chartXmlOf(parts)).toEqual([expect.stringContaining('<c:doughnutChart>')])
    expect(Object.keys(parts).filter(path => path.startsWith('ppt/media/'))).toEqual([])
    expect(slide).not.toContain('EXEMPEL')
  })

  it('says the answer, its shares, its source and in its description what the ring shows', async () => {
    const { parts, slide, notes } = await deckOf(`${BOARD}/chart.pptx?period=2022&lang=sv`)
    expect(slide).toContain('7 av 17 målvärden är uppfyllda')
    for (const share of ['41\u00a0%', '35\u00a0%', '24\u00a0%']) expect(slide).toContain(share)
    expect(slide).toContain('Källa: ')
    expect(parts['ppt/slides/slide1.xml']).toMatch(/descr="Ringdiagram\. 7 av 17 [^"]*4 mäts Q1 2023\."/)
    expect(notes).toContain('6 är inte uppfyllda. 4 mäts under första kvartalet 2023')
    expect(notes).toContain('https://malkoll.example/?period=2022')
  })

  it('has EXEMPEL across it in a demonstration only', async () => {
    const { slide } = await deckOf(`${BOARD}/chart.pptx?period=2022&published=false&lang=sv`)
    expect(slide).toContain('EXEMPEL')
  })

  it('says at a moment before any figure that there are none', async () => {
    const { slide, workbooks } = await deckOf(`${BOARD}/chart.pptx?asOf=2000-01-01&lang=sv`)
    expect(slide).toContain('Det finns inga värden att visa.')
    expect(workbooks).toEqual([])
  })

  it('is named as its picture, and refused for a period that has no board', async () => {
    const { headers } = await ask(`${BOARD}/chart.pptx?period=2022&lang=sv`)
    expect(headers['content-disposition']).toContain('filename="malvarden-2022-kand-2023-01-31.pptx"')
    expect((await ask(`${BOARD}/chart.pptx?period=1999`)).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'period', code: 'unknown_period' }],
    })
  })
})

it('the description of the API names the media type', async () => {
  const { paths } = (await ask('/api/v1/openapi.json')).json()
  for (const noun of ['targets', 'indicators']) {
    const { responses } = paths[`/api/v1/${noun}/{slug}/chart.pptx`].get
    expect(Object.keys(responses[200].content)).toEqual([PPTX])
  }
})
