import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { readAuthSecret } from './auth-secret.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malkoll-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = () => readAuthSecret(readConfig({ DATA_DIR: folder }))

it('The secret of a data folder is made once and stays', async () => {
  const secret = await read()
  expect(secret).toMatch(/^[\da-f]{64}$/)
  expect(await read()).toBe(secret)
})

it('Many that ask first at the same moment get the same secret', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, read))
  expect(new Set(secrets).size).toBe(1)
  expect(await readdir(folder)).toEqual(['auth-secret'])
  expect((await stat(join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600)
})

it('A secret that was cut off signs nothing', async () => {
  for (const content of ['', 'abc']) {
    await writeFile(join(folder, 'auth-secret'), content)
    await expect(read()).rejects.toThrow('auth-secret does not hold a whole secret')
  }
})
