import { writeSync } from 'node:fs'
import { openDatabase } from '../db/database.ts'
import { Make } from './make.ts'

const STANDARD_OUTPUT = 1

/** Corrects one cell for ever, and prints each value and its revision once the write is acknowledged. */
const [dataDir = '', series = '', first = ''] = process.argv.slice(2)
const database = await openDatabase({ kind: 'embedded', dataDir })
const make = new Make(database.db)
for (let value = Number(first); ; value += 1) {
  const revision = await make.measurement({ seriesId: Number(series), value, reason: 'write loop' })
  writeSync(STANDARD_OUTPUT, `acknowledged ${revision} ${value}\n`)
}
