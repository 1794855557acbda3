import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TEMPLATE =
  '<html lang="sv"><head><!--app-head--></head><body><!--app-body--><!--app-data--></body></html>'

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-county-'))
  await writeFile(join(folder, 'index.html'), TEMPLATE)
  server = await createTestServer({ seeds: true, webFolder: folder })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function readPage(url: string) {
  const { statusCode: status, body } = await server.app.inject({ url })
  const answers = /id="first-answers">(.*?)<\/script>/.exec(body)?.[1] ?? ''
  return {
    status,
    heading: /<h1>(.*?)<\/h1>/.exec(body)?.[1],
    sentence: /<\/h1><p>(.*?)<\/p>/.exec(body)?.[1],
    image: /og:image" content="([^"]*)"/.exec(body)?.[1],
    answers: z.record(z.string(), z.unknown()).parse(JSON.parse(answers)),
  }
}

const PAGES = [
  { url: '/lanet', heading: 'Länet till 2030', sentence: 'Länets strategi har 10 mål till 2030.' },
  {
    url: '/lanet/hallbar-samhallsplanering',
    heading: 'Hållbar samhällsplanering',
    sentence: 'men äger inte genomförandet',
  },
  { url: '/lanet/kompetensforsorjning', heading: 'Kompetensförsörjning', sentence: 'riktning' },
  {
    url: '/lanet/mal/fossilbranslefri-region',
    heading: 'Region Kalmar län är en fossilbränslefri region',
    sentence: 'men äger inte genomförandet',
  },
  { url: '/ar', heading: 'Året 2022', sentence: '7 av 17 målvärden är uppfyllda.' },
  { url: '/ar/2022', heading: 'Året 2022', sentence: '7 av 17 målvärden är uppfyllda.' },
  { url: '/ar/2020', heading: 'Året 2020', sentence: '2020' },
  { url: '/sok', heading: 'Sök', sentence: 'Sök bland' },
  { url: '/sok?q=inflyttning', heading: 'Sök', sentence: 'Sök bland' },
]

describe('before any script has run', () => {
  it.each(PAGES)('$url says what it is about', async ({ url, heading, sentence }) => {
    const page = await readPage(url)
    expect(page).toMatchObject({ status: 200, heading })
    expect(page.sentence).toContain(sentence)
    expect(page.image).toContain('.png')
  })

  it.each(PAGES)('$url holds the very answers that the API gives', async ({ url }) => {
    for (const [address, answer] of Object.entries((await readPage(url)).answers)) {
      expect((await server.app.inject({ url: address })).json(), address).toEqual(answer)
    }
  })

  it('holds every answer that the strategy’s page is made of', async () => {
    const { answers } = await readPage('/lanet')
    expect(Object.keys(answers)).toEqual([
      '/api/v1/steering-documents/rus?lang=sv',
      '/api/v1/expectations?lang=sv',
      '/api/v1/objectives/delaktighet-halsa-och-valbefinnande?lang=sv',
      '/api/v1/objectives/god-miljo-for-barn-och-unga?lang=sv',
      '/api/v1/objectives/hallbar-samhallsplanering?lang=sv',
      '/api/v1/objectives/starkt-konkurrenskraft?lang=sv',
    ])
  })

  it('holds result, both breakdowns of the budget, assignments and notes of a year', async () => {
    const { answers } = await readPage('/ar/2022?lang=en')
    expect(Object.keys(answers)).toEqual([
      '/api/v1/board?lang=en&period=2022',
      '/api/v1/budget?by=line&lang=en&period=2022',
      '/api/v1/budget?by=operation&lang=en&period=2022',
      '/api/v1/assignments?lang=en&period=2022',
      '/api/v1/source-notes?lang=en&period=2022',
    ])
  })

  it('asks for no hits without words', async () => {
    expect((await readPage('/sok')).answers).toEqual({})
    expect((await readPage(`/sok?q=${'a'.repeat(101)}`)).answers).toEqual({})
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    '/lanet/finns-inte',
    '/lanet/mal',
    '/lanet/mal/finns-inte',
    '/ar/1999',
    '/ar/snart',
    '/ar/2022/x',
  ])('%s is 404', async url => {
    expect((await readPage(url)).status).toBe(404)
  })

  it('is also a goal of another document, and a goal where an area is asked for', async () => {
    expect((await readPage('/lanet/mal/hallbar-samhallsplanering')).status).toBe(404)
    expect((await readPage('/lanet/fossilbranslefri-region')).status).toBe(404)
    expect((await readPage('/lanet/mal/kultur-i-hela-lanet')).status).toBe(404)
  })
})

it('the words uppfyllt and ej uppfyllt stand on no page of the strategy', async () => {
  for (const { url } of PAGES.filter(page => page.url.startsWith('/lanet'))) {
    const { body } = await server.app.inject({ url })
    expect(body, url).not.toMatch(/\buppfyllt\b/i)
  }
})
