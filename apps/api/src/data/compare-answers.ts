import { z } from 'zod'
import { type App, buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { resolveAsOf } from '../db/revisions.ts'

const API = '/api/v1'
const EXPORT = `${API}/export.zip`

const openApiSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({ get: z.object({ responses: z.record(z.string(), z.unknown()) }).optional() }),
  ),
})
const listSchema = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  nextCursor: z.string().nullable().optional(),
})

export interface Comparison {
  /** How many addresses both answered. */
  compared: number
  /** Those whose answers differ in status, ETag or any byte. */
  differing: string[]
}

interface Side {
  config: Config
  database: Database
}

/**
 * Asks both databases, through the server itself, for every public answer of one moment: each reading address of
 * the API, for each thing that its list names, and everything as one file.
 */
export async function compareAnswers(
  one: Side,
  other: Side,
  onProgress: (compared: number) => void = () => {},
): Promise<Comparison> {
  const now = new Date()
  const apps = await Promise.all([one, other].map(side => openQuietly(side, now)))
  const [first, second] = apps
  if (!first || !second) throw new Error('Two servers are compared')
  try {
    const { at } = await resolveAsOf(one.database.db, null)
    return await compare(first, second, at ?? now.toISOString(), onProgress)
  } finally {
    for (const app of apps) await app.close()
  }
}

function openQuietly({ config, database }: Side, now: Date): Promise<App> {
  return buildApp({ config: { ...config, logLevel: 'silent' }, database, clock: () => now })
}

async function compare(
  one: App,
  other: App,
  asOf: string,
  onProgress: (compared: number) => void,
): Promise<Comparison> {
  const differing: string[] = []
  let compared = 0
  for await (const address of listAddresses(one)) {
    const url = `${address}${address.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`
    const [expected, actual] = await Promise.all([ask(one, url), ask(other, url)])
    // An address that wants more than this, such as a search, is not an answer.
    if (expected.status !== 200) continue
    if (expected.etag !== actual.etag || !expected.bytes.equals(actual.bytes)) differing.push(address)
    compared += 1
    if (compared % 250 === 0) onProgress(compared)
  }
  return { compared, differing }
}

async function* listAddresses(app: App): AsyncGenerator<string> {
  yield EXPORT
  for (const path of await listJsonPaths(app)) {
    const [list = path, parameter, rest = ''] = path.split(/\/\{(\w+)\}/)
    if (parameter === undefined) yield path
    else for await (const key of listKeys(app, list, parameter)) yield `${list}/${key}${rest}`
  }
}

/** The reading addresses with at most one parameter, as the API describes itself. */
async function listJsonPaths(app: App): Promise<string[]> {
  const description = await app.inject({ url: `${API}/openapi.json` })
  const { paths } = openApiSchema.parse(description.json())
  return Object.entries(paths)
    .filter(([path, { get }]) => path.startsWith(API) && isJson(get?.responses['200']))
    .map(([path]) => path)
    .filter(path => path.split('{').length <= 2)
}

function isJson(response: unknown): boolean {
  return z.object({ content: z.object({ 'application/json': z.unknown() }) }).safeParse(response).success
}

/** What stands for the parameter in the items of the list, all pages of it. */
async function* listKeys(app: App, list: string, parameter: string): AsyncGenerator<string> {
  let cursor: string | null | undefined
  do {
    const page = await app.inject({ url: list, ...(cursor && { query: { cursor } }) })
    const parsed = listSchema.safeParse(page.json())
    if (!parsed.success) return
    for (const item of parsed.data.items) {
      const key = item[parameter]
      if (typeof key === 'string') yield encodeURIComponent(key)
    }
    cursor = parsed.data.nextCursor
  } while (cursor)
}

async function ask(app: App, url: string): Promise<{ status: number; etag: string; bytes: Buffer }> {
  const answer = await app.inject({ url, headers: { 'accept-encoding': 'identity' } })
  return { status: answer.statusCode, etag: String(answer.headers.etag), bytes: answer.rawPayload }
}
