import type { Database } from './connection.ts'
import { openEmbedded } from './embedded.ts'
import { openPostgresql } from './postgresql.ts'

export type { Database } from './connection.ts'
export type DatabaseConfig = { kind: 'postgresql'; url: string } | { kind: 'embedded'; dataDir: string }

/** Opens the database and checks its version, without migrating it. Throws DatabaseRefusal. */
export function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.kind === 'embedded' ? openEmbedded(config.dataDir) : openPostgresql(config.url)
}
