import { type UserEvent, userEventListSchema, userInvitedSchema } from '@malkoll/contracts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, TEST_NOW, type TestServer } from '../testing/server.ts'
import { Browser, givePassword, TEST_PASSWORD } from '../testing/sign-in.ts'
import { totpCode } from '../testing/totp.ts'
import { runUserCommand } from '../user-command/command.ts'

let server: TestServer
let make: Make
let administrator: Browser
let administratorId: number

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  const { id, email } = await make.person({ name: 'Åsa Administratör', roles: ['administrator'] })
  administratorId = id
  await givePassword(server.app.db, id)
  administrator = await new Browser(server.app).signIn(email)
})
afterAll(() => server.close())

async function listEvents(address = '/api/v1/user-events') {
  return userEventListSchema.parse((await administrator.ask('GET', address)).json())
}

/** Those about one person, the first first. */
async function eventsAbout(id: number): Promise<UserEvent[]> {
  return (await listEvents()).items.filter(({ person }) => person.id === id).toReversed()
}

async function invite(given: Record<string, unknown> = {}) {
  const body = { name: 'Eva Ek', email: `eva-${Math.random()}@example.org`, roles: ['analyst'], ...given }
  const response = await administrator.ask('POST', '/api/v1/users', body)
  return userInvitedSchema.parse(response.json())
}

