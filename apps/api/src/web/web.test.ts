import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import {
  boardSchema,
  geographyDetailSchema,
  indicatorListSchema,
  seriesColumnsSchema,
  targetListSchema,
  targetSchema,
} from '@malkoll/contracts'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestServer, type TestServer } from '../testing/server.ts'

const TEMPLATE = `<!doctype html>
<html lang="sv">
  <head>
    <!--app-head-->
    <style>body { margin: 0 }</style>
  </head>
  <body>
    <div id="root"><!--app-body--></div>
    <!--app-data-->
    <script type="module" src="/assets/app-1a2b3c.js"></script>
  </body>
</html>`
const SCRIPT = `console.log(${JSON.stringify('Målkoll '.repeat(200))})`

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), TEMPLATE)
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), SCRIPT)
  await writeFile(join(folder, '.page-scripts'), JSON.stringify({ board: ['/assets/board-4d5e6f.js'] }))
  server = await createTestServer({
    seeds: true,
    webFolder: folder,
    environment: {
      ORG_NAME: 'Region "A" & B',
      ORG_PRIMARY_COLOUR: '#123456',
      ORG_ACCESSIBILITY_CONTACT: 'tillganglighet@region.example',
    },
  })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

function ask(url: string, headers: Record<string, string> = {}) {
  return server.app.inject({ url, headers: { host: 'malkoll.example', ...headers } })
}

async function readPage(url: string) {
  const response = await ask(url)
  const html = response.body
  return {
    response,
    html,
    status: response.statusCode,
    title: /<title>(.*)<\/title>/.exec(html)?.[1],
    language: /<html lang="(\w+)">/.exec(html)?.[1],
    canonical: /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1],
    meta: Object.fromEntries(
      [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g)].map(match => [
        match[1],
        match[2],
      ]),
    ),
    heading: /<h1>(.*?)<\/h1>/.exec(html)?.[1],
    answers: z
      .record(z.string(), z.unknown())
      .parse(
        JSON.parse(
          /<script type="application\/json" id="first-answers">(.*)<\/script>/.exec(html)?.[1] ?? '',
        ),
      ),
  }
}

