import { type Kysely, sql } from 'kysely'
import { DatabaseRefusal } from './database-refusal.ts'
import type { DB } from './schema.ts'

const OLDEST_SUPPORTED = 180000

/** The server's version, for example '18.4'. Throws DatabaseRefusal for one older than PostgreSQL 18. */
export async function readServerVersion(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::int as number,
      split_part(current_setting('server_version'), ' ', 1) as version`.execute(db)
  const [server] = rows
  if (!server) throw new Error('The server did not tell its version')
  refuseOldServer(server)
  return server.version
}

export function refuseOldServer(server: { number: number; version: string }): void {
  if (server.number >= OLDEST_SUPPORTED) return
  throw new DatabaseRefusal({ code: 'database_too_old', version: server.version })
}
