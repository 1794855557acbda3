import { createHook } from 'node:async_hooks'
import { sessionSchema, signInResultSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, givePassword, TEST_PASSWORD } from '../testing/sign-in.ts'

let server: TestServer
let make: Make

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
})
afterAll(() => server.close())

async function personWithPassword(given: Parameters<Make['person']>[0] = {}) {
  const person = await make.person(given)
  await givePassword(server.app.db, person.id)
  return { ...person, email: person.email ?? '' }
}

const open = () => new Browser(server.app)

/** How many passwords were hashed meanwhile, and how many at the same moment at most. */
async function hashesDuring(work: () => Promise<unknown>): Promise<{ all: number; atOnce: number }> {
  const open = new Set<number>()
  const count = { all: 0, atOnce: 0 }
  const hook = createHook({
    init(id, type) {
      if (type !== 'SCRYPTREQUEST') return
      open.add(id)
      count.all += 1
      count.atOnce = Math.max(count.atOnce, open.size)
    },
    before: id => void open.delete(id),
  }).enable()
  try {
    await work()
  } finally {
    hook.disable()
  }
  return count
}

describe('Signing in', () => {
  it('answers who it is and what she may do', async () => {
    const { id, email } = await personWithPassword({ name: 'Anna', roles: ['management'] })
    const browser = open()
    const response = await browser.ask('POST', '/api/v1/session', {
      email: ` ${email.toUpperCase()} `,
      password: TEST_PASSWORD,
    })
    expect(response.statusCode, response.body).toBe(200)
    const { user, needsTotp } = signInResultSchema.parse(response.json())
    expect(needsTotp).toBe(false)
    expect(user).toMatchObject({ id, name: 'Anna', roles: ['management'], hasTotp: false })
    expect(user?.actions).toContain('entry.read')
    const session = sessionSchema.parse((await browser.ask('GET', '/api/v1/session')).json())
    expect(session.user).toEqual(user)
  })

  it('sets one cookie that scripts cannot read and other sites never send', async () => {
    const { email } = await personWithPassword()
    const response = await open().ask('POST', '/api/v1/session', { email, password: TEST_PASSWORD })
    expect(response.cookies).toEqual([
      {
        name: 'malkoll.session',
        value: expect.any(String),
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: 12 * 60 * 60,
      },
    ])
  })

  it('is refused in the same words for a wrong password, an unknown e-mail and a disabled person', async () => {
    const { email } = await personWithPassword()
    const disabled = await personWithPassword({ disabled_at: '2026-11-01T00:00:00Z' })
    const invited = await make.person()
    const answers = await Promise.all(
      [
        { email, password: 'another password altogether' },
        { email, password: 'x'.repeat(200) },
        { email: 'nobody@example.org', password: TEST_PASSWORD },
        { email: 'not an address', password: TEST_PASSWORD },
        { email: disabled.email, password: TEST_PASSWORD },
        { email: invited.email, password: TEST_PASSWORD },
      ].map(body => open().ask('POST', '/api/v1/session', body)),
    )
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.cookies).toEqual([])
      const { requestId: _, ...problem } = answer.json()
      expect(problem).toMatchObject({ code: 'wrong_credentials' })
      expect({ ...problem }).toEqual((({ requestId: __, ...first }) => first)(answers[0]?.json()))
    }
  })

  it('hashes a password for an unknown e-mail as well, so that neither is answered sooner', async () => {
    const { email } = await personWithPassword()
    const disabled = await personWithPassword({ disabled_at: '2026-11-01T00:00:00Z' })
    const invited = await make.person()
    for (const address of [email, 'unknown@example.org', disabled.email, invited.email]) {
      const body = { email: address, password: 'wrong in some way' }
      const { all } = await hashesDuring(() => open().ask('POST', '/api/v1/session', body))
      expect(all).toBe(1)
    }
  })

  it('gives a new session, and ends the one that the browser had', async () => {
    const victim = await personWithPassword()
    const attacker = await personWithPassword()
    const browser = await open().signIn(attacker.email)
    const planted = browser.cookie
    await browser.signIn(victim.email)
    expect(browser.cookie).not.toBe(planted)
    const old = await server.app.inject({ url: '/api/v1/session', headers: { cookie: planted } })
    expect(old.json()).toEqual({ user: null })
  })

  it('is not done by a cookie that was made up', async () => {
    const browser = open()
    browser.keep('malkoll.session', 'token.signature')
    expect((await browser.ask('GET', '/api/v1/session')).json()).toEqual({ user: null })
    expect((await browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
  })

  it('is refused from another site', async () => {
    const { email } = await personWithPassword()
    const body = { email, password: TEST_PASSWORD }
    const response = await open().ask('POST', '/api/v1/session', body, { 'sec-fetch-site': 'cross-site' })
    expect(response.json()).toMatchObject({ status: 403, code: 'foreign_origin' })
  })

  it('waits after ten failures of an account, whatever is shown then, also after a restart', async () => {
    const { email } = await personWithPassword()
    const wrong = { email, password: 'never the right one' }
    for (let each = 0; each < 10; each++)
      expect((await open().ask('POST', '/api/v1/session', wrong)).statusCode).toBe(401)
    const refused = await open().ask('POST', '/api/v1/session', { email, password: TEST_PASSWORD })
    expect(refused.json()).toMatchObject({ status: 429, code: 'too_many_attempts' })
    expect(refused.headers['retry-after']).toBe('900')
    const other = await personWithPassword()
    await open().signIn(other.email)
    const rows = await server.app.db.selectFrom('sign_in_attempt').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(email)
  })

  it('counts anew after a success', async () => {
    const { email } = await personWithPassword()
    for (let round = 0; round < 2; round++) {
      for (let each = 0; each < 6; each++)
        await open().ask('POST', '/api/v1/session', { email, password: 'never the right one' })
      await open().signIn(email)
    }
  })
})

