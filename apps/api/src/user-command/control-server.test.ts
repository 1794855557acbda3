import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { type Control, controlFile, openControl } from './control-server.ts'

let server: TestServer
let folder: string
let control: Control
let given: { url: string; secret: string }

beforeAll(async () => {
  server = await createTestServer()
  folder = await mkdtemp(join(tmpdir(), 'malkoll-control-'))
  control = await openControl(server.app, { dataDir: folder, origin: 'http://localhost' })
  given = JSON.parse(await readFile(controlFile(folder), 'utf8'))
})
afterAll(async () => {
  await control.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const list = (secret: string) =>
  fetch(given.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ command: 'list', language: 'sv' }),
  })

describe('The control of users', () => {
  it('answers nobody without the secret of the data folder', async () => {
    expect((await list(`${given.secret}x`)).status).toBe(403)
    expect((await fetch(given.url, { method: 'POST' })).status).toBe(403)
    expect(await (await list(given.secret)).json()).toMatchObject({ isDone: true })
  })

  it('goes on when a command is broken off in the middle', async () => {
    const broken = request(given.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${given.secret}`, 'content-length': 1000 },
    })
    broken.on('error', () => {})
    broken.write('{"command":')
    await once(broken, 'socket')
    await wait(100)
    broken.destroy()
    await wait(100)
    expect(await (await list(given.secret)).json()).toMatchObject({ isDone: true })
  })
})