describe('the board’s page', () => {
  it('says the answer before any script has run, and to whoever a link is sent', async () => {
    const page = await readPage('/?period=2022')
    expect(page).toMatchObject({ status: 200, language: 'sv', title: 'Hur gick det 2022? – Målkoll' })
    expect(page.heading).toBe('Hur gick det 2022?')
    expect(page.meta.description).toContain('7 av 17 målvärden är uppfyllda')
    expect(page.html).toContain(`<p>${page.meta.description}</p>`)
    expect(page.meta['og:title']).toBe(page.title)
    expect(page.meta['og:description']).toBe(page.meta.description)
    expect(page.canonical).toBe('http://malkoll.example/?period=2022')
    expect(page.meta['og:url']).toBe(page.canonical)
  })

  it('says the other counts too, and announces its own scripts', async () => {
    const { html } = await readPage('/?period=2022')
    expect(html).toContain('<p>6 är inte uppfyllda. 4 mäts under första kvartalet 2023')
    expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/board-4d5e6f.js">')
    expect((await readPage('/om')).html).not.toContain('board-4d5e6f')
  })

  it('says where to report what cannot be used', async () => {
    const { meta } = await readPage('/tillganglighet')
    expect(meta['accessibility-contact']).toBe('tillganglighet@region.example')
    expect(meta.description).toContain('vilka brister vi känner till')
  })

  it('allows its own style element and no other', async () => {
    const { headers } = await ask('/')
    const hash = createHash('sha256').update('body { margin: 0 }').digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`)
  })

  it('has a preview picture that exists', async () => {
    const { meta } = await readPage('/')
    const picture = new URL(meta['og:image'] ?? '')
    expect(picture.origin).toBe('http://malkoll.example')
    const { statusCode, headers } = await ask(picture.pathname + picture.search.replaceAll('&amp;', '&'))
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('image/png')
  })

  it('holds the very answer that the API gives at the same address', async () => {
    for (const url of ['/', '/?lang=en', '/?publicerat=1&period=2022', '/?asOf=2023-02-28']) {
      const { answers } = await readPage(url)
      const [[address, answer] = ['', null], ...others] = Object.entries(answers)
      expect(others).toEqual([])
      expect(address, url).toMatch(/^\/api\/v1\/board\?.*lang=(sv|en)/)
      expect(boardSchema.safeParse(answer).error, url).toBeUndefined()
      expect(answer, url).toEqual((await ask(address)).json())
    }
  })

  it('is in English when the address says so, whatever the reader’s browser says', async () => {
    expect((await readPage('/?lang=en')).language).toBe('en')
    const swedish = await ask('/', { 'accept-language': 'en' })
    expect(swedish.headers['content-language']).toBe('sv')
  })

  it('names the organisation, escaped', async () => {
    const { html } = await readPage('/')
    expect(html).toContain('<meta name="organisation" content="Region &quot;A&quot; &amp; B">')
  })

  it('has one canonical address whatever else is in it', async () => {
    const { canonical } = await readPage('/?utm_source=mail&lang=en&period=2022&publicerat=0')
    expect(canonical).toBe('http://malkoll.example/?lang=en&amp;period=2022')
  })

  it('has an ETag and answers 304', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { 'if-none-match': String(headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(headers['cache-control']).toBe('public, no-cache, must-revalidate')
  })
})

describe('the indicators and places', () => {
  it('hold the list and the strategy that the web app asks for', async () => {
    const { answers, title } = await readPage('/indikatorer')
    expect(title).toBe('Så går det för länet – Målkoll')
    const list = indicatorListSchema.parse(answers['/api/v1/indicators?lang=sv&published=true'])
    expect(list.items.length).toBeGreaterThan(20)
    expect(list.items.filter(item => item.example)).toEqual([])
    expect(answers).toHaveProperty(['/api/v1/steering-documents/rus?lang=sv'])
  })

  it('say direction before any script has run, and hold the series of the groups in the address', async () => {
    const page = await readPage('/indikatorer/post-secondary-education?grupp=kvinnor,man')
    expect(page.title).toBe('Eftergymnasial utbildning – Målkoll')
    expect(page.meta.description).toContain('Åt rätt håll')
    const address =
      '/api/v1/indicators/post-secondary-education/series?breakdown=women%2Cmen&format=columns&lang=sv'
    const series = seriesColumnsSchema.parse(page.answers[address])
    expect(series.gaps?.length).toBeGreaterThan(0)
    expect(page.answers[address]).toEqual((await ask(address)).json())
  })

  it('have the choices in their canonical address and in the picture', async () => {
    const { canonical, meta } = await readPage(
      '/indikatorer/net-migration-per-1000?kommun=0885,0880&x=1&form=linje',
    )
    expect(canonical).toContain('form=linje&amp;kommun=0885%2C0880')
    expect(meta['og:image']).toContain('form=line&amp;geography=0885%2C0880')
    const map = await readPage('/indikatorer/net-migration-per-1000?ar=2023')
    expect(map.meta['og:image']).toContain('form=map&amp;from=2023')
  })

  it('name the place with its residents', async () => {
    const page = await readPage('/kommuner/0885')
    expect(page.title).toBe('Borgholm – Målkoll')
    expect(page.meta.description).toMatch(/^Kommun i Kalmar län\. 10.626 invånare 2025\.$/)
    expect(geographyDetailSchema.parse(page.answers['/api/v1/geographies/0885?lang=sv']).code).toBe('0885')
  })

  it('do not exist under names that nobody has', async () => {
    expect((await readPage('/indikatorer/finns-inte')).status).toBe(404)
    expect((await readPage('/kommuner/9999')).status).toBe(404)
  })
})

describe('the målvärden', () => {
  it('hold the list that the web app asks for', async () => {
    const { answers, title } = await readPage('/malvarden?lang=sv')
    expect(title).toBe('Målvärden – Målkoll')
    const list = targetListSchema.parse(answers['/api/v1/targets?lang=sv'])
    expect(list.items.length).toBeGreaterThan(0)
  })

  it('have a page each, with name, sentence and picture', async () => {
    const { items } = targetListSchema.parse((await ask('/api/v1/targets')).json())
    for (const { slug, name } of items) {
      const page = await readPage(`/malvarden/${slug}`)
      const target = targetSchema.parse(page.answers[`/api/v1/targets/${slug}?lang=sv`])
      expect(page.status).toBe(200)
      expect(page.title).toContain(name.replace(/[<>&"'].*$/, ''))
      expect(target.slug).toBe(slug)
      expect(page.meta['og:image']).toBe(`http://malkoll.example/api/v1/targets/${slug}/chart.png?lang=sv`)
    }
  })

  it('that do not exist are 404, said on the page', async () => {
    for (const url of ['/malvarden/no-such', '/malvarden/No_Slug', '/malvarden/no-such?lang=en']) {
      const page = await readPage(url)
      expect(page.status, url).toBe(404)
      expect(page.canonical).toBeUndefined()
      expect(page.meta.robots).toBe('noindex')
      expect(page.heading).toBe(url.endsWith('en') ? 'Unknown target' : 'Okänt målvärde')
    }
  })
})

