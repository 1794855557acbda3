import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ApiError, fetchAnswer, fetchFile } from './api.ts'

const PROBLEM = { code: 'too_busy', status: 503, title: 'a', detail: 'b', errors: [], requestId: 'c' }

/** What each address answers; `half` begins an answer that never ends, `torn` one that the server breaks off. */
const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  '/whole': response => response.end('{"value":66}'),
  '/problem': response => response.writeHead(503).end(JSON.stringify(PROBLEM)),
  '/busy': response => response.writeHead(429, { 'retry-after': '45' }).end(JSON.stringify(PROBLEM)),
  '/page': response => response.end('<!doctype html>'),
  '/half': response => response.write('{"value":'),
  '/torn': response => {
    response.writeHead(200, { 'content-length': '20' }).write('{"value":')
    setTimeout(() => response.destroy(), 20)
  },
  '/file': response =>
    response
      .writeHead(200, {
        'content-disposition': `attachment; filename="mal.csv"; filename*=UTF-8''m%C3%A5l.csv`,
      })
      .end('1'),
}

const server = createServer(({ url = '' }, response) => ANSWERS[url]?.(response))
let origin: string

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string, signal = new AbortController().signal) => fetchAnswer(origin + path, signal)
const failureOf = (path: string) =>
  ask(path).then(
    () => 'an answer',
    error => (error instanceof ApiError ? error.failure : error),
  )

describe('An answer of the API', () => {
  test('is what the server sends', async () => {
    expect(await ask('/whole')).toEqual({ value: 66 })
  })

  test('that is refused comes with the problem', async () => {
    expect(await failureOf('/problem')).toEqual({ kind: 'problem', problem: PROBLEM })
  })

  test('that is refused for now says when to come back', async () => {
    await expect(ask('/busy')).rejects.toMatchObject({ retryAfterMs: 45_000 })
    await expect(ask('/problem')).rejects.toMatchObject({ retryAfterMs: null })
  })

  test('that is no JSON is not ours', async () => {
    expect(await failureOf('/page')).toEqual({ kind: 'unreadable', status: 200 })
  })

  test('that is broken off did not reach us', async () => {
    expect(await failureOf('/torn')).toEqual({ kind: 'unreachable' })
  })

  test('from where nobody answers did not reach us', async () => {
    await expect(fetchAnswer('http://127.0.0.1:1/', new AbortController().signal)).rejects.toMatchObject({
      failure: { kind: 'unreachable' },
    })
  })

  test('that is no longer wanted stays an abort, also when it has begun', async () => {
    const wanted = new AbortController()
    const asked = ask('/half', wanted.signal)
    setTimeout(() => wanted.abort(), 50)
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('that is a file has its name with all letters', async () => {
    const { name, content } = await fetchFile(`${origin}/file`, new AbortController().signal)
    expect([name, await content.text()]).toEqual(['mål.csv', '1'])
  })
})
