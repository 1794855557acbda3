import { fileURLToPath } from 'node:url'
import { type DatabaseConfig, openDatabase } from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { loadSeeds } from '../src/seeding/seed.ts'
import { administer, createDatabase, databaseUrl } from '../src/testing/postgres-databases.ts'
import { ALL_IS_KNOWN, fillBenchData } from './bench-data.ts'

const SEED_FOLDERS = ['reference', 'kalmar'].map(name =>
  fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url)),
)

/** A database of its own on the cluster, filled. Answers with its address. */
export async function createBenchDatabase(
  clusterUrl: string,
  name: string,
  indicators: number,
): Promise<string> {
  await administer(clusterUrl, null, client => createDatabase(client, name, 'template0'))
  const url = databaseUrl(clusterUrl, name)
  await fillDatabase({ kind: 'postgresql', url }, indicators)
  return url
}

/** The real tables and the region's real data, so that the board is the real one, and the data set beside. */
export async function fillDatabase(config: DatabaseConfig, indicators: number): Promise<void> {
  const { db, close } = await openDatabase(config)
  try {
    await migrateToLatest(db)
    await loadSeeds(db, { folders: SEED_FOLDERS, now: ALL_IS_KNOWN })
    await fillBenchData(db, indicators)
  } finally {
    await close()
  }
}