describe('an address of a page', () => {
  it('that leads nowhere is 404, with the page around it', async () => {
    for (const url of ['/nothing', '/assets/gone.js', '/malvarden/a/b', '/../etc/passwd', '/index.html']) {
      const page = await readPage(url)
      expect(page.status, url).toBe(404)
      expect(page.heading, url).toBe('Sidan finns inte')
    }
  })

  it('with a wrong choice is 400 and says what is wrong', async () => {
    const page = await readPage('/?asOf=yesterday&period=soon')
    expect(page.status).toBe(400)
    expect(page.meta.description).toContain('yesterday')
    expect(page.meta.description).toContain('soon')
    expect(page.answers).toEqual({})
  })

  it('cannot write into the page', async () => {
    const attack = '"><script>alert(1)</script>'
    for (const url of [`/?asOf=${encodeURIComponent(attack)}`, `/${encodeURIComponent(attack)}`]) {
      const { html } = await readPage(url)
      expect(html).not.toContain('<script>alert')
    }
    const host = await ask('/', { host: 'x"><script>alert(1)</script>' })
    expect(host.body).not.toContain('<script>alert')
  })
})

describe('the page of a målvärde', () => {
  it('tells the period that the address asks for, else the newest', async () => {
    const [newest, earlier] = await Promise.all(
      ['', '?period=2020'].map(query => readPage(`/malvarden/friskvardsbidraget${query}`)),
    )
    expect(newest?.meta.description).toMatch(/^66/)
    expect(earlier?.meta.description).toMatch(/^48.* 2020\. .*Ej uppfyllt\.$/)
  })
})

describe('a page as of an earlier moment', () => {
  it('says so in its title, in what a shared link is described by, and in its first words', async () => {
    const page = await readPage('/malvarden/friskvardsbidraget?asOf=2023-02-28')
    expect(page.html).toContain(', som det såg ut 28 februari 2023 – Målkoll</title>')
    expect(page.meta['og:title']).toContain('som det såg ut 28 februari 2023')
    expect(page.meta['og:description']).toMatch(/^Så här såg det ut 28 februari 2023\. 66/)
    expect(page.html).toContain('<p>Så här såg det ut 28 februari 2023.</p>')
    expect(page.meta['og:image']).toContain('asOf=2023-02-28')
  })

  it('names the hour when the address does, in the reader’s language', async () => {
    const { meta } = await readPage('/?asOf=2023-02-28T11:30:00Z&lang=en')
    expect(meta.description).toMatch(/^This is how it was on 28 February 2023 at 12:30\./)
  })

  it.each(['/tillganglighet', '/bildspel', '/konto'])('is not claimed of %s, which is of now', async path => {
    const page = await readPage(`${path}?asOf=2023-02-28`)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('såg ut')
  })

  it('that has not come is refused with a sentence', async () => {
    const page = await readPage('/lanet?asOf=2199-01-01')
    expect(page.status).toBe(400)
    expect(page.meta.description).toContain('”2199-01-01” har inte inträffat än')
  })
})

describe('the page of a value’s history', () => {
  it('says what the value is and holds its versions', async () => {
    const { html, meta, answers } = await readPage('/historik?indicator=friskvardsbidraget&period=2021')
    expect(html).toContain('<h1>Historik: Andel som nyttjat friskvårdsbidraget, ')
    expect(meta.description).toMatch(/^58\s%\. Värdet har inte ändrats\.$/)
    const [[address, answer] = ['', null]] = Object.entries(answers)
    expect(answer).toEqual((await ask(address)).json())
  })

  it('is not found for a value that does not exist, and refused for what is none', async () => {
    expect((await readPage('/historik?indicator=friskvardsbidraget&period=1999')).status).toBe(404)
    expect((await readPage('/historik?indicator=friskvardsbidraget&period=snart')).status).toBe(400)
    expect((await readPage('/historik?indicator=ingen-alls')).status).toBe(404)
    expect((await readPage('/historik')).status).toBe(200)
  })
})

describe('the page of what has changed', () => {
  it('says what differs between the two days of its address', async () => {
    const { meta } = await readPage('/andringar?since=2023-01-30&until=2023-01-31')
    expect(meta.description).toBe(
      '30 januari 2023–31 januari 2023: 25 nya värden och 19 nya eller ändrade målvärden.',
    )
    expect((await readPage('/andringar')).status).toBe(200)
    expect((await readPage('/andringar?since=2023-02-01&until=2023-01-01')).status).toBe(400)
  })
})

