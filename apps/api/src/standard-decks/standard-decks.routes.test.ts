import { budgetSchema, type SteeringDocument, steeringDocumentSchema, targetSchema } from '@malkoll/contracts'
import { countWords, MOST_HEADLINE_WORDS } from '@malkoll/domain'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, askRefused } from '../testing/ask.ts'
import { readWorkbook } from '../testing/read-workbook.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const STRATEGY = '/api/v1/steering-documents/rus/deck.pptx'
const BOARD = '/api/v1/board.pptx?period=2022'
const DEMO = `${BOARD}&published=false`
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ seeds: true, environment: { BASE_URL: 'https://malkoll.example' } })
})
afterAll(() => server.close())

interface ReadSlide {
  title: string
  /** Every text, a paragraph a line. */
  text: string
  notes: string
  xml: string
}

interface ReadDeck {
  files: Record<string, Uint8Array>
  slides: ReadSlide[]
  /** Texts of slides and notes. */
  text: string
  /** Rows of the first sheet of every workbook. */
  sheets: readonly (readonly unknown[])[][]
}

async function deckOf(url: string): Promise<ReadDeck> {
  const answer = await server.app.inject({ url })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  expect(answer.headers['content-type']).toBe(PPTX)
  const files = unzipSync(answer.rawPayload)
  const slides = Array.from({ length: countOf(files, /^ppt\/slides\/slide\d+\.xml$/) }, (_, i) =>
    slideOf(
      partOf(files, `ppt/slides/slide${i + 1}.xml`),
      partOf(files, `ppt/notesSlides/notesSlide${i + 1}.xml`),
    ),
  )
  const workbooks = Object.entries(files).filter(([path]) => path.endsWith('.xlsx'))
  const sheets = workbooks.flatMap(([, bytes]) => readWorkbook(bytes)[0]?.rows ?? [])
  return {
    files,
    slides,
    text: slides.map(({ text, notes }) => `${text}\n${notes}`).join('\n'),
    sheets: [sheets],
  }
}

function slideOf(xml: string, notesXml: string): ReadSlide {
  const [, title = ''] = /<p:ph type="(?:ctrT|t)itle"\/>.*?<p:txBody>(.*?)<\/p:txBody>/s.exec(xml) ?? []
  return { xml, title: textOf(title), text: textOf(xml), notes: textOf(notesXml) }
}

function countOf(files: ReadDeck['files'], path: RegExp): number {
  return Object.keys(files).filter(name => path.test(name)).length
}

function partOf(files: ReadDeck['files'], path: string): string {
  const bytes = files[path]
  if (!bytes) throw new Error(`The file has no part ${path}`)
  return strFromU8(bytes)
}

function textOf(xml: string): string {
  return xml
    .split('</a:p>')
    .map(paragraph => [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => text).join(''))
    .filter(Boolean)
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '')
}

const titlesOf = ({ slides }: ReadDeck) => slides.map(({ title }) => title)

