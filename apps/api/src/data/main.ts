import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, readMoveConfig } from '../config.ts'
import { holdsDatabase } from '../db/data-folder.ts'
import { type Database, type DatabaseConfig, openDatabase } from '../db/database.ts'
import { addressOf } from '../db/postgresql.ts'
import { readBackup } from './backup.ts'
import { readBackupFile, writeBackupFile } from './backup-file.ts'
import type { OnProgress } from './backup-format.ts'
import { DataRefusal } from './data-refusal.ts'
import {
  backedUpTexts,
  failureText,
  inBothLanguages,
  movedTexts,
  progressText,
  restoredTexts,
  USAGE,
} from './data-texts.ts'
import { move } from './move.ts'
import { restore } from './restore.ts'

const BYTES_PER_MEGABYTE = 1_000_000

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(failureText(error))
  process.exitCode = 1
}

/** Answers what to print at the end. */
function run(args: readonly string[]): Promise<string> | string {
  const { command, file, replace, help, rest } = readArguments(args)
  if (help) return inBothLanguages(USAGE)
  if (rest !== undefined) throw new DataRefusal({ code: 'usage', detail: 'unknown', given: rest })
  switch (command) {
    case undefined:
      throw new DataRefusal({ code: 'usage', detail: 'no_command', given: '' })
    case 'backup':
      return backUp(file)
    case 'restore':
      return restoreFrom(file, replace)
    case 'move':
      return moveToPostgresql(replace)
    default:
      throw new DataRefusal({ code: 'usage', detail: 'unknown', given: command })
  }
}

function readArguments(args: readonly string[]) {
  try {
    const options = { replace: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [command, file, rest] = positionals
    return { command, file, rest, replace: values.replace ?? false, help: values.help ?? false }
  } catch (cause) {
    throw new DataRefusal({ code: 'usage', detail: 'unknown', given: args.join(' ') }, { cause })
  }
}

async function backUp(given: string | undefined): Promise<string> {
  const now = new Date()
  const file = resolve(given ?? `malkoll-${now.toISOString().slice(0, 19).replaceAll(':', '')}.jsonl.gz`)
  const { database: config } = readConfig()
  const { tables } = await withExisting(config, (database, place) =>
    readBackup(database, { now, place, onProgress: report }, async (lines, manifest) => {
      await writeBackupFile(file, lines)
      return manifest
    }),
  )
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const { size } = await stat(file)
  return inBothLanguages(backedUpTexts(file, rows, size / BYTES_PER_MEGABYTE))
}

async function restoreFrom(given: string | undefined, replace: boolean): Promise<string> {
  if (given === undefined) throw new DataRefusal({ code: 'usage', detail: 'no_file', given: '' })
  const lines = readBackupFile(resolve(given))
  const restored = await withDatabase(readConfig().database, database =>
    restore(database, lines, { replace, onProgress: report }),
  )
  return inBothLanguages(restoredTexts(restored))
}

function moveToPostgresql(replace: boolean): Promise<string> {
  const { from, to } = readMoveConfig()
  return withExisting(from.database, (source, place) =>
    withDatabase(to.database, async target => {
      const compared = await move({
        from: { config: from, database: source, place },
        to: { config: to, database: target },
        replace,
        now: new Date(),
        onProgress: report,
        onCompared: count => process.stdout.write(`  = ${count}\n`),
      })
      return inBothLanguages(movedTexts(compared))
    }),
  )
}

/** Opens a database to read from; an embedded one is not made for it. */
function withExisting<T>(
  config: DatabaseConfig,
  work: (database: Database, place: string) => Promise<T>,
): Promise<T> {
  const place = config.kind === 'embedded' ? config.dataDir : addressOf(config.url)
  if (config.kind === 'embedded' && !holdsDatabase(config.dataDir)) {
    throw new DataRefusal({ code: 'nothing_to_back_up', place })
  }
  return withDatabase(config, database => work(database, place))
}

async function withDatabase<T>(config: DatabaseConfig, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

function report(progress: Parameters<OnProgress>[0]): void {
  process.stdout.write(progressText(progress))
}
