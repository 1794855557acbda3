import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { ServerProcess } from '../testing/server-process.ts'
import { TEST_PASSWORD } from '../testing/sign-in.ts'

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url))

let folder: string | undefined
let database: TestDatabase | undefined
let server: ServerProcess | undefined

afterEach(async () => {
  await server?.kill()
  await database?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
  server = undefined
  database = undefined
  folder = undefined
})

async function makeFolder(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-users-'))
  return folder
}

async function run(line: string, environment: Record<string, string>) {
  const command = ServerProcess.run(PROGRAM, line.split(' '), environment)
  const { code } = await command.ended()
  return { code, output: command.output }
}

const lastLine = (output: string) => output.trim().split('\n').at(-1) ?? ''

async function post(address: string, body: object) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

const endpointOf = (page: string) => page.replace('/inbjudan/', '/api/v1/invitations/')

describe('On the embedded database', () => {
  it('the first start prints a one-time address, and users are kept through the running server', async () => {
    const environment = { DATA_DIR: await makeFolder(), AUTH_SECRET: '', LOG_LEVEL: 'debug' }
    server = ServerProcess.start({ environment })
    const address = await server.ready()
    const [, page = ''] = await server.printed(/^(http:\S+\/inbjudan\/\S+)$/m)
    expect(page.startsWith(address)).toBe(true)
    const body = { name: 'Ada', email: 'ada@example.org', password: TEST_PASSWORD }
    const { status, cookie } = await post(endpointOf(page), body)
    expect(status).toBe(200)
    const secret = join(environment.DATA_DIR, 'auth-secret')
    expect((await stat(secret)).mode & 0o777).toBe(0o600)
    expect((await stat(join(environment.DATA_DIR, 'control.json'))).mode & 0o777).toBe(0o600)

    const created = await run('create bo@example.org --name Bo --role analyst', environment)
    expect(created).toMatchObject({
      code: 0,
      output: expect.stringContaining('bo@example.org väljer lösenord'),
    })
    const invited = endpointOf(lastLine(created.output))
    expect((await post(invited, { password: 'gult snöre under bron' })).status).toBe(200)
    const again = await run('create bo@example.org --name Bo --role analyst', environment)
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('E-postadressen är upptagen') })

    const made = await run('key bo@example.org --role analyst --name Program', environment)
    expect(made.output).toMatch(/, till \d+ \p{L}+ \d{4}\. Den visas bara nu\./u)
    const headers = { authorization: `Bearer ${lastLine(made.output)}` }
    const who = await (await fetch(`${address}/api/v1/session`, { headers })).json()
    expect(who).toMatchObject({ user: { email: 'bo@example.org', roles: ['analyst'] } })

    const list = await run('list', environment)
    expect(list.output).toMatch(/^ada@example\.org\tAda\tAdministratör\taktiv$/m)
    const last = await run('disable ada@example.org', environment)
    expect(last).toMatchObject({ code: 1, output: expect.stringContaining('administratör') })
    expect((await run('disable bo@example.org', environment)).code).toBe(0)
    expect(await (await fetch(`${address}/api/v1/session`, { headers })).json()).toEqual({ user: null })

    server.signal('SIGTERM')
    await server.ended()
    const log = server.output.split('\n').filter(line => line.startsWith('{'))
    expect(log.length).toBeGreaterThan(5)
    for (const told of ['ada@', 'Ada', 'bo@', 'inbjudan', cookie.slice(-20), TEST_PASSWORD])
      expect(log.join('\n')).not.toContain(told)
    const late = await run('list', environment)
    expect(late).toMatchObject({ code: 1, output: expect.stringMatching(/^Ingen Målkoll är igång/) })

    server = ServerProcess.start({ environment })
    const session = await fetch(`${await server.ready()}/api/v1/session`, { headers: { cookie } })
    expect(await session.json()).toMatchObject({ user: { name: 'Ada' } })
    expect(await readFile(secret, 'utf8')).toMatch(/^[\da-f]{64}$/)
    await server.printed(/In production/)
    expect(server.output).not.toContain('inbjudan')
  })
})

describe('On PostgreSQL', () => {
  it('users are kept in the database itself, whether a server runs or not', async () => {
    database = await createTestDatabase()
    if (database.config.kind !== 'postgresql') throw new TypeError('Process tests run on PostgreSQL')
    const environment = { DATABASE_URL: database.config.url, BASE_URL: 'https://malkoll.example' }
    const { code, output } = await run('create a@example.org --name A --role administrator', environment)
    expect(code, output).toBe(0)
    expect(lastLine(output)).toMatch(/^https:\/\/malkoll\.example\/inbjudan\/[\w-]{32}$/)
    expect(output).not.toContain('BASE_URL')
    const guessed = await run('reset a@example.org', { ...environment, BASE_URL: '', PORT: '4321' })
    expect(lastLine(guessed.output)).toMatch(/^http:\/\/127\.0\.0\.1:4321\/inbjudan\//)
    expect(guessed.output).toMatch(/HOST och PORT i de här inställningarna.*BASE_URL/)
    const list = await run('list --lang en', environment)
    expect(list.output).toMatch(/^a@example\.org\tA\tAdministrator\tinvited$/m)
    const unknown = await run('reset b@example.org', environment)
    expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('Okänd användare') })
  })

  it('a server without AUTH_SECRET is refused with a sentence', async () => {
    server = ServerProcess.start({
      environment: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', AUTH_SECRET: '' },
    })
    expect((await server.ended()).code).toBe(1)
    expect(server.output).toMatch(/AUTH_SECRET: krävs tillsammans med DATABASE_URL/)
  })
})
