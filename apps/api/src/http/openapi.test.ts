import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FIELD_WORDS } from '../field-words.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const contentSchema = z.record(z.string(), z.object({ schema: z.unknown() }))
const operationSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), description: z.string().optional() })).optional(),
  requestBody: z.unknown().optional(),
})

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        summary: z.string().min(1),
        description: z.string().min(1),
        tags: z.array(z.string()).length(1),
        security: z.array(z.unknown()).optional(),
        parameters: z
          .array(z.looseObject({ name: z.string(), in: z.string(), description: z.string().optional() }))
          .optional(),
        responses: z.record(
          z.string(),
          z.object({ description: z.string(), content: contentSchema.optional() }),
        ),
      }),
    }),
  ),
})

let server: TestServer
let text: string
let document: z.output<typeof documentSchema>
/** Of every method of every address. */
let operations: (z.output<typeof operationSchema> & { name: string })[]

beforeAll(async () => {
  server = await createTestServer()
  text = (await server.app.inject({ url: '/api/v1/openapi.json' })).body
  const described = JSON.parse(text)
  // Questions by POST are described where they are asked.
  const paths = z.record(z.string(), z.record(z.string(), operationSchema)).parse(described.paths)
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, name: `${method} ${path}` })),
  )
  const reads = Object.entries<object>(described.paths).filter(([, path]) => 'get' in path)
  document = documentSchema.parse({ ...described, paths: Object.fromEntries(reads) })
})

afterAll(() => server.close())

/** Who is signed in, and what is for somebody, have no past to ask for. */
function isOfNow(path: string, { security }: { security?: unknown }): boolean {
  return security !== undefined || ['/api/v1/session', '/api/v1/invitations/{token}'].includes(path)
}

/** The name of every field in a description of a body, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf)
  if (schema === null || typeof schema !== 'object') return []
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' && part && typeof part === 'object'
      ? [...Object.keys(part), ...fieldsOf(Object.values(part))]
      : fieldsOf(part),
  )
}

describe('the OpenAPI document', () => {
  it('is of version 3.1', () => {
    expect(document.openapi).toBe('3.1.0')
  })

  it('is sent as finished bytes and not again to those who have it', async () => {
    const url = '/api/v1/openapi.json'
    const compressed = await server.app.inject({ url, headers: { 'accept-encoding': 'br' } })
    expect(compressed.headers['content-encoding']).toBe('br')
    const known = { 'if-none-match': String(compressed.headers.etag) }
    expect((await server.app.inject({ url, headers: known })).statusCode).toBe(304)
  })

  it('has every public read, with its own name', () => {
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/board',
        '/api/v1/targets',
        '/api/v1/targets/{slug}',
        '/api/v1/indicators',
        '/api/v1/indicators/{slug}',
        '/api/v1/indicators/{slug}/series',
        '/api/v1/objectives',
        '/api/v1/objectives/{slug}',
        '/api/v1/steering-documents',
        '/api/v1/steering-documents/{slug}',
        '/api/v1/expectations',
        '/api/v1/initiatives',
        '/api/v1/initiatives/{slug}',
        '/api/v1/board.pptx',
        '/api/v1/steering-documents/{slug}/deck.pptx',
        '/api/v1/budget',
        '/api/v1/assignments',
        '/api/v1/source-notes',
        '/api/v1/search',
        '/api/v1/export.zip',
        '/api/v1/geographies',
        '/api/v1/geographies/{code}',
        '/api/v1/changes',
        '/api/v1/changes.csv',
        '/api/v1/measurements/history',
      ]),
    )
    const names = Object.values(document.paths).map(path => path.get.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('describes asOf and lang, every answer and every refusal of each read', () => {
    const reads = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'))
    for (const [path, { get }] of reads) {
      const names = get.parameters?.map(parameter => parameter.name)
      expect(names, path).toEqual(expect.arrayContaining(isOfNow(path, get) ? ['lang'] : ['asOf', 'lang']))
      expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(['200', '400', '500', '503']))
      if (path.includes('{')) expect(get.responses, path).toHaveProperty('404')
      const isOfOne = /\/(?:targets|indicators)\/\{slug\}/.test(path)
      expect('410' in get.responses, path).toBe(isOfOne)
      expect(get.responses['400']?.content, path).toHaveProperty(['application/problem+json'])
    }
  })

  it('describes every parameter, of writes too', () => {
    const undescribed = operations.flatMap(({ name, parameters = [] }) =>
      parameters.filter(({ description }) => !description).map(parameter => `${name} ${parameter.name}`),
    )
    expect(undescribed).toEqual([])
  })

  it('has a word in both languages for every field that is sent, and for no other', () => {
    const fields = operations.flatMap(({ requestBody }) => fieldsOf(requestBody))
    expect(Object.keys(FIELD_WORDS).toSorted()).toEqual([...new Set(fields)].toSorted())
  })

  it('says of a read without a name in its path when it is 404', () => {
    expect(document.paths['/api/v1/measurements/history']?.get.responses).toHaveProperty('404')
  })

  it('refers only to schemas that it holds', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(match => match[1])
    const held = z
      .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(JSON.parse(text))
    expect(references).toContain('Problem')
    for (const name of references) expect(held.components.schemas).toHaveProperty([name ?? ''])
  })

  it('describes a refusal once, and not in every answer that may be one', () => {
    expect(text.match(/Problem details, RFC 9457/g)).toHaveLength(1)
  })
})

describe('the reference', () => {
  it('is a page that reads the document, with scripts of its own files only', async () => {
    const page = await server.app.inject({ url: '/api/v1/reference/' })
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
    const scripts = [...page.body.matchAll(/<script[^>]*src="([^"]+)"/g)].map(match => match[1] ?? '')
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) {
      const { pathname } = new URL(script, 'http://localhost/api/v1/reference/')
      expect((await server.app.inject({ url: pathname })).statusCode, pathname).toBe(200)
    }
  })

  it('tells of a file that it does not have as every address does', async () => {
    const answer = await server.app.inject({ url: '/api/v1/reference/nothing' })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ status: 404, code: 'unknown_path' })
  })
})
