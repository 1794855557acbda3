import { keyListSchema, keyMadeSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

let server: TestServer
let make: Make
let administrator: { authorization: string }

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  administrator = await make.signedIn('administrator')
})
afterAll(() => server.close())

function ask(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  return server.app.inject({ method, url, headers: administrator, ...(payload && { payload }) })
}

describe('A key for a program', () => {
  it('is shown once, has one role and an end, and only its hash is kept', async () => {
    const response = await ask('POST', '/api/v1/keys', { name: 'Kolada-hämtning', role: 'analyst', days: 30 })
    expect(response.statusCode, response.body).toBe(201)
    const { key, token } = keyMadeSchema.parse(response.json())
    expect(key).toMatchObject({ role: 'analyst', expiresAt: '2026-12-23T09:00:00.000Z', lastUsedOn: null })
    expect(token).toMatch(/^malkoll_[\w-]{43}$/)
    const rows = await server.app.db.selectFrom('api_key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const session = await server.app.inject({
      url: '/api/v1/session',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(session.json().user).toMatchObject({ roles: ['analyst'] })
    const list = keyListSchema.parse((await ask('GET', '/api/v1/keys')).json())
    expect(list.keys[0]).toEqual({ ...key, lastUsedOn: '2026-11-23' })
    expect(JSON.stringify(list)).not.toContain(token)
  })

  it('works no more when it is removed', async () => {
    const { key, token } = (await ask('POST', '/api/v1/keys', { name: 'A', role: 'editor', days: 1 })).json()
    expect((await ask('DELETE', `/api/v1/keys/${key.id}`)).statusCode).toBe(204)
    const headers = { authorization: `Bearer ${token}` }
    expect((await server.app.inject({ url: '/api/v1/session', headers })).json()).toEqual({ user: null })
    expect((await ask('DELETE', `/api/v1/keys/${key.id}`)).json()).toMatchObject({ code: 'unknown_key' })
  })

  it('is not given a role that its person lacks, nor to nobody, nor for years', async () => {
    const { id } = await make.person({ roles: ['elected'] })
    const body = { name: 'A', role: 'editor', days: 1 }
    const lacking = await ask('POST', '/api/v1/keys', { ...body, person: id })
    expect(lacking.json().errors).toMatchObject([{ path: 'role', code: 'role_not_held' }])
    const nobody = await ask('POST', '/api/v1/keys', { ...body, person: 99_999 })
    expect(nobody.json().errors).toMatchObject([{ path: 'person', code: 'unknown_person' }])
    expect((await ask('POST', '/api/v1/keys', { ...body, days: 1_000 })).statusCode).toBe(400)
  })
})
