import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import { withoutTimeLimit } from '../db/time-limit.ts'
import { upsertRows } from '../db/upsert.ts'
import { SEED_READERS } from '../program-paths.ts'
import type { SeedOptions } from './seed.ts'

const KEY = 'seeds'

/**
 * Loads the seeds unless the database has them from these very files, which nearly every start finds: reading and
 * checking them would be a tenth of it. Throws SeedError when a file is wrong.
 */
export async function loadSeedsOnce(db: Kysely<DB>, options: SeedOptions): Promise<void> {
  const fingerprint = await fingerprintOf([...options.folders, SEED_READERS])
  if ((await findFingerprint(db)) === fingerprint) return
  const { loadSeeds } = await import('./seed.ts')
  await withoutTimeLimit(db, async own => {
    await loadSeeds(own, options)
    await own
      .transaction()
      .execute(trx => upsertRows(trx, 'setting', ['key'], [{ key: KEY, value: fingerprint }]))
  })
}

/** Of names and bytes of every file. */
async function fingerprintOf(folders: readonly string[]): Promise<string> {
  const files = await Promise.all(folders.map(readFolder))
  const hash = createHash('sha256')
  for (const [name, bytes] of files.flat()) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

async function readFolder(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.sort().map(async path => [path.slice(folder.length), await readFile(path)] as [string, Buffer]),
  )
}

async function findFingerprint(db: Kysely<DB>): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst()
  return row?.value
}
