import type { Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** Called with the newest revision: when listening begins, after each commit of one, and after a reconnect. */
export type RevisionListener = (revision: number) => void

/** Called when the connection for revisions is lost, and when it is back. */
export type ConnectionListener = (isConnected: boolean) => void

export interface Database {
  db: Kysely<DB>
  kind: 'embedded' | 'postgresql'
  /** For example '18.4'. */
  version: string
  /** Connections of the pool now; null on the embedded database, which has one. */
  connections(): { open: number; idle: number; waiting: number } | null
  /** Resolves when listening has begun; the answer stops it. */
  listen(onRevision: RevisionListener, onConnection?: ConnectionListener): Promise<() => Promise<void>>
  close(): Promise<void>
}