describe('What is done with a user', () => {
  it('is kept step by step with who did it and when', async () => {
    const { user, invitation } = await invite()
    const url = `/api/v1/users/${user.id}`
    const accept = invitation.url.replace(/.*\/inbjudan\//, '/api/v1/invitations/')
    await new Browser(server.app).ask('POST', accept, { password: TEST_PASSWORD })
    await administrator.ask('PATCH', url, { function: 'HR-strateg', roles: ['reviewer', 'analyst'] })
    await administrator.ask('PATCH', url, { isDisabled: true })
    await administrator.ask('PATCH', url, { isDisabled: false, email: 'eva.ek@example.org' })
    await administrator.ask('POST', `${url}/reset`)
    const events = await eventsAbout(user.id)
    expect(events.map(({ kind, by }) => [kind, by?.name])).toEqual([
      ['invited', 'Åsa Administratör'],
      ['password_chosen', 'Eva Ek'],
      ['changed', 'Åsa Administratör'],
      ['disabled', 'Åsa Administratör'],
      ['changed', 'Åsa Administratör'],
      ['enabled', 'Åsa Administratör'],
      ['reset', 'Åsa Administratör'],
    ])
    expect(events[0]).toMatchObject({ at: TEST_NOW.toISOString(), way: 'page', rolesAfter: ['analyst'] })
    expect(events[2]).toMatchObject({
      details: ['function'],
      rolesBefore: ['analyst'],
      rolesAfter: ['analyst', 'reviewer'],
    })
    expect(events[4]).toMatchObject({ details: ['email'], rolesBefore: null, rolesAfter: null })
  })

  it('that leaves everything as it was, or is refused, is no event', async () => {
    const { user } = await invite({ function: 'Strateg' })
    const url = `/api/v1/users/${user.id}`
    await administrator.ask('PATCH', url, { name: user.name, function: 'Strateg', roles: ['analyst'] })
    await administrator.ask('PATCH', url, { isDisabled: false })
    expect((await administrator.ask('PATCH', url, { indicators: ['nothing'] })).statusCode).toBe(400)
    expect((await eventsAbout(user.id)).map(({ kind }) => kind)).toEqual(['invited'])
    await administrator.ask('DELETE', `/api/v1/users/${administratorId}`)
    expect(await eventsAbout(administratorId)).toEqual([])
  })

  it('has no name of a person who was removed, in either language', async () => {
    const { user } = await invite({ name: 'Kalle Borttagen', email: 'kalle@example.org' })
    await administrator.ask('DELETE', `/api/v1/users/${user.id}`)
    const events = await eventsAbout(user.id)
    expect(events.map(({ kind, person }) => [kind, person.name])).toEqual([
      ['invited', 'Borttagen användare'],
      ['removed', 'Borttagen användare'],
    ])
    const english = await listEvents('/api/v1/user-events?lang=en')
    expect(english.items[0]?.person.name).toBe('Removed user')
    const stored = JSON.stringify(await server.app.db.selectFrom('user_event').selectAll().execute())
    expect(stored).not.toMatch(/kalle/i)
  })

  it('by a key or by the command line of the server says so', async () => {
    const program = await make.signedIn('administrator')
    const body = { name: 'Bo', email: 'bo@example.org', roles: ['editor'] }
    const headers = { ...program, 'content-type': 'application/json' }
    const added = await server.app.inject({ method: 'POST', url: '/api/v1/users', headers, payload: body })
    const { id } = userInvitedSchema.parse(added.json()).user
    const circumstances = { now: TEST_NOW, origin: 'http://localhost' }
    await runUserCommand(server.app.db, { command: 'disable', email: 'bo@example.org' }, circumstances)
    expect((await eventsAbout(id)).map(({ kind, way, by }) => [kind, way, by === null])).toEqual([
      ['invited', 'key', false],
      ['disabled', 'command', true],
    ])
  })
})

describe('What people do to what signs them in', () => {
  const NEW_PASSWORD = 'gult snöre under bron'

  async function signedInPerson() {
    const { id, email } = await make.person({ name: 'Siv Själv', roles: ['editor'] })
    await givePassword(server.app.db, id)
    return { id, email, browser: await new Browser(server.app).signIn(email) }
  }

  async function kindsOf(id: number) {
    return (await eventsAbout(id)).map(({ kind }) => kind)
  }

  it('is kept as done by themselves', async () => {
    const { id, email, browser } = await signedInPerson()
    const own = '/api/v1/account'
    await browser.ask('PATCH', own, { name: 'Siv Skrivare' })
    await browser.ask('POST', `${own}/password`, { current: TEST_PASSWORD, password: NEW_PASSWORD })
    const { secret } = (await browser.ask('POST', `${own}/totp`, { password: NEW_PASSWORD })).json()
    const confirmed = await browser.ask('POST', `${own}/totp/confirm`, { code: totpCode(secret) })
    const [code] = confirmed.json().recoveryCodes
    const other = await new Browser(server.app).signIn(email, NEW_PASSWORD)
    expect((await other.ask('POST', '/api/v1/session/totp', { code })).statusCode).toBe(200)
    await browser.ask('POST', `${own}/totp/off`, { password: NEW_PASSWORD })
    const events = await eventsAbout(id)
    expect(events.map(({ kind }) => kind)).toEqual([
      'changed',
      'password_changed',
      'totp_on',
      'recovery_code_used',
      'totp_off',
    ])
    expect(events[0]).toMatchObject({ details: ['name'], rolesAfter: null })
    for (const event of events) {
      expect(event).toMatchObject({ by: { id }, way: 'page', at: TEST_NOW.toISOString() })
    }
  })

  it('is no event when it is refused, or changes nothing', async () => {
    const { id, browser } = await signedInPerson()
    const own = '/api/v1/account'
    await browser.ask('PATCH', own, { name: 'Siv Själv' })
    await browser.ask('POST', `${own}/password`, { current: 'not the right one', password: NEW_PASSWORD })
    const { secret } = (await browser.ask('POST', `${own}/totp`, { password: TEST_PASSWORD })).json()
    const late = totpCode(secret, new Date(0))
    expect((await browser.ask('POST', `${own}/totp/confirm`, { code: late })).statusCode).toBe(401)
    expect((await browser.ask('POST', `${own}/totp/off`, { password: TEST_PASSWORD })).statusCode).toBe(409)
    expect(await kindsOf(id)).toEqual([])
  })
})

/** What is done to what signs people in, and what is there afterwards, seen in the whole of their rows. */
describe('What cannot be recorded is not done', () => {
  const NEW_PASSWORD = 'gult snöre under bron'
  const own = '/api/v1/account'

  beforeAll(async () => {
    const { db } = server.app
    await sql`create function refuse_event() returns trigger language plpgsql as $$
      begin raise exception 'no room'; end $$`.execute(db)
  })

  /** While it is done no event can be stored. */
  async function withoutRoom(work: () => Promise<{ statusCode: number; headers: object }>) {
    const { db } = server.app
    await sql`create trigger no_room before insert on user_event execute function refuse_event()`.execute(db)
    const { statusCode, headers } = await work()
    await sql`drop trigger no_room on user_event`.execute(db)
    expect(statusCode).toBe(500)
    expect(headers).not.toHaveProperty('set-cookie')
  }

  async function rowsOf(id: number) {
    const { db } = server.app
    return {
      person: await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst(),
      credential: await db.selectFrom('credential').selectAll().where('person_id', '=', id).execute(),
      factor: await db.selectFrom('two_factor').selectAll().where('person_id', '=', id).execute(),
      sessions: await db.selectFrom('session').select('id').where('person_id', '=', id).execute(),
    }
  }

  it('for a password, a second factor that is turned on or off, and a recovery code', async () => {
    const { id, email } = await make.person({ roles: ['editor'] })
    await givePassword(server.app.db, id)
    const browser = await new Browser(server.app).signIn(email)
    const changed = { current: TEST_PASSWORD, password: NEW_PASSWORD }
    const begun = await rowsOf(id)
    await withoutRoom(() => browser.ask('POST', `${own}/password`, changed))
    expect(await rowsOf(id)).toEqual(begun)

    const { secret } = (await browser.ask('POST', `${own}/totp`, { password: TEST_PASSWORD })).json()
    const code = totpCode(secret)
    const before = await rowsOf(id)
    await withoutRoom(() => browser.ask('POST', `${own}/totp/confirm`, { code }))
    expect(await rowsOf(id)).toEqual(before)

    const { recoveryCodes } = (await browser.ask('POST', `${own}/totp/confirm`, { code })).json()
    const on = await rowsOf(id)
    await withoutRoom(() => browser.ask('POST', `${own}/totp/off`, { password: TEST_PASSWORD }))
    expect(await rowsOf(id)).toEqual(on)

    const other = await new Browser(server.app).signIn(email)
    const finish = () => other.ask('POST', '/api/v1/session/totp', { code: recoveryCodes[0] })
    await withoutRoom(finish)
    expect(await rowsOf(id)).toEqual(on)
    expect((await finish()).statusCode).toBe(200)
  })
})

describe('The trail of users and keys', () => {
  it('holds keys that were made and ended, with whom they are of', async () => {
    const { id } = await make.person({ name: 'Ansvarig', roles: ['editor'] })
    const body = { name: 'Kolada', role: 'editor', person: id, days: 1 }
    const made = await administrator.ask('POST', '/api/v1/keys', body)
    await administrator.ask('DELETE', `/api/v1/keys/${made.json().key.id}`)
    const key = { name: 'Kolada', role: 'editor' }
    const person = { id, name: 'Ansvarig' }
    expect(await eventsAbout(id)).toMatchObject([
      { kind: 'key_made', key, person },
      { kind: 'key_ended', key, person },
    ])
  })

  it('comes in pages, newest first, each event once', async () => {
    const event = { at: TEST_NOW.toISOString(), kind: 'changed', person_id: administratorId } as const
    const rows = Array.from({ length: 50 }, () => ({ ...event, actor_id: null, way: 'command' as const }))
    await server.app.db.insertInto('user_event').values(rows).execute()
    const first = await listEvents()
    expect(first.items).toHaveLength(50)
    const second = await listEvents(`/api/v1/user-events?cursor=${first.nextCursor}`)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(second.nextCursor).toBeNull()
    const kept = await server.app.db.selectFrom('user_event').select('id').orderBy('id', 'desc').execute()
    expect(ids).toEqual(kept.map(({ id }) => id))
    const cursor = Buffer.from('["x"]').toString('base64url')
    const wrong = await administrator.ask('GET', `/api/v1/user-events?cursor=${cursor}`)
    expect(wrong.json()).toMatchObject({ errors: [{ path: 'cursor', code: 'bad_cursor' }] })
  })

  it('can be changed and emptied by nobody, whoever owns the database', async () => {
    const { db } = server.app
    const changes = [
      () => db.updateTable('user_event').set({ actor_id: null, way: 'command' }).execute(),
      () => db.deleteFrom('user_event').execute(),
    ]
    for (const change of changes) await expect(change()).rejects.toThrow(/append-only/)
  })

  it('is no part of the public changes', async () => {
    const before = (await administrator.ask('GET', '/api/v1/changes')).headers.etag
    await invite()
    expect((await administrator.ask('GET', '/api/v1/changes')).headers.etag).toBe(before)
  })
})
