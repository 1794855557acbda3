import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

const SLUGS: Record<string, string> = {
  targets: 'friskvardsbidraget',
  indicators: 'population-31-dec',
  'steering-documents': 'rus',
}
const OFFICE_FILE = /\.(pptx|xlsx)$/

let server: TestServer
let officeFiles: string[]

beforeAll(async () => {
  server = await createTestServer({ seeds: true })
  const { paths } = (await server.app.inject({ url: '/api/v1/openapi.json' })).json()
  officeFiles = Object.keys(paths)
    // A deck that somebody keeps is not for everybody.
    .filter(path => OFFICE_FILE.test(path) && paths[path].get && !paths[path].get.security)
    .map(path => path.replace(/([\w-]+)\/\{slug\}/, (_, noun: string) => `${noun}/${SLUGS[noun]}`))
})
afterAll(() => server.close())

function ask(url: string, host: string) {
  return server.app.inject({ url: `${url}?lang=sv`, headers: { host } })
}

function post(path: string, host: string) {
  const chart = { kind: 'target', slug: 'friskvardsbidraget' }
  const deck = { title: 'T', occasion: null, language: 'sv', asOf: null, isDemo: false }
  return server.app.inject({
    method: 'POST',
    url: `/api/v1/presentations/${path}`,
    headers: { host },
    payload: { ...deck, slides: [{ id: 'a', kind: 'chart', chart }] },
  })
}

/** Everything that the parts of an office file say. */
function textOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map(part => strFromU8(part, true))
    .join('\n')
}

describe('without BASE_URL', () => {
  it('every office file names its page by the host that it was asked from, also out of memory', async () => {
    expect(officeFiles.length).toBeGreaterThanOrEqual(4)
    for (const url of officeFiles) {
      for (const host of ['ett.example', 'tva.example:8080', 'ett.example']) {
        const answer = await ask(url, host)
        expect(answer.statusCode, url).toBe(200)
        const text = textOf(answer.rawPayload)
        const other = host === 'ett.example' ? 'tva.example' : 'ett.example'
        expect(text.includes(`http://${host}/`) || text.includes(`http://${host}<`), url).toBe(true)
        expect(text, url).not.toContain(other)
      }
    }
  })

  it('a deck of one’s own names its pages by that host too, in preview and file', async () => {
    const preview = await post('slides', 'tva.example')
    expect(preview.json().slides[1].slide.notes.join(' ')).toContain('http://tva.example/malvarden/')
    expect(JSON.stringify(preview.json().slides.at(-1))).toContain('http://tva.example')
    const file = textOf((await post('deck.pptx', 'ett.example')).rawPayload)
    expect(file).toContain('http://ett.example/malvarden/friskvardsbidraget')
  })

  it('a Host header that names no host is refused, and the next reader’s file is their own', async () => {
    const url = '/api/v1/targets/friskvardsbidraget/chart.xlsx'
    for (const host of ['"><script>', 'a/b@c', 'exa mple']) {
      expect((await ask(url, host)).json(), host).toMatchObject({ status: 400, code: 'malformed_request' })
      expect((await post('slides', host)).json(), host).toMatchObject({ code: 'malformed_request' })
    }
    expect(textOf((await ask(url, 'egen.example')).rawPayload)).toContain('http://egen.example/malvarden/')
  })

  it('an X-Forwarded-Host is not believed of everyone', async () => {
    const answer = await server.app.inject({
      url: '/api/v1/targets/friskvardsbidraget/chart.xlsx?lang=sv',
      headers: { host: 'egen.example', 'x-forwarded-host': 'ond.example' },
    })
    expect(textOf(answer.rawPayload)).not.toContain('ond.example')
  })

  it('what holds no address is made once for every host', async () => {
    const made = () => server.app.answers.usage().makings
    await ask('/api/v1/targets/friskvardsbidraget', 'ett.example')
    const before = made()
    await ask('/api/v1/targets/friskvardsbidraget', 'tva.example')
    expect(made()).toBe(before)
  })
})

it('with BASE_URL a file names it, whatever host was asked', async () => {
  const named = await createTestServer({ seeds: true, environment: { BASE_URL: 'https://mal.example' } })
  const answer = await named.app.inject({
    url: '/api/v1/targets/friskvardsbidraget/chart.xlsx?lang=sv',
    headers: { host: 'intern:3000' },
  })
  await named.close()
  expect(textOf(answer.rawPayload)).toContain('https://mal.example/malvarden/friskvardsbidraget')
})