describe('Many who sign in at once', () => {
  it('have their passwords hashed in turn, and those who read are not kept waiting', async () => {
    const statuses: number[] = []
    const guess = async (_: unknown, each: number) => {
      const body = { email: `nobody-${each}@example.org`, password: TEST_PASSWORD }
      statuses.push((await open().ask('POST', '/api/v1/session', body)).statusCode)
    }
    const hashes = await hashesDuring(async () => {
      const guesses = Array.from({ length: 12 }, guess)
      expect((await server.app.inject('/api/v1/geographies')).statusCode).toBe(200)
      expect(statuses.length).toBeLessThan(12)
      await Promise.all(guesses)
    })
    expect(hashes.all).toBe(12)
    expect(hashes.atOnce).toBeLessThanOrEqual(2)
    expect(new Set(statuses)).toEqual(new Set([401]))
  })

  it('too many to be looked at are told when to come back, and have used up no attempt', async () => {
    const { email } = await personWithPassword()
    let endOthers = () => {}
    const others = new Promise<void>(resolve => {
      endOthers = resolve
    })
    const turns = Array.from({ length: 60 }, () => server.app.passwordTurns.take(() => others))
    const refusedTurns = Promise.allSettled(turns)
    const guess = { email, password: TEST_PASSWORD }
    const answers = []
    for (let each = 0; each < 11; each++) answers.push(await open().ask('POST', '/api/v1/session', guess))
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ status: 503, code: 'too_busy' })
      expect(answer.headers['retry-after']).toBe('5')
    }
    endOthers()
    await refusedTurns
    await open().signIn(email)
  })
})

describe('A session', () => {
  it('ends when one signs out, and its cookie goes', async () => {
    const { email } = await personWithPassword()
    const browser = await open().signIn(email)
    const { cookie } = browser
    expect((await browser.ask('DELETE', '/api/v1/session')).statusCode).toBe(204)
    expect(browser.cookie).toBe('')
    const after = await server.app.inject({ url: '/api/v1/account/sessions', headers: { cookie } })
    expect(after.statusCode).toBe(401)
  })

  it('is over after twelve hours without use, and after a week however it is used', async () => {
    const { id, email } = await personWithPassword()
    const browser = await open().signIn(email)
    const age = (values: { expires_at?: string; created_at?: string }) =>
      server.app.db.updateTable('session').set(values).where('person_id', '=', id).execute()
    const isOpen = async () => (await browser.ask('GET', '/api/v1/account/sessions')).statusCode === 200
    expect(await isOpen()).toBe(true)
    await age({ created_at: new Date(Date.now() - 7 * 24 * 3_600_000 - 1_000).toISOString() })
    expect(await isOpen()).toBe(false)
    await browser.signIn(email)
    expect(await isOpen()).toBe(true)
    await age({ expires_at: new Date(Date.now() - 1_000).toISOString() })
    expect(await isOpen()).toBe(false)
  })

  it('that is over is not kept beyond the next sign-in of anybody', async () => {
    const { id, email } = await personWithPassword()
    await open().signIn(email)
    const { db } = server.app
    await db.updateTable('session').set({ expires_at: '2026-01-01' }).where('person_id', '=', id).execute()
    const other = await personWithPassword()
    await open().signIn(other.email)
    const kept = await db.selectFrom('session').select('id').where('person_id', '=', id).execute()
    expect(kept).toEqual([])
  })

  it('is prolonged while it is used', async () => {
    const { id, email } = await personWithPassword()
    const browser = await open().signIn(email)
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    await server.app.db.updateTable('session').set({ expires_at: soon }).where('person_id', '=', id).execute()
    const response = await browser.ask('GET', '/api/v1/account/sessions')
    expect(response.cookies).toMatchObject([{ name: 'malkoll.session', maxAge: 12 * 60 * 60 }])
    const [session] = response.json().sessions
    expect(Date.parse(session.expiresAt)).toBeGreaterThan(Date.now() + 11 * 3_600_000)
  })

  it('is of no use to a person who was disabled', async () => {
    const { id, email } = await personWithPassword()
    const browser = await open().signIn(email)
    const disabled_at = '2026-11-01T00:00:00Z'
    await server.app.db.updateTable('person').set({ disabled_at }).where('id', '=', id).execute()
    expect((await browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    expect((await browser.ask('GET', '/api/v1/session')).json()).toEqual({ user: null })
  })
})

describe('Behind HTTPS', () => {
  it('the cookie is sent over nothing else and bound to the host', async () => {
    const cases: Record<'environment' | 'headers', Record<string, string>>[] = [
      { environment: { BASE_URL: 'https://malkoll.example' }, headers: {} },
      { environment: { TRUST_PROXY: 'true' }, headers: { 'x-forwarded-proto': 'https' } },
    ]
    for (const { environment, headers } of cases) {
      const secure = await createTestServer({ environment })
      const person = await new Make(secure.app.db).person()
      await givePassword(secure.app.db, person.id)
      const browser = new Browser(secure.app)
      const body = { email: person.email, password: TEST_PASSWORD }
      const response = await browser.ask('POST', '/api/v1/session', body, headers)
      expect(response.cookies).toMatchObject([
        { name: '__Host-malkoll.session', secure: true, httpOnly: true, path: '/' },
      ])
      expect(response.cookies[0]).not.toHaveProperty('domain')
      const session = await browser.ask('GET', '/api/v1/session', undefined, headers)
      expect(session.json()).toMatchObject({ user: { id: person.id } })
      await secure.close()
    }
  })
})