describe.each([STRATEGY, BOARD, DEMO, `${STRATEGY}?lang=en`, `${BOARD}&lang=en`])('the deck %s', url => {
  it('has a title of at most twelve words on each slide, and no two the same', async () => {
    const titles = titlesOf(await deckOf(url))
    for (const title of titles) {
      expect(title).not.toBe('')
      expect(countWords(title), title).toBeLessThanOrEqual(MOST_HEADLINE_WORDS)
      expect(title).not.toContain('…')
    }
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('says on each slide with content its source and the day, and in its notes where it is read', async () => {
    const isSwedish = !url.includes('lang=en')
    const { slides } = await deckOf(url)
    const withContent = slides.filter(({ xml }) => /<p:graphicFrame>|<p:pic>/.test(xml))
    expect(withContent.length).toBeGreaterThan(3)
    for (const { title, text, notes } of withContent) {
      expect(text, title).toMatch(isSwedish ? /^Källa: ./m : /^Source: ./m)
      expect(text, title).toMatch(isSwedish ? /Visar vad som var känt/ : /Shows what was known/)
      expect(notes, title).toContain('https://malkoll.example/')
    }
  })

  it('describes every graphic, names the language of every text and has no pictures', async () => {
    const language = url.includes('lang=en') ? 'en-GB' : 'sv-SE'
    const { files, slides } = await deckOf(url)
    for (const { xml, title } of slides) {
      const graphics = [...xml.matchAll(/<p:graphicFrame>.*?<p:cNvPr ([^>]*)/gs)]
      for (const [, attributes] of graphics) expect(attributes, title).toMatch(/descr="[^"]{20,}"/)
      const runs = [...xml.matchAll(/<a:rPr([^>]*)/g)]
      for (const [, attributes] of runs) expect(attributes, title).toContain(`lang="${language}"`)
    }
    expect(countOf(files, /^ppt\/media\//)).toBe(0)
  })

  it('holds every part that another points at, and the content type of each', async () => {
    const { files } = await deckOf(url)
    const types = partOf(files, '[Content_Types].xml')
    for (const path of Object.keys(files).filter(name => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const [, mode, target = ''] of partOf(files, path).matchAll(
        /<Relationship (?=[^>]*?(TargetMode="External")?)[^>]*Target="([^"]*)"/g,
      )) {
        if (mode || /^https?:/.test(target)) continue
        const part = new URL(target, `file:///${folder}`).pathname.slice(1)
        expect(Object.keys(files), `${path} → ${target}`).toContain(part)
      }
    }
    for (const path of Object.keys(files).filter(name =>
      /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/.test(name),
    )) {
      expect(types).toContain(`PartName="/${path}"`)
    }
  })
})

describe('the deck of the strategy', () => {
  it('has the four areas in order, each with its goals word for word and in their order', async () => {
    const document: SteeringDocument = await ask(
      server.app,
      '/api/v1/steering-documents/rus',
      steeringDocumentSchema,
    )
    const areas = document.tree.filter(({ kind }) => kind === 'development_area')
    const { slides } = await deckOf(STRATEGY)
    const expected = areas.flatMap(({ name, children }) => [name, ...children.map(goal => goal.name)])
    expect(expected).toHaveLength(14)
    const places = expected.map(wording =>
      slides.findIndex(({ text }, i) => i > 1 && text.split('\n').includes(wording)),
    )
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(places).not.toContain(-1)
  })

  it('tells direction in words over both windows, and never fulfilment', async () => {
    const { text, slides } = await deckOf(STRATEGY)
    expect(text).not.toMatch(/uppfyllt/i)
    expect(titlesOf({ slides } as ReadDeck)).toContain(
      'Mål 5: utsläpp av växthusgaser per invånare åt rätt håll',
    )
    const workforce = slides.find(({ title }) => title.startsWith('Mål 9:'))
    expect(workforce?.text).toContain('Olika besked: Sysselsättningsgrad')
    expect(workforce?.text).toContain('2020–2024: 12 av 12 kommuner åt rätt håll.')
    expect(workforce?.text).toContain('2022–2024: 1 av 12 kommuner åt rätt håll (Emmaboda).')
  })

  it('says of a goal without figures what is missing', async () => {
    const { slides } = await deckOf(STRATEGY)
    const goal = slides.find(({ title }) => title === 'Mål 8: siffror saknas i våra källor')
    expect(goal?.text).toContain('Siffror saknas för: bruttoregionprodukt per invånare')
  })

  it('says that the region does not own the carrying out, and what is our own proposal', async () => {
    const { slides } = await deckOf(STRATEGY)
    expect(slides[0]?.text).toContain('Region Kalmar län samordnar men äger inte genomförandet.')
    const goals = slides.filter(({ title }) => title.startsWith('Mål '))
    expect(goals).toHaveLength(10)
    for (const { text } of goals) {
      expect(text).toContain('äger inte genomförandet')
      expect(text).toContain('Förslag: indikatorerna är valda av oss')
    }
  })

  it('shows an initiative of each area that the sources tell of one', async () => {
    const { slides } = await deckOf(STRATEGY)
    expect(titlesOf({ slides } as ReadDeck).filter(title => title.startsWith('Insats:'))).toEqual([
      'Insats: Pilot Högsby',
      'Insats: Flernivåsamverkan för stärkt regional service',
      'Insats: Innovationsmiljöer',
    ])
  })

  it('has the same goals as of a day, and areas alone before the goals were known', async () => {
    const before = await deckOf(`${STRATEGY}?asOf=2022-10-04`)
    expect(titlesOf(before)).toEqual([
      'Regional utvecklingsstrategi för Kalmar län',
      'Innehåll',
      'Delaktighet, hälsa och välbefinnande',
      'God miljö för barn och unga',
      'Hållbar samhällsplanering',
      'Stärkt konkurrenskraft',
      'Läs mer',
    ])
    expect(before.text).toContain('4 oktober 2022')
  })

  it('is named in Swedish, and refused for a document that does not exist', async () => {
    const { headers } = await server.app.inject({ url: STRATEGY })
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      'regional-utvecklingsstrategi-för-kalmar-län-känd-2026-11-2',
    )
    expect(await askRefused(server.app, '/api/v1/steering-documents/finns-inte/deck.pptx')).toMatchObject({
      status: 404,
      code: 'unknown_steering_document',
    })
  })

  it('is made of a plan too, with its own goals', async () => {
    const { slides } = await deckOf('/api/v1/steering-documents/regionplan-2022-2024/deck.pptx')
    expect(slides.map(({ text }) => text).join('\n')).toContain('En levande landsbygd')
  })
})

describe('the deck of the board', () => {
  it('tells in order: result, målvärden, economy, assignments, comparison', async () => {
    expect(titlesOf(await deckOf(BOARD))).toEqual([
      'Hur gick det 2022?',
      'Innehåll',
      '7 av 17 målvärden är uppfyllda',
      '1 av 4 mål har målvärden i våra källor',
      'Två av tre nyttjar friskvårdsbidraget',
      'Nettokostnaden blev 195,1\u00a0mkr, 6,0\u00a0mkr bättre än budget',
      '5 av 7 uppdrag i Regionplanen är redovisade',
      'Självskattad hälsa: lägre än riket',
      'Läs mer',
    ])
  })

  it('has friskvård as a native chart whose cells are the API’s: 48, 58, 66 against 50', async () => {
    const { sheets } = await deckOf(BOARD)
    const rows = sheets.flat().map(row => [...row])
    for (const row of [
      ['2020', 48, 50],
      ['2021', 58, 50],
      ['2022', 66, 50],
    ])
      expect(rows).toContainEqual(row)
    const target = await ask(server.app, '/api/v1/targets/friskvardsbidraget', targetSchema)
    expect(target.rows.map(row => row.outcome?.value).toReversed()).toEqual([48, 58, 66])
  })

  it('has budget and outcome of each operation in thousands, as the API answers them', async () => {
    const { sheets } = await deckOf(BOARD)
    const budget = await ask(server.app, '/api/v1/budget?period=2022&by=operation', budgetSchema)
    const rows = sheets.flat().map(row => [...row])
    expect(budget.lines).toHaveLength(3)
    for (const line of budget.lines) expect(rows).toContainEqual([line.name, line.budget, line.outcome])
  })

  it('says its statuses in words and compares with neutral ones', async () => {
    const { text, slides } = await deckOf(BOARD)
    expect(text).toContain('Uppfyllt 2022')
    expect(slides[2]?.text).toContain('6 inte uppfyllda')
    expect(slides.at(-2)?.text).toContain('Det är en jämförelse, inte ett målvärde.')
    expect(slides.at(-2)?.text).not.toMatch(/uppfyllt/i)
  })

  it('has no example unless a demonstration is asked for, where each is marked', async () => {
    const published = await deckOf(BOARD)
    expect(published.text).not.toMatch(/Exempel:|EXEMPEL/)
    const demo = await deckOf(DEMO)
    const withExamples = demo.slides.filter(({ text }) => text.includes('Exempel:'))
    expect(withExamples.length).toBeGreaterThanOrEqual(3)
    for (const { text } of withExamples) expect(text).toContain('EXEMPEL')
    expect(demo.slides[0]?.text).toContain('Demobild: det som är märkt EXEMPEL är påhittat.')
    expect(demo.text.match(/^Exempel: .*$/gm)?.length).toBeGreaterThanOrEqual(16)
  })

  it('is refused for a period without målvärden', async () => {
    const problem = await askRefused(server.app, '/api/v1/board.pptx?period=1999')
    expect(problem.errors).toMatchObject([{ path: 'period', code: 'unknown_period' }])
  })

  it('says before anything was known that nothing is', async () => {
    const { slides } = await deckOf('/api/v1/board.pptx?asOf=2000-01-01')
    expect(slides.length).toBeGreaterThanOrEqual(2)
  })
})
