import { type Kysely, sql } from 'kysely'
import type { DB } from './schema.ts'

const SETTING = 'statement_timeout'

/**
 * Runs `work` on a connection of its own whose statements may take as long as they need. A transaction that is open
 * already keeps what it has.
 */
export function withoutTimeLimit<T>(db: Kysely<DB>, work: (own: Kysely<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db.connection().execute(async own => {
    const { rows } = await sql<{ limit: string }>`select current_setting(${SETTING}) as limit`.execute(own)
    await setLimit(own, '0')
    try {
      return await work(own)
    } finally {
      await setLimit(own, rows[0]?.limit ?? '0')
    }
  })
}

function setLimit(db: Kysely<DB>, limit: string) {
  return sql`select set_config(${SETTING}, ${limit}, false)`.execute(db)
}