describe('a page for those who sign in', () => {
  it.each([
    ['/inmatning', 'Mina mått'],
    ['/logga-in?next=/inmatning', 'Logga in'],
    ['/inbjudan/3f9c0a', 'Välj ett lösenord'],
    ['/konto', 'Ditt konto'],
    ['/anvandare', 'Användare'],
    ['/anvandare?lang=en', 'Users'],
  ])('is named by no search engine, and carries nothing: %s', async (url, heading) => {
    const page = await readPage(url)
    expect(page.status).toBe(200)
    expect(page.heading).toBe(heading)
    expect(page.canonical).toBeUndefined()
    expect(page.meta.robots).toBe('noindex')
    expect(page.answers).toEqual({})
  })

  it('does not repeat the secret of its address', async () => {
    const { html } = await readPage('/inbjudan/3f9c0a7d21')
    expect(html).not.toContain('3f9c0a7d21')
  })
})

it('the page says how we assess', async () => {
  expect(await readPage('/om')).toMatchObject({ status: 200, heading: 'Så bedömer vi', language: 'sv' })
  expect(await readPage('/om?lang=en')).toMatchObject({
    status: 200,
    heading: 'How we assess',
    language: 'en',
  })
})

describe('a file of the web app', () => {
  it('is kept for ever when its name has a hash, compressed once', async () => {
    const { statusCode, headers, rawPayload } = await ask('/assets/app-1a2b3c.js', {
      'accept-encoding': 'br',
    })
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    })
    expect(brotliDecompressSync(rawPayload).toString()).toBe(SCRIPT)
  })

  it('is asked about again when it has none', async () => {
    const { headers } = await ask('/favicon.svg')
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(headers['cache-control']).toBe('public, no-cache, must-revalidate')
  })

  it('is known by name in the log, those that change with each build by one', async () => {
    const lines: string[] = []
    const log = { write: (line: string) => lines.push(line) }
    const logging = await createTestServer({ webFolder: folder, log, environment: { LOG_LEVEL: 'info' } })
    try {
      for (const url of ['/favicon.svg', '/assets/app-1a2b3c.js', '/theme.css?v=2']) {
        await logging.app.inject({ url })
      }
    } finally {
      await logging.close()
    }
    expect(lines.map(line => JSON.parse(line).route)).toEqual(['/favicon.svg', '/assets/*', '/theme.css'])
  })
})

it('the organisation’s colours are a stylesheet of the same origin', async () => {
  const { body, headers } = await ask('/theme.css')
  expect(headers['content-type']).toBe('text/css; charset=utf-8')
  expect(body).toContain('--brand-primary: #123456;')
})

it('pages and pictures are named by BASE_URL when it is set', async () => {
  const behindProxy = await createTestServer({
    seeds: true,
    webFolder: folder,
    environment: { BASE_URL: 'https://mal.example/' },
  })
  const { body } = await behindProxy.app.inject({ url: '/om', headers: { host: 'internal:3000' } })
  await behindProxy.close()
  expect(body).toContain('<link rel="canonical" href="https://mal.example/om">')
  expect(body).not.toContain('internal:3000')
})

describe('the Host header', () => {
  it.each(['exa mple', '[', '"><script>', 'a/b@c', 'malkoll.example:99999'])(
    'is refused when it is “%s”, which names no host',
    async host => {
      const response = await ask('/', { host })
      expect(response.statusCode).toBe(400)
      expect(response.json()).toMatchObject({ code: 'malformed_request' })
    },
  )

  it.each([
    ['Malkoll.Example:80', 'http://malkoll.example/'],
    ['[::1]:3000', 'http://[::1]:3000/'],
  ])('%s is written in one way', async (host, address) => {
    const { body } = await ask('/', { host })
    expect(body).toContain(`<link rel="canonical" href="${address}">`)
  })
})

describe('a file', () => {
  it.each([
    '/api/v1/board.pptx?published=false',
    '/api/v1/steering-documents/rus/deck.pptx',
    '/api/v1/steering-documents/regionplan-2022-2024/deck.pptx?asOf=2026-11-21',
    '/api/v1/board/chart.xlsx',
  ])('%s names only pages that there are', async url => {
    const parts = Object.values(unzipSync((await ask(url)).rawPayload)).map(part => strFromU8(part))
    const named = [...parts.join('\n').matchAll(/http:\/\/malkoll\.example(\/[^<"\s]*)/g)]
    const paths = new Set(named.map(([, path = '']) => path.replaceAll('&amp;', '&')))
    expect(paths.size).toBeGreaterThan(0)
    const statuses = await Promise.all([...paths].map(async path => [path, (await ask(path)).statusCode]))
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
  })
})
