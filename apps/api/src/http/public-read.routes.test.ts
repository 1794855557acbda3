import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { problemSchema, readQuerySchema, slugSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withRevision } from '../db/revisions.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { publicFile, publicRead, type ReadContext } from './public-read.ts'

const contextSchema = z.object({
  asOf: z.string(),
  revision: z.int(),
  today: z.string(),
  language: z.string(),
  filler: z.string(),
})

let server: TestServer
let timesLoaded = 0

beforeAll(async () => {
  server = await createTestServer()
  const described = { summary: 'For the test', description: 'For the test.', tag: 'health' } as const
  publicRead(server.app, {
    ...described,
    url: '/api/v1/probes/:slug',
    params: z.object({ slug: slugSchema }),
    query: readQuerySchema.extend({
      order: z.enum(['up', 'down']).optional(),
      places: z.string().optional(),
      period: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    response: contextSchema,
    operationId: 'probe',
    load: async context => {
      timesLoaded += 1
      return viewContext(context)
    },
  })
  publicFile(server.app, {
    ...described,
    url: '/api/v1/probes/:slug/table.csv',
    params: z.object({ slug: slugSchema }),
    query: readQuerySchema,
    mediaType: 'text/csv; charset=utf-8',
    operationId: 'probeFile',
    rateLimit: 'exports',
    load: async (_context, { params }) => ({
      body: `${params.slug};1,5`,
      fileName: 'Målvärde "ett" 2022.csv',
    }),
  })
})

afterAll(() => server.close())

function viewContext({ asOf, revision, today, language }: ReadContext): z.output<typeof contextSchema> {
  return { asOf, revision, today, language, filler: 'Södra Kalmar '.repeat(100) }
}

/** Resolves when the server has heard of it, as it does of revisions of every process. */
async function commitRevision(at: string): Promise<void> {
  const facts = { actor: 'test', kind: 'test', reason: null, at: new Date(at) }
  const revision = await withRevision(server.database.db, facts, async (_trx, id) => id)
  await expect.poll(() => server.app.answers.revision).toBe(revision)
}

async function ask(url: string, headers: Record<string, string> = {}) {
  return server.app.inject({ url, headers })
}

describe('a public read', () => {
  it('is of the newest revision and says when that became known', async () => {
    await commitRevision('2023-02-01T10:00:00Z')
    const answer = (await ask('/api/v1/probes/one')).json()
    expect(answer).toMatchObject({ asOf: '2023-02-01T10:00:00.000Z', today: '2026-11-23', language: 'sv' })
  })

  it('is of the revision that was the newest at the end of the day asked for', async () => {
    await commitRevision('2023-03-01T22:59:59.999Z')
    const then = (await ask('/api/v1/probes/one?asOf=2023-03-01')).json()
    await commitRevision('2023-03-01T23:00:00Z')
    const later = (await ask('/api/v1/probes/one?asOf=2023-03-01')).json()
    expect(later).toEqual(then)
    expect(later).toMatchObject({ asOf: '2023-03-01T22:59:59.999Z', today: '2023-03-01' })
    expect((await ask('/api/v1/probes/one')).json().revision).toBe(then.revision + 1)
  })

  it('knows nothing before the first revision', async () => {
    expect((await ask('/api/v1/probes/one?asOf=1999-12-31')).json().revision).toBe(0)
  })

  it('is made once, however its parameters are ordered, and again after a revision', async () => {
    const before = timesLoaded
    await ask('/api/v1/probes/two?order=up&period=2022&lang=sv')
    await ask('/api/v1/probes/two?period=2022&order=up')
    expect(timesLoaded).toBe(before + 1)
    await commitRevision('2023-04-01T10:00:00Z')
    await ask('/api/v1/probes/two?order=up&period=2022')
    expect(timesLoaded).toBe(before + 2)
  })

  it('is made once for many who ask at the same moment', async () => {
    const before = timesLoaded
    await Promise.all(Array.from({ length: 20 }, () => ask('/api/v1/probes/three')))
    expect(timesLoaded).toBe(before + 1)
  })

  it('makes no database call when its bytes are in memory', async () => {
    await ask('/api/v1/probes/four')
    const { db } = server.app
    server.app.db = new Proxy(db, {
      get() {
        throw new Error('The database was asked')
      },
    })
    try {
      expect((await ask('/api/v1/probes/four')).statusCode).toBe(200)
      expect((await ask('/api/v1/probes/never-asked-before')).statusCode).toBe(500)
    } finally {
      server.app.db = db
    }
  })

  it('answers in the language of the address, else of the reader, else in Swedish', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.9' }
    for (const [url, headers, language] of [
      ['/api/v1/probes/five', {}, 'sv'],
      ['/api/v1/probes/five', english, 'en'],
      ['/api/v1/probes/five?lang=sv', english, 'sv'],
      ['/api/v1/probes/five?lang=en', {}, 'en'],
    ] as const) {
      const response = await ask(url, headers)
      expect(response.json().language).toBe(language)
      expect(response.headers['content-language']).toBe(language)
    }
  })

  it('has a weak ETag and answers 304 without a body to whoever has it', async () => {
    const first = await ask('/api/v1/probes/six')
    const etag = String(first.headers.etag)
    expect(etag).toMatch(/^W\/"\d+-[\w-]{16}"$/)
    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const again = await ask('/api/v1/probes/six', { 'if-none-match': known })
      expect(again.statusCode).toBe(304)
      expect(again.body).toBe('')
      expect(again.headers.etag).toBe(etag)
      expect(again.headers['cache-control']).toBe('public, no-cache, must-revalidate')
    }
    const english = await ask('/api/v1/probes/six?lang=en', { 'if-none-match': etag })
    expect(english.statusCode).toBe(200)
    expect((await ask('/api/v1/probes/six', { 'if-none-match': 'W/"0-other"' })).statusCode).toBe(200)
  })

  it('sends the same bytes plain, as gzip and as brotli', async () => {
    const plain = await ask('/api/v1/probes/seven')
    const gzip = await ask('/api/v1/probes/seven', { 'accept-encoding': 'gzip' })
    const brotli = await ask('/api/v1/probes/seven', { 'accept-encoding': 'gzip, br' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload)
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload)
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    for (const response of [plain, gzip, brotli]) {
      expect(response.headers.vary).toBe('accept-encoding, accept-language')
      expect(response.headers.etag).toBe(plain.headers.etag)
    }
  })

  it('answers HEAD like GET, without the body', async () => {
    const get = await ask('/api/v1/probes/eight')
    const head = await server.app.inject({ method: 'HEAD', url: '/api/v1/probes/eight' })
    expect(head.statusCode).toBe(200)
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(head.body).toBe('')
  })

  it('fits its description', async () => {
    expect(contextSchema.safeParse((await ask('/api/v1/probes/nine')).json()).success).toBe(true)
  })
})

