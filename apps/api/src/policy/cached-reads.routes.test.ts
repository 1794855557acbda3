import { afterAll, beforeAll, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, givePassword } from '../testing/sign-in.ts'

let server: TestServer
let cookie: string
const lines: string[] = []

beforeAll(async () => {
  const log = { write: (line: string) => lines.push(line) }
  server = await createTestServer({ log, environment: { LOG_LEVEL: 'trace', METRICS_PORT: '0' } })
  const person = await new Make(server.app.db).person({ name: 'Anna Hemlig', roles: ['administrator'] })
  await givePassword(server.app.db, person.id)
  const browser = await new Browser(server.app).signIn(person.email)
  await browser.ask('GET', '/api/v1/users')
  cookie = browser.cookie
})
afterAll(() => server.close())

it('A cached public read costs no look-up of a session, and is the same for whoever is signed in', async () => {
  const url = '/api/v1/targets'
  const read = (headers: Record<string, string> = {}) => server.app.inject({ url, headers })
  const anonymous = await read()
  await read()
  const { db } = server.app
  server.app.db = new Proxy(db, {
    get() {
      throw new Error('The database was asked')
    },
  })
  try {
    // As the ready bytes that were sent before, and as those that are negotiated anew.
    const ways: Record<string, string>[] = [{}, { 'accept-language': 'sv;q=0.9' }]
    for (const more of ways) {
      const signedIn = await read({ cookie, ...more })
      expect(signedIn.statusCode).toBe(200)
      expect(signedIn.rawPayload).toEqual(anonymous.rawPayload)
      expect(signedIn.headers.etag).toBe(anonymous.headers.etag)
    }
    const guarded = await server.app.inject({ url: '/api/v1/users', headers: { authorization: 'Bearer x' } })
    expect(guarded.statusCode).toBe(500)
  } finally {
    server.app.db = db
  }
})

it('Neither log nor metrics hold names, e-mails, passwords or tokens', async () => {
  const [, token = ''] = /=([^;]+)/.exec(cookie) ?? []
  expect(token.length).toBeGreaterThan(40)
  const told = [lines.join('\n'), (await server.app.metrics?.metrics()) ?? '']
  for (const text of told) {
    expect(text).toContain('/api/v1/session')
    for (const secret of ['Hemlig', 'example.org', 'tre cyklar', token, decodeURIComponent(token)])
      expect(text).not.toContain(secret)
  }
})
