import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const ADDRESS = '/api/v1/board'
const BEFORE_MIDNIGHT = new Date('2026-11-23T22:59:59Z')
const now = new Date(BEFORE_MIDNIGHT)
const lines: string[] = []
let server: TestServer

beforeAll(async () => {
  const log = { write: (line: string) => lines.push(line) }
  server = await createTestServer({ seeds: true, now, log, environment: { LOG_LEVEL: 'info' } })
})

beforeEach(() => {
  lines.length = 0
})

afterAll(() => server.close())

function ask(headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  return server.app.inject({ url: ADDRESS, headers, method })
}

/** An answer is made for the first who asks, and kept ready when a second one does. */
async function askTwice(headers: Record<string, string> = {}) {
  const first = await ask(headers)
  await ask(headers)
  return first
}

it('is sent like the first one: same bytes, same headers, an own request id and a log line', async () => {
  for (const encoding of ['identity', 'br']) {
    const headers = { 'accept-encoding': encoding }
    const first = await askTwice(headers)
    const before = server.app.readyAnswers.usage().hits
    const ready = await ask(headers)
    expect(server.app.readyAnswers.usage().hits).toBe(before + 1)
    expect(ready.rawPayload).toEqual(first.rawPayload)
    expect(withoutId(ready.headers)).toEqual(withoutId(first.headers))
    expect(ready.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      reqId: ready.headers['x-request-id'],
      route: ADDRESS,
      status: 200,
    })
  }
})

it('is 304 without a body, like the first one, to whoever has it', async () => {
  const { headers } = await askTwice()
  const known = { 'if-none-match': String(headers.etag) }
  const ready = await ask(known)
  const unprepared = await ask({ ...known, 'accept-language': 'sv;q=0.9' })
  expect([ready.statusCode, ready.body]).toEqual([304, ''])
  expect(withoutId(ready.headers)).toEqual(withoutId(unprepared.headers))
})

it('is of the language asked for', async () => {
  const answers = [
    await ask(),
    await ask({ 'accept-language': 'en' }),
    await ask({ 'accept-language': 'en' }),
  ]
  expect(answers.map(answer => answer.headers['content-language'])).toEqual(['sv', 'en', 'en'])
})

it('is not sent to who asks for headers only', async () => {
  await askTwice()
  expect((await ask({}, 'HEAD')).body).toBe('')
})

it('is of the newest revision', async () => {
  const { revision } = (await askTwice()).json()
  const facts = { actor: 'test', kind: 'test', reason: null }
  const next = await withRevision(server.database.db, facts, async (_trx, id) => id)
  await expect.poll(() => server.app.answers.revision).toBe(next)
  expect((await ask()).json().revision).toBe(next)
  expect(next).toBeGreaterThan(revision)
})

it('is made anew when the day begins in Sweden, since what is late depends on it', async () => {
  await askTwice()
  const makings = countMakings()
  now.setTime(BEFORE_MIDNIGHT.getTime() + 500)
  await ask()
  expect(makings.count).toBe(0)
  now.setTime(BEFORE_MIDNIGHT.getTime() + 1000)
  await ask()
  expect(makings.count).toBe(1)
})

function countMakings() {
  const makings = { count: 0 }
  const { remember } = server.app.answers
  server.app.answers.remember = (key, make) => {
    makings.count += 1
    return remember(key, make)
  }
  return makings
}

function withoutId({ 'x-request-id': _id, date: _date, ...headers }: Record<string, unknown>) {
  return headers
}