describe('a read that is wrong', () => {
  const wrong =
    '/api/v1/probes/Not_a_slug?asOf=yesterday&lang=fi&order=sideways&period=next&colour=red&period2=1'

  it('hears of every mistake at once', async () => {
    const response = await ask(wrong)
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = problemSchema.parse(response.json())
    expect(problem.code).toBe('validation_failed')
    expect(problem.errors.map(issue => [issue.path, issue.code]).sort()).toEqual([
      ['asOf', 'bad_as_of'],
      ['colour', 'unknown_parameter'],
      ['lang', 'bad_language'],
      ['order', 'bad_value'],
      ['period', 'bad_period'],
      ['period2', 'unknown_parameter'],
      ['slug', 'bad_slug'],
    ])
  })

  it('is told in the reader’s language', async () => {
    const swedish = problemSchema.parse((await ask(wrong)).json())
    const english = problemSchema.parse((await ask(wrong, { 'accept-language': 'en' })).json())
    expect(messageOf(swedish, 'order')).toBe('order kan inte vara ”sideways” – välj bland up, down.')
    expect(messageOf(english, 'order')).toBe('order cannot be “sideways” – choose among up, down.')
    expect(swedish.title).toBe('Frågan går inte att svara på')
    expect(english.title).toBe('The request cannot be answered')
  })

  it('is not kept, and is not one that may be kept', async () => {
    const response = await ask(wrong)
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.headers.etag).toBeUndefined()
  })

  it('may not give a parameter twice, also when the same values as a list are in memory', async () => {
    const list = await server.app.inject('/api/v1/probes/list?places=0880,0840')
    const twice = await server.app.inject('/api/v1/probes/list?places=0880&places=0840')
    expect([list.statusCode, twice.statusCode]).toEqual([200, 400])
  })

  it('may not give a parameter twice', async () => {
    const response = await ask('/api/v1/probes/one?period=2021&period=2022')
    expect(response.json().errors).toMatchObject([{ path: 'period', code: 'bad_period' }])
  })

  it('may ask about the end of today, but about no day and no time that has not come', async () => {
    const other = await createTestServer({ now: new Date('2198-01-01T09:00:00Z') })
    const askOf = (asOf: string) => other.app.inject(`/api/v1/sources?lang=sv&asOf=${asOf}`)
    // A clock may be a little ahead of ours.
    for (const come of ['2198-01-01', '2198-01-01T09:00:30Z'])
      expect((await askOf(come)).statusCode, come).toBe(200)
    for (const later of ['2198-01-02', '2198-01-01T09:05:00Z', '2198-01-02T00:00:00%2B01:00', '9999-01-01']) {
      const { status, errors } = (await askOf(later)).json()
      expect({ status, errors }, later).toMatchObject({
        status: 400,
        errors: [{ path: 'asOf', code: 'future_as_of' }],
      })
      expect(errors[0].message).toContain('har inte inträffat än')
    }
    await other.close()
  })

  it('may ask about a moment at which something is stored, whatever the clock says', async () => {
    const other = await createTestServer({ now: new Date('2020-01-01T09:00:00Z') })
    const at = new Date('2024-05-01T12:00:00Z')
    await withRevision(other.database.db, { actor: 'test', kind: 'test', reason: null, at }, async () => {})
    expect((await other.app.inject('/api/v1/sources?asOf=2024-05-01T12:00:00Z')).statusCode).toBe(200)
    expect((await other.app.inject('/api/v1/sources?asOf=2024-05-01T12:00:01Z')).statusCode).toBe(400)
    await other.close()
  })

  it('needs an offset in a time', async () => {
    const response = await ask('/api/v1/probes/one?asOf=2023-01-31T12:00:00')
    expect(response.json().errors).toMatchObject([{ path: 'asOf', code: 'bad_as_of' }])
  })
})

