import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { executedMigrations, migrationNames } from '../db/migrate.ts'
import { readBackup } from './backup.ts'
import type { OnProgress } from './backup-format.ts'
import { compareAnswers } from './compare-answers.ts'
import { DataRefusal } from './data-refusal.ts'
import { restore } from './restore.ts'

interface Move {
  from: { config: Config; database: Database; place: string }
  to: { config: Config; database: Database }
  replace: boolean
  now: Date
  onProgress: OnProgress
  onCompared: (compared: number) => void
}

/**
 * Copies everything from one database to another, and asks both for every public answer. Answers how many were the
 * same. Throws DataRefusal when one differs, and when the first database is not of this version, since it would
 * have to be changed to be compared.
 */
export async function move({ from, to, replace, now, onProgress, onCompared }: Move): Promise<number> {
  const executed = await executedMigrations(from.database.db)
  if (executed.length > 0 && executed.join() !== (await migrationNames()).join()) {
    throw new DataRefusal({ code: 'not_latest' })
  }
  await readBackup(from.database, { now, place: from.place }, lines =>
    restore(to.database, lines, { replace, onProgress }),
  )
  const { compared, differing } = await compareAnswers(from, to, onCompared)
  if (differing.length > 0) throw new DataRefusal({ code: 'answers_differ', addresses: differing, compared })
  return compared
}
