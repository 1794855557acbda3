import type { Database } from './connection.ts'
import { openPostgresql, type PostgresqlLimits } from './postgresql.ts'

export type { Database } from './connection.ts'
export type DatabaseConfig = { kind: 'postgresql'; url: string } | { kind: 'embedded'; dataDir: string }

/** Opens the database and checks its version, without migrating it. Throws DatabaseRefusal. */
export async function openDatabase(config: DatabaseConfig, limits?: PostgresqlLimits): Promise<Database> {
  if (config.kind === 'postgresql') return openPostgresql(config.url, limits)
  // A PostgreSQL of its own in WebAssembly, not loaded where it is not used.
  const { openEmbedded } = await import('./embedded.ts')
  return openEmbedded(config.dataDir)
}
