import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { problemSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let port: number

beforeAll(async () => {
  server = await createTestServer()
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
})

afterAll(() => server.close())

/** The whole answer to these bytes. */
async function answerTo(bytes: string): Promise<{ head: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(Buffer.from(bytes, 'latin1'))
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { head, body }
}

it.each([
  [
    'an address with a byte that no address has',
    'GET /api/v1/board?asOf=ig\u0000r HTTP/1.1\r\nHost: x\r\n\r\n',
    400,
  ],
  [
    'headers larger than a server takes',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
    431,
  ],
])('%s is refused as a problem in words', async (_, bytes, status) => {
  const { head, body } = await answerTo(bytes)
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toContain('application/problem+json')
  expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status, code: 'malformed_request' })
})
