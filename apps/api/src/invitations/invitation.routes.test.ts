import { afterAll, beforeAll, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, TEST_PASSWORD } from '../testing/sign-in.ts'
import { firstAdministratorText } from './first-administrator.ts'
import { invite } from './invitation.service.ts'

let server: TestServer

beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

async function inviteFirst(): Promise<string> {
  const { path } = await invite(server.app.db, { personId: null, now: server.app.clock() })
  return path.replace('/inbjudan/', '/api/v1/invitations/')
}

it('The first administrator chooses name, e-mail and password; earlier addresses and later ones are void', async () => {
  const earlier = await inviteFirst()
  const url = await inviteFirst()
  const browser = new Browser(server.app)
  expect((await browser.ask('GET', earlier)).statusCode).toBe(404)
  expect((await browser.ask('GET', url)).json()).toEqual({
    kind: 'first_administrator',
    name: null,
    email: null,
    expiresAt: '2026-11-24T09:00:00.000Z',
  })
  const incomplete = await browser.ask('POST', url, { password: TEST_PASSWORD })
  expect(incomplete.json().errors).toMatchObject([
    { path: 'name', code: 'required' },
    { path: 'email', code: 'required' },
  ])
  const body = { name: 'Ada', email: 'ADA@example.org', password: TEST_PASSWORD }
  const both = await Promise.all([
    browser.ask('POST', url, body),
    new Browser(server.app).ask('POST', url, body),
  ])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404])
  const people = await server.app.db.selectFrom('person').select(['name', 'email']).execute()
  expect(people).toEqual([{ name: 'Ada', email: 'ada@example.org' }])
  await new Browser(server.app).signIn('ada@example.org')
  expect((await browser.ask('GET', await inviteFirst())).statusCode).toBe(404)
})

it('The first administrator may come after others were invited, but with an e-mail of her own', async () => {
  const other = await createTestServer()
  const make = new Make(other.app.db)
  const { email } = await make.person({ roles: ['administrator'] })
  const text = await firstAdministratorText(other.app, 'http://localhost')
  const url = text?.split('/inbjudan/').at(-1)?.trim()
  const browser = new Browser(other.app)
  const body = { name: 'Ada', email, password: TEST_PASSWORD }
  const taken = await browser.ask('POST', `/api/v1/invitations/${url}`, body)
  expect(taken.json()).toMatchObject({ status: 409, code: 'email_taken' })
  const own = { ...body, email: 'ada@example.org' }
  expect((await browser.ask('POST', `/api/v1/invitations/${url}`, own)).statusCode).toBe(200)
  expect(await firstAdministratorText(other.app, 'http://localhost')).toBeNull()
  await other.close()
})