describe('a public file', () => {
  it('has a name that says what it is, also for programs that only read ASCII', async () => {
    const response = await ask('/api/v1/probes/one/table.csv')
    expect(response.body).toBe('one;1,5')
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="Malvarde ett 2022.csv"; filename*=UTF-8''M%C3%A5lv%C3%A4rde%20%22ett%22%202022.csv`,
    )
  })

  it('is new when its bytes are, whatever else has changed', async () => {
    const before = await ask('/api/v1/probes/one/table.csv')
    const other = await ask('/api/v1/probes/other/table.csv')
    await commitRevision('2023-05-01T10:00:00Z')
    const after = await ask('/api/v1/probes/one/table.csv')
    expect(after.headers.etag).toBe(before.headers.etag)
    expect(other.headers.etag).not.toBe(before.headers.etag)
  })

  it('is limited while it is made, not when it is already made', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) => ask(`/api/v1/probes/number-${index}/table.csv`)),
    )
    const refused = made.filter(response => response.statusCode === 429)
    expect(refused.length).toBeGreaterThan(0)
    const [first] = refused
    expect(problemSchema.parse(first?.json()).code).toBe('too_many_requests')
    expect(Number(first?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('/api/v1/probes/one/table.csv')).statusCode).toBe(200)
    expect((await ask('/api/v1/probes/one')).statusCode).toBe(200)
  })
})

function messageOf(problem: z.output<typeof problemSchema>, path: string): string | undefined {
  return problem.errors.find(issue => issue.path === path)?.message
}
