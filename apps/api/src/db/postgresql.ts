import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { ConnectionListener, Database, RevisionListener } from './connection.ts'
import { DatabaseRefusal } from './database-refusal.ts'
import { readingClient } from './reading-client.ts'
import type { DB } from './schema.ts'
import { readServerVersion } from './server-version.ts'
import { ARRAY_ELEMENT_TYPES, SCALAR_PARSERS } from './type-parsers.ts'

const CONNECT_TIMEOUT_MS = 5_000
/** PostgreSQL gives a slow statement up first: it says so, and the connection lives. */
const SILENCE_AFTER_MS = 2_000
/** The name by which a running server's connection for revisions is known to PostgreSQL. */
export const LISTENER_NAME = 'malkoll listen'
const RECONNECT_AFTER_MS = 500
const TEXT_ARRAY: number = 1009

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return typeParser(oid) ?? pg.types.getTypeParser(oid, format)
  },
}

function typeParser(oid: number): ((text: string) => unknown) | undefined {
  const element = ARRAY_ELEMENT_TYPES[oid]
  const parse = SCALAR_PARSERS[element ?? oid]
  return element !== undefined && parse ? text => parseArray(text, parse) : parse
}

function parseArray(text: string, parse: (text: string) => unknown): unknown[] {
  const elements: (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY)(text)
  return elements.map(element => (element === null ? null : parse(element)))
}

export interface PostgresqlLimits {
  /** How long a statement may take before whoever waits for it is refused; as long as it needs when left out. */
  statementWithinMs?: number
}

export async function openPostgresql(
  url: string,
  { statementWithinMs = 0 }: PostgresqlLimits = {},
): Promise<Database> {
  const listeners = new Set<RevisionConnection>()
  const limit = statementWithinMs > 0 && {
    answerWithinMs: statementWithinMs + SILENCE_AFTER_MS,
    onSilence: () => listeners.forEach(listener => void listener.check()),
  }
  const pool = new pg.Pool({
    Client: readingClient(limit || null),
    connectionString: url,
    types,
    application_name: 'malkoll',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    onConnect: client => client.query(`set statement_timeout = ${statementWithinMs}`),
  })
  // The pool drops a lost connection by itself, and a query under way on it fails; but without listeners, on
  // the pool for idle connections and on each connection for those in use, the process would end.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    kind: 'postgresql',
    version: await connectOrRefuse(db, url),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async listen(onRevision, onConnection = () => {}) {
      const listener = await listenForRevisions(url, onRevision, onConnection)
      listeners.add(listener)
      return listener.stop
    },
    async close() {
      for (const listener of listeners) await listener.stop()
      await db.destroy()
    },
  }
}

async function connectOrRefuse(db: Kysely<DB>, url: string): Promise<string> {
  try {
    return await readServerVersion(db)
  } catch (cause) {
    await db.destroy()
    if (cause instanceof DatabaseRefusal) throw cause
    const problem = {
      code: 'database_unreachable',
      address: addressOf(url),
      reason: reasonOf(cause),
    } as const
    throw new DatabaseRefusal(problem, { cause })
  }
}

/** Host and database; never the user or the password. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}

interface RevisionConnection {
  /** Asks whether the database is still there, and connects again when it does not answer. */
  check(): Promise<void>
  stop(): Promise<void>
}

/**
 * Listens on a connection of its own. When it is lost, connects again until it succeeds or is stopped, and
 * re-reads the newest revision, since notifications sent meanwhile are lost.
 */
async function listenForRevisions(
  url: string,
  onRevision: RevisionListener,
  onConnection: ConnectionListener,
): Promise<RevisionConnection> {
  const stopping = new AbortController()
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = await connectListener(url, onRevision)
    next.once('end', () => void reconnect())
    return next
  }

  async function reconnect(): Promise<void> {
    if (!stopping.signal.aborted) onConnection(false)
    while (!stopping.signal.aborted) {
      try {
        await wait(RECONNECT_AFTER_MS, undefined, { signal: stopping.signal })
        client = await connect()
        if (stopping.signal.aborted) await client.end()
        else onConnection(true)
        return
      } catch {
        // Not back yet, or stopped: the loop decides.
      }
    }
  }

  async function check(): Promise<void> {
    const asked = client
    try {
      await asked.query('select 1')
    } catch {
      await asked.end()
    }
  }

  return {
    check,
    async stop() {
      stopping.abort()
      await client.end()
    },
  }
}

async function connectListener(url: string, onRevision: RevisionListener): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: LISTENER_NAME,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_AFTER_MS,
  })
  client.on('notification', ({ payload }) => onRevision(Number(payload)))
  // A lost connection also ends, which is what is acted upon.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('listen revision')
    const { rows } = await client.query('select coalesce(max(id), 0) as newest from revision')
    onRevision(Number(rows[0]?.newest))
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}
