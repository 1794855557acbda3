import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROLES, type Role } from '@malkoll/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { Browser, givePassword } from '../testing/sign-in.ts'
import type { Endpoint } from './enforce.ts'
import { isForEverybody, NEEDS_SESSION, POLICY } from './policy.ts'

type Headers = Record<string, string>

const NOT_SIGNED_IN = [
  'nobody',
  'a disabled person',
  'a removed person',
  'an expired key',
  'a made-up key',
] as const
/** Read by everyone, though by POST, since the question is too long for an address. */
const QUESTIONS = ['check', 'slides', 'deck.pptx'].map(name => `/api/v1/presentations/${name}`)

let folder: string
let server: TestServer
let endpoints: Endpoint[]
const strangers = new Map<(typeof NOT_SIGNED_IN)[number], Headers>()
const browsers = new Map<Role, { browser: Browser; email: string | null }>()
const keys = new Map<Role, Headers>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-endpoints-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="sv"><title>Målkoll</title></html>')
  server = await createTestServer({ webFolder: folder })
  await server.app.ready()
  endpoints = server.app.endpoints.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
  const make = new Make(server.app.db)
  for (const role of ROLES) {
    const { id, email } = await make.person({ roles: [role] })
    await givePassword(server.app.db, id)
    browsers.set(role, { browser: await new Browser(server.app).signIn(email), email })
    keys.set(role, await make.signedIn(role))
  }
  strangers.set('nobody', {})
  strangers.set('a disabled person', await signedInAndThen({ disabled_at: '2026-11-23T08:00:00Z' }))
  const removed = { name: '', email: null, deleted_at: '2026-11-23T08:00:00Z' }
  strangers.set('a removed person', await signedInAndThen(removed))
  const expired = { expires_at: '2026-11-23T08:59:59Z' }
  strangers.set('an expired key', await make.signedIn('administrator', expired))
  strangers.set('a made-up key', { authorization: `Bearer malkoll_${'a'.repeat(43)}` })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** An administrator with an open session, whose row then becomes this. */
async function signedInAndThen(row: object): Promise<Headers> {
  const { db } = server.app
  const { id, email } = await new Make(db).person({
    roles: ['administrator'],
    email: `${Math.random()}@example.org`,
  })
  await givePassword(db, id)
  const { cookie } = await new Browser(server.app).signIn(email)
  await db.updateTable('person').set(row).where('id', '=', id).execute()
  return { cookie }
}

/** The endpoint with something in place of its parameters that does not exist. */
function askNothing({ method, url }: Endpoint, headers: Headers) {
  return server.app.inject({
    // One of those that were registered.
    method: method as 'GET',
    url: url.replace(/:\w+/g, '999999').replace('*', ''),
    headers: { ...headers, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(method !== 'GET' && { payload: '{}' }),
  })
}

const named = ({ method, url }: Endpoint) => `${method} ${url}`

describe('Every endpoint', () => {
  it('is known to the policy: nothing is registered without', () => {
    expect(endpoints.length).toBeGreaterThan(80)
    for (const { action } of server.app.endpoints) expect(Object.keys(POLICY)).toContain(action)
  })

  it('that changes something asks who it is', () => {
    const changing = endpoints.filter(({ method, action }) => method !== 'GET' && action === 'public.read')
    const open = [...QUESTIONS, '/api/unreadable-address']
    expect(changing.filter(({ url }) => !open.includes(url)).map(named)).toEqual([])
  })

  it('that is not for everybody is refused with 401 to whoever is not signed in', async () => {
    const guarded = endpoints.filter(({ action }) => !isForEverybody(action))
    expect(guarded.length).toBeGreaterThan(15)
    for (const stranger of NOT_SIGNED_IN)
      for (const endpoint of guarded) {
        const response = await askNothing(endpoint, strangers.get(stranger) ?? {})
        const asked = `${named(endpoint)} as ${stranger}`
        expect(`${asked}: ${response.statusCode}`).toBe(`${asked}: 401`)
        expect(response.json()).toMatchObject({ code: 'not_signed_in', errors: [] })
      }
  })

  it.each(ROLES)('is open to the role %s when the policy says so, and else refused with 403', async role => {
    const { browser, email } = browsers.get(role) ?? { browser: new Browser(server.app), email: null }
    for (const endpoint of endpoints.filter(({ action }) => action !== 'public.read')) {
      if (browser.cookie === '') await browser.signIn(email)
      const isAllowed = POLICY[endpoint.action].includes(role)
      const bySession = await askNothing(endpoint, { cookie: browser.cookie })
      const byKey = await askNothing(endpoint, keys.get(role) ?? {})
      // One's own account takes a session, whatever the role.
      const keyMay = isAllowed && !NEEDS_SESSION.includes(endpoint.action)
      const asked = `${named(endpoint)} as ${role}`
      expect(`${asked}: ${outcomeOf(bySession)}`).toBe(`${asked}: ${isAllowed ? 'open' : 'not_allowed'}`)
      expect(`${asked} by key: ${outcomeOf(byKey)}`).toBe(
        `${asked} by key: ${keyMay ? 'open' : 'not_allowed'}`,
      )
      if (named(endpoint) === 'DELETE /api/v1/session') await browser.signIn(email)
    }
  })

  it('that is for everybody answers those who are signed in the same, and never asks who they are', async () => {
    const { browser } = browsers.get('administrator') ?? {}
    const visitors = [{ cookie: browser?.cookie ?? '' }, ...strangers.values()]
    const open = endpoints.filter(({ method, action }) => method === 'GET' && action === 'public.read')
    for (const endpoint of open) {
      const { statusCode, headers } = await askNothing(endpoint, {})
      expect(statusCode, named(endpoint)).not.toBe(500)
      for (const visitor of visitors) {
        const response = await askNothing(endpoint, visitor)
        expect(response.statusCode, named(endpoint)).toBe(statusCode)
        expect(response.headers.etag, named(endpoint)).toBe(headers.etag)
        expect(response.headers['set-cookie'], named(endpoint)).toBeUndefined()
      }
    }
  })
})

function outcomeOf({ statusCode, body }: { statusCode: number; body: string }): string {
  if (statusCode === 401 || statusCode === 403) {
    const { code } = JSON.parse(body)
    // What was shown is wrong, which only those hear who may show it.
    return ['wrong_credentials', 'wrong_code', 'not_yours'].includes(code) ? 'open' : code
  }
  return statusCode >= 500 ? String(statusCode) : 'open'
}
