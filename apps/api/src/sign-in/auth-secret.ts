import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'

const FILE = 'auth-secret'
const RANDOM_BYTES = 32

/** AUTH_SECRET, else the one that lies in the data folder, where it is made the first time. */
export async function readAuthSecret({ authSecret, database }: Config): Promise<string> {
  if (authSecret !== null) return authSecret
  if (database.kind === 'postgresql') throw new Error('AUTH_SECRET is not set.')
  const file = join(database.dataDir, FILE)
  try {
    const secret = randomBytes(RANDOM_BYTES).toString('hex')
    await writeFile(file, secret, { flag: 'wx', mode: 0o600 })
    return secret
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return readFile(file, 'utf8')
  }
}
