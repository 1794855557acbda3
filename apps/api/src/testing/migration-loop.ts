import { writeSync } from 'node:fs'
import { openDatabase } from '../db/database.ts'
import { migrateDown, migrateToLatest } from '../db/migrate.ts'

const STANDARD_OUTPUT = 1

/** Takes every migration back and runs it again, for ever. */
const [dataDir = ''] = process.argv.slice(2)
const { db } = await openDatabase({ kind: 'embedded', dataDir })
for (;;) {
  writeSync(STANDARD_OUTPUT, 'migrating\n')
  await migrateToLatest(db)
  await migrateDown(db)
}
