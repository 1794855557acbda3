import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { signedIn } from '../http/signed-in.ts'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  signedIn(server.app, {
    method: 'POST',
    url: '/api/v1/things/:id',
    action: 'entry.read',
    params: z.object({ id: z.coerce.number().int() }),
    body: z.strictObject({ name: z.string() }),
    response: z.object({ said: z.string() }),
    operationId: 'makeThing',
    summary: 'Makes a thing',
    description: 'Only here.',
    tag: 'entry',
    load: async ({ user, actor }, { params, body }) => ({
      said: [params.id, body.name, user.name, actor.actor, actor.actorId === user.id].join(' '),
    }),
  })
  signedIn(server.app, {
    method: 'DELETE',
    url: '/api/v1/things/:id',
    action: 'users.manage',
    params: z.object({ id: z.coerce.number().int() }),
    operationId: 'removeThing',
    summary: 'Removes a thing',
    description: 'Only here.',
    tag: 'entry',
    load: async () => {},
  })
})
afterAll(() => server.close())

function makeThing(headers: Record<string, string>, payload: unknown = { name: 'a' }, id = '7') {
  return server.app.inject({
    method: 'POST',
    url: `/api/v1/things/${id}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  })
}

describe('A route for those signed in', () => {
  it('is refused without saying anything when nobody is signed in', async () => {
    const response = await makeThing({})
    expect(response.statusCode).toBe(401)
    expect(response.json()).toMatchObject({ code: 'not_signed_in', errors: [] })
    expect(response.headers['www-authenticate']).toBe('Bearer realm="malkoll"')
  })

  it('is refused before the body is read when no role may', async () => {
    const response = await makeThing(await make.signedIn('elected'), 'nothing of the kind')
    expect(response.statusCode).toBe(403)
    expect(response.json()).toMatchObject({ code: 'not_allowed' })
  })

  it('tells everything that is wrong with address and body', async () => {
    const headers = await make.signedIn('analyst')
    const response = await makeThing(headers, { name: 1, more: 2 })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'more'])
    expect((await makeThing(headers, {}, 'x')).json()).toMatchObject({ code: 'validation_failed' })
    expect((await makeThing({ ...headers, 'content-type': 'text/plain' })).statusCode).toBe(415)
  })

  it('tells in words for what was sent what is wrong with it', async () => {
    const headers = await make.signedIn('analyst')
    const sent: [unknown, string][] = [
      [
        [],
        'Det som skickas in ska vara ett JSON-objekt med namngivna fält, inte en lista eller ett ensamt värde.',
      ],
      [
        'a',
        'Det som skickas in ska vara ett JSON-objekt med namngivna fält, inte en lista eller ett ensamt värde.',
      ],
      [{}, 'Namnet måste anges.'],
      [{ name: null }, 'Namnet måste anges.'],
      [{ name: { sv: 'a' } }, 'Namnet kan inte vara ”{"sv":"a"}”.'],
    ]
    for (const [payload, message] of sent) {
      const problem = (await makeThing(headers, payload)).json()
      expect(problem.title).toBe('Det som skickades in går inte att ta emot')
      expect(problem.errors.map((issue: { message: string }) => issue.message)).toEqual([message])
    }
  })

  it('answers who asked and by which role, and lets nobody store it', async () => {
    const person = await make.person({ name: 'Anna', roles: ['editor', 'elected'] })
    const response = await makeThing(await make.signedIn('editor', { personId: person.id }))
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({ said: '7 a Anna editor true' })
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('answers 204 when there is nothing to say', async () => {
    const response = await server.app.inject({
      method: 'DELETE',
      url: '/api/v1/things/1',
      headers: await make.signedIn('administrator'),
    })
    expect(response.statusCode).toBe(204)
    expect(response.body).toBe('')
  })

  it('is refused when another site’s page asks', async () => {
    const headers = await make.signedIn('analyst')
    const cases: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]
    for (const foreign of cases)
      expect((await makeThing({ ...headers, ...foreign })).json()).toMatchObject({ code: 'foreign_origin' })
    const own: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost:80' },
    ]
    for (const each of own) expect((await makeThing({ ...headers, ...each })).statusCode).toBe(200)
  })
})

describe('A key', () => {
  it('is refused when it is unknown, over or its person disabled or without its role', async () => {
    const over = await make.signedIn('analyst', { expires_at: '2026-11-23T09:00:00Z' })
    const disabled = await make.person({ disabled_at: '2026-11-01T00:00:00Z' })
    const manager = await make.person({ roles: ['management'] })
    const headers = [
      { authorization: 'Bearer malkoll_unknown' },
      { authorization: 'Basic YTpi' },
      over,
      await make.signedIn('analyst', { personId: disabled.id }),
      await make.signedIn('analyst', { personId: manager.id }),
    ]
    for (const each of headers)
      expect((await makeThing(each)).json()).toMatchObject({ code: 'not_signed_in' })
  })

  it('may only what its own role may', async () => {
    const administrator = await make.person({ roles: ['administrator'] })
    const headers = await make.signedIn('analyst', { personId: administrator.id })
    expect((await makeThing(headers)).statusCode).toBe(200)
    const url = '/api/v1/things/1'
    expect((await server.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(403)
  })

  it('keeps the day of its last use', async () => {
    const person = await make.person()
    await makeThing(await make.signedIn('analyst', { personId: person.id }))
    const key = await server.app.db
      .selectFrom('api_key')
      .select('last_used_on')
      .where('person_id', '=', person.id)
      .executeTakeFirst()
    expect(key?.last_used_on).toBe('2026-11-23')
  })
})

it('A route without an action of the policy is refused when it is registered', async () => {
  const unready = await createTestServer()
  expect(() => unready.app.get('/api/v1/open', () => 'open')).toThrow('GET /api/v1/open says no action')
  await unready.close()
})
