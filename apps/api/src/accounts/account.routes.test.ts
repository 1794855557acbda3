import { accountSessionsSchema, totpConfirmResultSchema, totpStartResultSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, givePassword, TEST_PASSWORD } from '../testing/sign-in.ts'
import { totpCode } from '../testing/totp.ts'

let server: TestServer
let make: Make

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
})
afterAll(() => server.close())

async function signedInPerson(given: Parameters<Make['person']>[0] = {}) {
  const { id, email } = await make.person(given)
  await givePassword(server.app.db, id)
  return { id, email: email ?? '', browser: await new Browser(server.app).signIn(email) }
}

const otherBrowser = () => new Browser(server.app)

describe('One’s own account', () => {
  it('is not open to a key, which must not change what signs its person in', async () => {
    const headers = await make.signedIn('administrator')
    const response = await server.app.inject({ url: '/api/v1/account/sessions', headers })
    expect(response.json()).toMatchObject({ status: 403, code: 'not_allowed' })
  })

  it('takes a new name', async () => {
    const { browser } = await signedInPerson({ name: 'Anna Berg' })
    const response = await browser.ask('PATCH', '/api/v1/account', { name: ' Anna Ek ' })
    expect(response.json().user).toMatchObject({ name: 'Anna Ek' })
    expect((await browser.ask('PATCH', '/api/v1/account', { name: ' ' })).statusCode).toBe(400)
  })

  it('lists where one is signed in and ends one session, or all others', async () => {
    const { email, browser } = await signedInPerson()
    const phone = await otherBrowser().signIn(email)
    const library = await otherBrowser().signIn(email)
    const list = async () =>
      accountSessionsSchema.parse((await browser.ask('GET', '/api/v1/account/sessions')).json()).sessions
    const sessions = await list()
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([false, false, true])
    expect(sessions[0]?.device).toContain('lightMyRequest')
    const url = `/api/v1/account/sessions/${sessions[0]?.id}`
    expect((await browser.ask('DELETE', url)).statusCode).toBe(204)
    expect((await browser.ask('DELETE', url)).json()).toMatchObject({ code: 'unknown_session' })
    expect((await library.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    expect((await phone.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(200)
    expect((await browser.ask('DELETE', '/api/v1/account/sessions')).statusCode).toBe(204)
    expect((await phone.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    expect(await list()).toHaveLength(1)
  })

  it('does not end the sessions of others', async () => {
    const { browser } = await signedInPerson()
    const other = await signedInPerson()
    const [session] = (await other.browser.ask('GET', '/api/v1/account/sessions')).json().sessions
    const response = await browser.ask('DELETE', `/api/v1/account/sessions/${session.id}`)
    expect(response.statusCode).toBe(404)
    expect((await other.browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(200)
  })
})

describe('A new password', () => {
  const change = (browser: Browser, current: string, password: string) =>
    browser.ask('POST', '/api/v1/account/password', { current, password })

  it('is refused when it is short, common, one’s own name or the old one, and when the old one is wrong', async () => {
    const { browser } = await signedInPerson({ name: 'Gunnel Sparvhök' })
    const cases = [
      ['kort', 'password_too_short'],
      ['Sommar2026!!', 'password_too_common'],
      ['chickenwing101', 'password_too_common'],
      ['gunnel-sparvhok-87', 'password_too_common'],
      ['å'.repeat(129), 'password_too_long'],
      [TEST_PASSWORD, 'password_unchanged'],
    ] as const
    for (const [password, code] of cases) {
      const { errors } = (await change(browser, TEST_PASSWORD, password)).json()
      expect(errors.map((error: { code: string }) => error.code)).toContain(code)
    }
    expect((await change(browser, 'not the old one', 'gult snöre under bron')).json().errors).toMatchObject([
      { path: 'current', code: 'wrong_password' },
    ])
  })

  it('ends every other session, and gives this one a new cookie', async () => {
    const { email, browser } = await signedInPerson()
    const other = await otherBrowser().signIn(email)
    const before = browser.cookie
    expect((await change(browser, TEST_PASSWORD, 'gult snöre under bron')).statusCode).toBe(204)
    expect(browser.cookie).not.toBe(before)
    expect((await browser.ask('GET', '/api/v1/account/sessions')).json().sessions).toHaveLength(1)
    expect((await other.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    const stolen = await server.app.inject({ url: '/api/v1/account/sessions', headers: { cookie: before } })
    expect(stolen.statusCode).toBe(401)
    // The same letters in another spelling: Å as one sign or as A with a ring.
    await otherBrowser().signIn(email, 'gult snöre under bron'.normalize('NFD'))
  })

  it('cannot be reached by guessing the old one in an unattended session', async () => {
    const { browser } = await signedInPerson()
    for (let each = 0; each < 10; each++) await change(browser, `guess ${each}`, 'gult snöre under bron')
    const refused = await change(browser, TEST_PASSWORD, 'gult snöre under bron')
    expect(refused.json()).toMatchObject({ status: 429, code: 'too_many_attempts' })
  })
})

describe('A second factor', () => {
  async function begin(browser: Browser) {
    const response = await browser.ask('POST', '/api/v1/account/totp', { password: TEST_PASSWORD })
    expect(response.statusCode, response.body).toBe(200)
    return totpStartResultSchema.parse(response.json())
  }

  async function withTotp() {
    const person = await signedInPerson()
    const { secret } = await begin(person.browser)
    const code = totpCode(secret)
    const response = await person.browser.ask('POST', '/api/v1/account/totp/confirm', { code })
    expect(response.statusCode, response.body).toBe(200)
    return { ...person, secret, ...totpConfirmResultSchema.parse(response.json()) }
  }

  it('is begun with the password and on after the first right code', async () => {
    const { email, browser } = await signedInPerson()
    const wrong = await browser.ask('POST', '/api/v1/account/totp', { password: 'not the right one' })
    expect(wrong.json().errors).toMatchObject([{ path: 'password', code: 'wrong_password' }])
    const early = await browser.ask('POST', '/api/v1/account/totp/confirm', { code: '000000' })
    expect(early.json()).toMatchObject({ code: 'totp_state' })
    const { secret, uri } = await begin(browser)
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(new URL(uri).searchParams.get('issuer')).toBe('Målkoll')
    const miss = await browser.ask('POST', '/api/v1/account/totp/confirm', {
      code: totpCode(secret, new Date(0)),
    })
    expect(miss.json()).toMatchObject({ status: 401, code: 'wrong_first_code' })
    await otherBrowser().signIn(email)
    const before = browser.cookie
    const done = await browser.ask('POST', '/api/v1/account/totp/confirm', { code: totpCode(secret) })
    expect(done.json().recoveryCodes).toHaveLength(10)
    expect(browser.cookie).not.toBe(before)
    expect((await browser.ask('GET', '/api/v1/session')).json().user).toMatchObject({ hasTotp: true })
  })

  it('is asked for at the next sign-in, before which nobody is signed in', async () => {
    const { email, secret } = await withTotp()
    const browser = otherBrowser()
    const first = await browser.ask('POST', '/api/v1/session', { email, password: TEST_PASSWORD })
    expect(first.json()).toEqual({ needsTotp: true, user: null })
    expect((await browser.ask('GET', '/api/v1/session')).json()).toEqual({ user: null })
    const wrong = await browser.ask('POST', '/api/v1/session/totp', { code: totpCode(secret, new Date(0)) })
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong_code' })
    const right = await browser.ask('POST', '/api/v1/session/totp', { code: totpCode(secret) })
    expect(right.json()).toMatchObject({ needsTotp: false, user: { email, hasTotp: true } })
    expect((await browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(200)
  })

  it('takes the password again after five wrong codes', async () => {
    const { email, secret } = await withTotp()
    const browser = await otherBrowser().signIn(email)
    for (let each = 0; each < 5; each++)
      await browser.ask('POST', '/api/v1/session/totp', { code: totpCode(secret, new Date(each)) })
    const late = await browser.ask('POST', '/api/v1/session/totp', { code: totpCode(secret) })
    expect(late.statusCode).toBe(401)
  })

  it('is asked for no more at a sign-in that was begun with the password of before', async () => {
    const { email, browser, secret } = await withTotp()
    const begun = await otherBrowser().signIn(email)
    const change = { current: TEST_PASSWORD, password: 'gult snöre under bron' }
    expect((await browser.ask('POST', '/api/v1/account/password', change)).statusCode).toBe(204)
    const late = await begun.ask('POST', '/api/v1/session/totp', { code: totpCode(secret) })
    expect(late.json()).toMatchObject({ status: 401, code: 'wrong_code' })
  })

  it('takes each code once, also of two browsers at the same moment', async () => {
    const { email, secret, id } = await withTotp()
    const shown = totpCode(secret)
    const countSessions = () =>
      server.app.db.selectFrom('session').select('id').where('person_id', '=', id).execute()
    const before = await countSessions()
    const browsers = [otherBrowser(), otherBrowser(), otherBrowser()]
    for (const browser of browsers) await browser.signIn(email)
    const [one, other, late] = browsers
    const finish = (browser = otherBrowser()) => browser.ask('POST', '/api/v1/session/totp', { code: shown })
    const atOnce = await Promise.all([finish(one), finish(other)])
    expect(atOnce.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401])
    const replayed = await finish(late)
    expect(replayed.json()).toMatchObject({ status: 401, code: 'wrong_code' })
    expect(replayed.cookies).toEqual([])
    expect(await countSessions()).toHaveLength(before.length + 1)
  })

  it('is not needed with a recovery code, which works once', async () => {
    const { email, recoveryCodes } = await withTotp()
    const code = recoveryCodes[0]?.toUpperCase().replaceAll('-', ' ')
    const browser = await otherBrowser().signIn(email)
    expect((await browser.ask('POST', '/api/v1/session/totp', { code })).json()).toMatchObject({
      user: { email },
    })
    const again = await otherBrowser().signIn(email)
    const used = await again.ask('POST', '/api/v1/session/totp', { code })
    expect(used.json()).toMatchObject({ status: 401, code: 'wrong_recovery_code' })
    const digits = await again.ask('POST', '/api/v1/session/totp', { code: '1234567' })
    expect(digits.json()).toMatchObject({ status: 401, code: 'wrong_code' })
  })

  it('takes the password again after five wrong recovery codes', async () => {
    const { email, recoveryCodes } = await withTotp()
    const browser = await otherBrowser().signIn(email)
    const finish = (code: string | undefined) => browser.ask('POST', '/api/v1/session/totp', { code })
    for (let each = 0; each < 5; each++) await finish('aaaa-bbbb-cccc')
    expect((await finish(recoveryCodes[0])).statusCode).toBe(401)
  })

  it('tells how many recovery codes are left, and never which', async () => {
    const { browser: without } = await signedInPerson()
    const none = await without.ask('GET', '/api/v1/account/totp')
    expect(none.json()).toEqual({ recoveryCodesLeft: null })
    const { email, browser, recoveryCodes } = await withTotp()
    const left = async () => (await browser.ask('GET', '/api/v1/account/totp')).json()
    expect(await left()).toEqual({ recoveryCodesLeft: 10 })
    const other = await otherBrowser().signIn(email)
    await other.ask('POST', '/api/v1/session/totp', { code: recoveryCodes[3] })
    expect(await left()).toEqual({ recoveryCodesLeft: 9 })
  })

  it('is kept encrypted, and recovery codes too', async () => {
    const { id, secret, recoveryCodes } = await withTotp()
    const rows = await server.app.db
      .selectFrom('two_factor')
      .selectAll()
      .where('person_id', '=', id)
      .execute()
    const kept = JSON.stringify(rows)
    for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text)
  })

  it('is turned off with the password', async () => {
    const { email, browser } = await withTotp()
    const twice = await browser.ask('POST', '/api/v1/account/totp', { password: TEST_PASSWORD })
    expect(twice.json()).toMatchObject({ status: 409, code: 'totp_state' })
    const off = (password: string) => browser.ask('POST', '/api/v1/account/totp/off', { password })
    expect((await off('not the right one')).statusCode).toBe(400)
    expect((await off(TEST_PASSWORD)).statusCode).toBe(204)
    expect((await off(TEST_PASSWORD)).json()).toMatchObject({ code: 'totp_state' })
    await otherBrowser().signIn(email)
  })
})
