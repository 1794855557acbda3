import { userInvitedSchema, userListSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, givePassword, TEST_PASSWORD } from '../testing/sign-in.ts'
import { runUserCommand } from '../user-command/command.ts'

let server: TestServer
let make: Make
let administrator: Browser
let administratorId: number
let administratorEmail: string

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  const person = await make.person({ name: 'Åsa Administratör', roles: ['administrator'] })
  administratorId = person.id
  await givePassword(server.app.db, person.id)
  administratorEmail = person.email ?? ''
  administrator = await new Browser(server.app).signIn(administratorEmail)
})
afterAll(() => server.close())

const open = () => new Browser(server.app)

async function add(given: Record<string, unknown> = {}) {
  const body = { name: 'Ny', email: `ny-${Math.random()}@example.org`, roles: ['analyst'], ...given }
  const response = await administrator.ask('POST', '/api/v1/users', body)
  expect(response.statusCode, response.body).toBe(201)
  return userInvitedSchema.parse(response.json())
}

/** The address of the endpoint behind a one-time address. */
const invitationOf = ({ invitation }: { invitation: { url: string } }) =>
  `/api/v1/invitations/${invitation.url.split('/').at(-1)}`

async function accept(invited: { invitation: { url: string } }) {
  const browser = open()
  const response = await browser.ask('POST', invitationOf(invited), { password: TEST_PASSWORD })
  expect(response.statusCode, response.body).toBe(200)
  return browser
}

