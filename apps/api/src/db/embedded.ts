import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Database } from './connection.ts'
import { holdDataFolder } from './data-folder.ts'
import { latestRevision } from './revisions.ts'
import type { DB } from './schema.ts'
import { readServerVersion } from './server-version.ts'
import { SCALAR_PARSERS } from './type-parsers.ts'

/** Opens the embedded PostgreSQL of a data folder, made when missing, and holds the folder until close. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = await holdDataFolder(dataDir)
  try {
    const pglite = await PGlite.create({ dataDir: folder.databasePath, parsers: SCALAR_PARSERS })
    return await connect(pglite, folder.release)
  } catch (error) {
    folder.release()
    throw error
  }
}

/** Opens an embedded PostgreSQL that lives in memory only, for generating and for tests. */
export async function openInMemory(): Promise<Database> {
  return connect(await PGlite.create({ parsers: SCALAR_PARSERS }), () => {})
}

async function connect(pglite: PGlite, release: () => void): Promise<Database> {
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  return {
    db,
    kind: 'embedded',
    version: await readServerVersion(db),
    connections: () => null,
    async listen(onRevision) {
      const stop = await pglite.listen('revision', revision => onRevision(Number(revision)))
      onRevision(await latestRevision(db))
      return async () => {
        if (!pglite.closed) await stop()
      }
    },
    async close() {
      await db.destroy()
      release()
    },
  }
}
