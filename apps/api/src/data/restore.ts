import type { Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { executedMigrations, migrateTo, migrateToLatest, migrationNames } from '../db/migrate.ts'
import { resolveAsOf } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import type { Lines, Manifest, OnProgress } from './backup-format.ts'
import { BackupReader } from './backup-reader.ts'
import { type BackupPart, DataRefusal, damaged } from './data-refusal.ts'
import { analyse, describeContents, dropEverything, isServed, openForLoading } from './loading.queries.ts'
import { fixSettings, listTables, type StoredTable, writeRows } from './table.queries.ts'

const ROWS_AT_ONCE = 2_000
const LENGTH_AT_ONCE = 4 * 1024 * 1024
const BATCHES_BETWEEN_REPORTS = 25

interface RestoreOptions {
  /** What the database holds is removed. False: a database that holds anything is refused. */
  replace: boolean
  onProgress?: OnProgress
}

export interface Restored {
  manifest: Manifest
  rows: number
  /** Migrations run after the backup's own. */
  migrated: number
}

/**
 * Fills the database with a backup, all of it or nothing: in one transaction the tables are made as they were
 * at the backup, filled, checked and migrated to this version. Rows keep their ids; revisions, their moments.
 * Throws DataRefusal.
 */
export async function restore(
  database: Database,
  lines: Lines,
  { replace, onProgress = () => {} }: RestoreOptions,
): Promise<Restored> {
  const reader = await BackupReader.open(lines)
  await refuseNewer(reader.manifest)
  const restored = await database.db.transaction().execute(async trx => {
    await fixSettings(trx)
    await makePlace(trx, replace)
    const rows = await fill(trx, reader, onProgress)
    await migrateToLatest(trx)
    const migrated = (await executedMigrations(trx)).length - reader.manifest.migrations.length
    return { manifest: reader.manifest, rows, migrated }
  })
  await analyse(database.db)
  return restored
}

async function refuseNewer({ migrations, productVersion }: Manifest): Promise<void> {
  const known = new Set(await migrationNames())
  const newest = migrations.findLast(name => !known.has(name))
  if (newest) throw new DataRefusal({ code: 'backup_newer', productVersion, newest })
}

async function makePlace(trx: Transaction<DB>, replace: boolean): Promise<void> {
  if (await isServed(trx)) throw new DataRefusal({ code: 'server_running' })
  const contents = await describeContents(trx)
  if (contents.length > 0 && !replace) {
    throw new DataRefusal({ code: 'not_empty', contents, revision: await newestRevision(trx, contents) })
  }
  await dropEverything(trx)
}

async function newestRevision(trx: Transaction<DB>, contents: { name: string }[]) {
  if (!contents.some(({ name }) => name === 'revision')) return null
  const { revision, at } = await resolveAsOf(trx, null)
  return at === null ? null : { id: revision, at }
}

async function fill(trx: Transaction<DB>, reader: BackupReader, onProgress: OnProgress): Promise<number> {
  const { migrations } = reader.manifest
  await migrateTo(trx, migrations.at(-1) ?? '')
  if ((await executedMigrations(trx)).join() !== migrations.join()) throw damaged('migrations')
  const tables = await listTables(trx)
  refuseOtherTables(tables, reader.manifest)
  const closeAfterLoading = await openForLoading(trx, tables)
  let total = 0
  for (const { name, rows: ofRows } of reader.manifest.tables) {
    const table = tables.find(each => each.name === name)
    if (!table) throw damaged({ table: name })
    const rows = await fillTable(trx, table, reader.rowsOf(name), rows =>
      onProgress({ table: name, rows, ofRows }),
    )
    if (rows !== ofRows) throw damaged({ table: name })
    total += rows
  }
  await reader.end(total)
  await closeAfterLoading().catch(error => Promise.reject(toDamage(error, 'references')))
  return total
}

/** Tables and columns must be exactly those that the backup's migrations make. */
function refuseOtherTables(tables: readonly StoredTable[], manifest: Manifest): void {
  const made = tables.map(({ name, columns }) => `${name}(${columns.map(column => column.name)})`).sort()
  const backedUp = manifest.tables.map(({ name, columns }) => `${name}(${columns})`).sort()
  const odd = made.find((table, index) => table !== backedUp[index])
  if (odd || made.length !== backedUp.length) throw damaged(odd ? { table: odd } : 'tables')
}

async function fillTable(
  trx: Transaction<DB>,
  table: StoredTable,
  lines: Lines,
  report: (rows: number) => void,
): Promise<number> {
  let rows = 0
  let batches = 0
  for await (const batch of inBatches(lines)) {
    await writeRows(trx, table, batch).catch(error => Promise.reject(toDamage(error, { table: table.name })))
    rows += batch.length
    batches += 1
    if (batches % BATCHES_BETWEEN_REPORTS === 0) report(rows)
  }
  report(rows)
  return rows
}

/** Values that the database refuses are the backup's fault (SQLSTATE classes 22 and 23); the rest is not. */
function toDamage(error: unknown, where: BackupPart): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^2[23]/.test(code) ? damaged(where) : error
}

async function* inBatches(lines: Lines): AsyncGenerator<string[]> {
  let batch: string[] = []
  let length = 0
  for await (const line of lines) {
    batch.push(line)
    length += line.length
    if (batch.length < ROWS_AT_ONCE && length < LENGTH_AT_ONCE) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