describe('A user', () => {
  it('is added with roles, function, organisation and indicators, and listed by name', async () => {
    const { slug: organisation } = await make.organisation({ name_sv: 'HR-förvaltningen' })
    const { slug } = await make.indicator({ name_sv: 'Friskvård' })
    const invited = await add({
      name: 'Örjan Analytiker',
      email: ' Orjan@Example.org ',
      function: 'HR-strateg',
      organisation,
      roles: ['reviewer', 'analyst'],
      indicators: [slug],
    })
    expect(invited.user).toMatchObject({
      name: 'Örjan Analytiker',
      email: 'orjan@example.org',
      function: 'HR-strateg',
      organisation: { slug: organisation, name: 'HR-förvaltningen' },
      roles: ['analyst', 'reviewer'],
      indicators: [{ slug, name: 'Friskvård' }],
      state: 'invited',
      hasTotp: false,
      lastSeenAt: null,
    })
    expect(invited.invitation.expiresAt).toBe('2026-11-30T09:00:00.000Z')
    const response = await administrator.ask('GET', '/api/v1/users')
    const list = userListSchema.parse(response.json())
    expect(list.organisations).toContainEqual({ slug: organisation, name: 'HR-förvaltningen' })
    const names = list.users.map(({ name }) => name)
    expect(names.indexOf('Åsa Administratör')).toBeLessThan(names.indexOf('Örjan Analytiker'))
  })

  it('is not mätansvarig for an example that was replaced, but is so again if it comes back', async () => {
    const example = await make.indicator({ is_example: true })
    const series_id = (await make.series({ indicator_id: example.id, is_example: true })).id
    const target = await make.target({ series_id, is_example: true })
    const { id: shown } = await make.targetPeriod({ target_id: target.id })
    const own = await make.indicator()
    const { user } = await add({ indicators: [example.slug] })
    expect(user.indicators).toHaveLength(1)
    const { db } = server.app
    const facts = { actor: 'editor', actorId: administratorId, kind: 'targets', reason: null }
    await withRevision(db, facts, (trx, known_to) =>
      trx.updateTable('target_period').set({ known_to }).where('id', '=', shown).execute(),
    )
    const url = `/api/v1/users/${user.id}`
    const changed = await administrator.ask('PATCH', url, { indicators: [own.slug] })
    expect(changed.json().user.indicators).toMatchObject([{ slug: own.slug }])
    await make.targetPeriod({ target_id: target.id })
    const renamed = await administrator.ask('PATCH', url, { name: 'Ny igen' })
    expect(renamed.json().user.indicators).toHaveLength(2)
  })

  it('has a name and a function of one line, without signs that a terminal or a browser obeys', async () => {
    const { user } = await add()
    for (const sign of ['\0', '\n', '\t', '\u001b[31m', '\u202e', '\u2066', '\ud800']) {
      for (const field of ['name', 'function']) {
        const change = { [field]: `Eva${sign}Ek` }
        const response = await administrator.ask('PATCH', `/api/v1/users/${user.id}`, change)
        expect(response.json(), JSON.stringify(change)).toMatchObject({
          status: 400,
          errors: [{ path: field, code: 'bad_value' }],
        })
      }
    }
    const key = { name: 'a\0b', role: 'analyst', days: 1 }
    expect((await administrator.ask('POST', '/api/v1/keys', key)).statusCode).toBe(400)
  })

  it('has one address: its number in digits', async () => {
    const { user } = await add()
    for (const id of [`0${user.id}`, `${user.id}.0`, `%20${user.id}`, `0x${user.id}`, `${user.id}e0`]) {
      const response = await administrator.ask('PATCH', `/api/v1/users/${id}`, { name: 'Fel' })
      expect(response.json(), id).toMatchObject({ errors: [{ path: 'id', code: 'bad_value' }] })
    }
  })

  it('is told of everything that does not exist at once, and has an e-mail of its own', async () => {
    const body = { name: 'A', email: 'a@example.org', roles: ['analyst'] }
    const unknown = await administrator.ask('POST', '/api/v1/users', {
      ...body,
      organisation: 'nowhere',
      indicators: ['nothing'],
    })
    expect(unknown.json().errors.map(({ code }: { code: string }) => code)).toEqual([
      'unknown_indicator',
      'unknown_organisation',
    ])
    await add({ email: 'taken@example.org' })
    const taken = await administrator.ask('POST', '/api/v1/users', { ...body, email: 'TAKEN@example.org' })
    expect(taken.json()).toMatchObject({ status: 409, code: 'email_taken' })
    const partly = await administrator.ask('POST', '/api/v1/users', { ...body, email: 'a@example' })
    expect(partly.json().errors).toMatchObject([
      { path: 'email', message: 'Skriv en hel e-postadress, till exempel namn@exempel.se.' },
    ])
    const roleless = await administrator.ask('POST', '/api/v1/users', { ...body, roles: [] })
    expect(roleless.statusCode).toBe(400)
  })

  it('chooses a password at the one-time address, which then signs in and works no more', async () => {
    const invited = await add({ name: 'Eva Ek', email: 'eva@example.org' })
    const look = await open().ask('GET', invitationOf(invited))
    expect(look.json()).toMatchObject({ kind: 'person', name: 'Eva Ek', email: 'eva@example.org' })
    const weak = await open().ask('POST', invitationOf(invited), { password: 'Eva.Ek.2026!' })
    expect(weak.json().errors).toMatchObject([{ path: 'password', code: 'password_too_common' }])
    const browser = await accept(invited)
    expect((await browser.ask('GET', '/api/v1/session')).json().user).toMatchObject({ name: 'Eva Ek' })
    for (const method of ['GET', 'POST'] as const) {
      const body = method === 'POST' ? { password: TEST_PASSWORD } : undefined
      const again = await open().ask(method, invitationOf(invited), body)
      expect(again.json()).toMatchObject({ status: 404, code: 'unknown_invitation' })
    }
  })

  it('is let in by the one-time address however often others have guessed at the account', async () => {
    const invited = await add({ email: 'guessed@example.org' })
    const guess = { email: 'guessed@example.org', password: 'wrong' }
    const guesses = Array.from({ length: 11 }, () => open().ask('POST', '/api/v1/session', guess))
    const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode)
    expect(statuses).toContain(429)
    await accept(invited)
  })

  it('cannot use an address that is over or was replaced', async () => {
    const invited = await add()
    const again = await administrator.ask('POST', `/api/v1/users/${invited.user.id}/reset`)
    expect((await open().ask('GET', invitationOf(invited))).statusCode).toBe(404)
    expect((await open().ask('GET', invitationOf(again.json()))).json()).toMatchObject({ kind: 'reset' })
    await server.app.db
      .updateTable('invitation')
      .set({ expires_at: '2026-11-23T09:00:00Z' })
      .where('person_id', '=', invited.user.id)
      .execute()
    expect((await open().ask('GET', invitationOf(again.json()))).statusCode).toBe(404)
  })

  it('loses password and sessions when reset, and chooses anew', async () => {
    const invited = await add({ email: 'reset@example.org' })
    const browser = await accept(invited)
    const response = await administrator.ask('POST', `/api/v1/users/${invited.user.id}/reset`)
    expect(response.json().user).toMatchObject({ state: 'invited' })
    expect((await browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    const body = { email: 'reset@example.org', password: TEST_PASSWORD }
    expect((await open().ask('POST', '/api/v1/session', body)).statusCode).toBe(401)
    await accept(response.json())
  })

  it('is changed field by field', async () => {
    const { user } = await add({ name: 'Before', function: 'Strateg' })
    const url = `/api/v1/users/${user.id}`
    const changed = await administrator.ask('PATCH', url, { name: 'After', roles: ['editor'] })
    expect(changed.json().user).toMatchObject({ name: 'After', function: 'Strateg', roles: ['editor'] })
    const emptied = await administrator.ask('PATCH', url, { function: null })
    expect(emptied.json().user).toMatchObject({ function: null, roles: ['editor'] })
    const missing = await administrator.ask('PATCH', '/api/v1/users/999999', { name: 'Nobody' })
    expect(missing.json()).toMatchObject({ status: 404, code: 'unknown_user' })
  })

  it('who is disabled loses sessions and keys at once, and has them no more when enabled again', async () => {
    const invited = await add({ roles: ['analyst'] })
    const { id } = invited.user
    const browser = await accept(invited)
    const key = await make.signedIn('analyst', { personId: id })
    const url = `/api/v1/users/${id}`
    const isOpen = async () => [
      (await browser.ask('GET', '/api/v1/account/sessions')).statusCode,
      (await server.app.inject({ url: '/api/v1/session', headers: key })).json().user?.id,
    ]
    expect(await isOpen()).toEqual([200, id])
    const disabled = await administrator.ask('PATCH', url, { isDisabled: true })
    expect(disabled.json().user).toMatchObject({ state: 'disabled' })
    expect(await isOpen()).toEqual([401, undefined])
    const reset = await administrator.ask('POST', `${url}/reset`)
    expect(reset.json()).toMatchObject({ status: 409, code: 'disabled_user' })
    const enabled = await administrator.ask('PATCH', url, { isDisabled: false })
    expect(enabled.json().user).toMatchObject({ state: 'active' })
    expect(await isOpen()).toEqual([401, undefined])
    await open().signIn(invited.user.email)
  })

  it('who is removed leaves what was done, without a name, and can be signed in by nothing', async () => {
    const invited = await add({ name: 'Kalle Borttagen', function: 'Controller' })
    const { id, email } = invited.user
    const browser = await accept(invited)
    const key = await make.signedIn('analyst', { personId: id })
    const facts = { actor: 'analyst', actorId: id, kind: 'test', reason: null }
    const revision = await withRevision(server.app.db, facts, async (_trx, made) => made)
    expect((await administrator.ask('DELETE', `/api/v1/users/${id}`)).statusCode).toBe(204)
    expect((await browser.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(401)
    const withKey = await server.app.inject({ url: '/api/v1/session', headers: key })
    expect(withKey.json()).toEqual({ user: null })
    const body = { email, password: TEST_PASSWORD }
    expect((await open().ask('POST', '/api/v1/session', body)).statusCode).toBe(401)
    const { db } = server.app
    const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: '', email: null, function_title: null })
    const kept = await db.selectFrom('revision').select('actor_id').where('id', '=', revision).execute()
    expect(kept).toEqual([{ actor_id: id }])
    const users = (await administrator.ask('GET', '/api/v1/users')).json().users
    expect(users.some((user: { id: number }) => user.id === id)).toBe(false)
    await add({ email })
  })
})

describe('The last administrator', () => {
  it('is reset by the command line of the server only, and stays signed in at a page', async () => {
    const url = `/api/v1/users/${administratorId}/reset`
    const refused = await administrator.ask('POST', url)
    expect(refused.json()).toMatchObject({ status: 409, code: 'last_administrator' })
    expect(refused.json().detail).toContain('npm run user -- reset')
    expect((await administrator.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(200)
    const { db, clock } = server.app
    const circumstances = { now: clock(), origin: 'http://localhost' }
    const command = { command: 'reset', email: administratorEmail } as const
    const { en } = await runUserCommand(db, command, circumstances)
    const token = en.trim().split('/').at(-1)
    const password = { password: TEST_PASSWORD }
    await administrator.ask('POST', `/api/v1/invitations/${token}`, password)
    expect((await administrator.ask('GET', '/api/v1/account/sessions')).statusCode).toBe(200)
  })

  it('can be neither removed, disabled nor given another role, also not by two at once', async () => {
    const url = `/api/v1/users/${administratorId}`
    // One who was only invited helps nobody.
    await add({ roles: ['administrator'] })
    const attempts = [
      administrator.ask('DELETE', url),
      administrator.ask('PATCH', url, { isDisabled: true }),
      administrator.ask('PATCH', url, { roles: ['editor'] }),
    ]
    for (const response of await Promise.all(attempts))
      expect(response.json()).toMatchObject({ status: 409, code: 'last_administrator' })
    const second = await add({ roles: ['administrator'] })
    await accept(second)
    const both = await Promise.all([
      administrator.ask('PATCH', url, { roles: ['editor'] }),
      administrator.ask('PATCH', `/api/v1/users/${second.user.id}`, { roles: ['editor'] }),
    ])
    expect(both.map(({ statusCode }) => statusCode).filter(status => status === 200)).toHaveLength(1)
    const { db } = server.app
    await db
      .insertInto('person_role')
      .values({ person_id: administratorId, role: 'administrator' })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  })
})
