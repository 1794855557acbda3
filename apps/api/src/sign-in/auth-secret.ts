import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'

const FILE = 'auth-secret'
const RANDOM_BYTES = 32

/** AUTH_SECRET, else the one that lies in the data folder, where it is made the first time. */
export async function readAuthSecret(config: Config): Promise<string> {
  const { authSecret, database } = config
  if (authSecret !== null) return authSecret
  if (database.kind === 'postgresql') throw new Error('AUTH_SECRET is not set.')
  const file = join(database.dataDir, FILE)
  const kept = await readKept(file)
  if (kept !== null) return kept
  await make(file)
  return readAuthSecret(config)
}

/** Null: there is none yet. A file that a full disk has cut off would sign with what everybody can guess. */
async function readKept(file: string): Promise<string | null> {
  const secret = await readFile(file, 'utf8').catch(error => {
    if (isCode(error, 'ENOENT')) return null
    throw error
  })
  if (secret !== null && secret.length < RANDOM_BYTES * 2)
    throw new Error(`${file} does not hold a whole secret.`)
  return secret
}

/** Whoever asks at the same moment finds a whole secret or none. */
async function make(file: string): Promise<void> {
  const secret = randomBytes(RANDOM_BYTES).toString('hex')
  const draft = `${file}-${randomBytes(8).toString('hex')}`
  await writeFile(draft, secret, { mode: 0o600 })
  try {
    await link(draft, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
