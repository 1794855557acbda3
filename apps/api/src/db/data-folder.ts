import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseRefusal, type RefusalProblem } from './database-refusal.ts'

const EMBEDDED_MAJOR_VERSION = 18
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_NOT_A_DATABASE = 26
const LOCK_FILE = 'lock'
const DATABASE_FOLDER = 'postgresql'
const OWNER_ONLY = 0o700

export interface DataFolder {
  /** Where the embedded PostgreSQL keeps its files. */
  databasePath: string
  release(): void
}

/** Whether the data folder holds an embedded database. Makes nothing. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FOLDER, 'PG_VERSION'))
}

/**
 * Makes the folder when it is missing and holds it until `release` or the end of the process. PGlite has
 * no lock of its own, and a second process would corrupt its files; SQLite's file lock dies with the
 * process, however it ends.
 */
export async function holdDataFolder(folder: string): Promise<DataFolder> {
  makeWritable(folder)
  const release = await lock(folder)
  const databasePath = join(folder, DATABASE_FOLDER)
  try {
    checkVersion(folder, databasePath)
    closeToOthers(databasePath)
  } catch (error) {
    release()
    throw error
  }
  return { databasePath, release }
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new DatabaseRefusal(
      { code: 'data_folder_not_writable', folder, reason: reasonOf(cause) },
      { cause },
    )
  }
}

/** One folder at a time: where none can be made, such as in /proc, Node's recursive making never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}

/** PGlite makes files that everybody on the computer may write; that they lie here is what keeps others out. */
function closeToOthers(databasePath: string): void {
  mkdirSync(databasePath, { recursive: true, mode: OWNER_ONLY })
  try {
    chmodSync(databasePath, OWNER_ONLY)
  } catch {
    // Some mounted folders belong to another or know no rights, and work all the same.
  }
}

async function lock(folder: string): Promise<() => void> {
  const { DatabaseSync } = await import('node:sqlite')
  try {
    const file = new DatabaseSync(join(folder, LOCK_FILE))
    file.exec('begin exclusive')
    return () => file.close()
  } catch (cause) {
    throw new DatabaseRefusal(lockProblem(folder, cause), { cause })
  }
}

function lockProblem(folder: string, cause: unknown): RefusalProblem {
  switch (cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined) {
    case SQLITE_BUSY:
      return { code: 'data_folder_in_use', folder }
    case SQLITE_CORRUPT:
    case SQLITE_NOT_A_DATABASE:
      return { code: 'data_folder_lock_damaged', folder, file: join(folder, LOCK_FILE) }
    default:
      return { code: 'data_folder_not_writable', folder, reason: reasonOf(cause) }
  }
}

function checkVersion(folder: string, databasePath: string): void {
  const versionFile = join(databasePath, 'PG_VERSION')
  if (!existsSync(versionFile)) return
  const version = readFileSync(versionFile, 'utf8').trim()
  if (Number(version) > EMBEDDED_MAJOR_VERSION) {
    throw new DatabaseRefusal({ code: 'data_folder_newer', folder, version })
  }
  if (Number(version) < EMBEDDED_MAJOR_VERSION) {
    throw new DatabaseRefusal({ code: 'data_folder_too_old', folder, version })
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
