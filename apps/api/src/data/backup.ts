import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { executedMigrations } from '../db/migrate.ts'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { PRODUCT_VERSION } from '../product.ts'
import { FORMAT_VERSION, type Lines, type Manifest, type OnProgress } from './backup-format.ts'
import { DataRefusal } from './data-refusal.ts'
import { countRows, fixSettings, listTables, readRows, type StoredTable } from './table.queries.ts'

const ROWS_AT_ONCE = 2_000
const ROWS_BETWEEN_REPORTS = 50_000

interface BackupOptions {
  now: Date
  /** What is backed up, as named to people. */
  place: string
  onProgress?: OnProgress
}

/**
 * Gives the lines of a backup to `consume`, all as they were at one moment, while others go on reading and
 * writing. Throws DataRefusal for a database without Målkoll's tables.
 */
export async function readBackup<T>(
  database: Database,
  { now, place, onProgress = () => {} }: BackupOptions,
  consume: (lines: Lines, manifest: Manifest) => Promise<T>,
): Promise<T> {
  const snapshot = database.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async trx => {
    await fixSettings(trx)
    const migrations = await executedMigrations(trx)
    if (migrations.length === 0) throw new DataRefusal({ code: 'nothing_to_back_up', place })
    const tables = await listTables(trx)
    const manifest = await describeBackup(trx, { database, now, migrations, tables })
    return consume(writeLines(trx, manifest, tables, onProgress), manifest)
  })
}

async function describeBackup(
  db: Kysely<DB>,
  { database, now, migrations, tables }: Described,
): Promise<Manifest> {
  const { revision, at } = await resolveAsOf(db, null)
  const described: Manifest['tables'] = []
  for (const { name, columns } of tables) {
    described.push({ name, columns: columns.map(column => column.name), rows: await countRows(db, name) })
  }
  return {
    format: 'malkoll-backup',
    formatVersion: FORMAT_VERSION,
    productVersion: PRODUCT_VERSION,
    createdAt: now.toISOString(),
    database: { kind: database.kind, version: database.version },
    migrations,
    revision: at === null ? null : { id: revision, at },
    tables: described,
  }
}

interface Described {
  database: Database
  now: Date
  migrations: string[]
  tables: readonly StoredTable[]
}

async function* writeLines(
  trx: Transaction<DB>,
  manifest: Manifest,
  tables: readonly StoredTable[],
  onProgress: OnProgress,
): AsyncGenerator<string> {
  yield JSON.stringify(manifest)
  let total = 0
  for (const [index, table] of tables.entries()) {
    const ofRows = manifest.tables[index]?.rows ?? 0
    const hash = createHash('sha256')
    let rows = 0
    yield JSON.stringify({ table: table.name })
    for await (const line of readRows(trx, table, ROWS_AT_ONCE)) {
      hash.update(`${line}\n`)
      rows += 1
      if (rows % ROWS_BETWEEN_REPORTS === 0) onProgress({ table: table.name, rows, ofRows })
      yield line
    }
    yield JSON.stringify({ tableEnd: table.name, rows, sha256: hash.digest('hex') })
    onProgress({ table: table.name, rows, ofRows })
    total += rows
  }
  yield JSON.stringify({ end: true, tables: tables.length, rows: total })
}
