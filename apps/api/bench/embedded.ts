import { join } from 'node:path'
import { type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import { fillDatabase } from './bench-database.ts'
import { runContests } from './contest.ts'
import { startProduct } from './servers.ts'
import { askedBy, type Stage } from './stage.ts'
import { board, type Subject, seriesOf } from './subjects.ts'

/** A small unit's: filling S1 into it is not what it is for. */
const INDICATORS = 10
const CONNECTIONS = 10

/** The product on the embedded PostgreSQL beside the product on PostgreSQL. There is no goal: it is for trying. */
export async function measureEmbedded(stage: Stage): Promise<MeasuredRow[]> {
  const database = { kind: 'embedded', dataDir: join(stage.folder, 'embedded') } as const
  await fillDatabase(database, INDICATORS)
  stage.progress('PGlite is filled')
  const product = await startProduct(database, stage.folder)
  try {
    const series = await seriesOf(product.origin, INDICATORS)
    const rows = await runContests(
      [board, series].map(subject => contest(subject)),
      stage,
    )
    const { memoryMb } = await product.use()
    const group = 'PGlite'
    return [
      ...rows,
      measuredRow({ group, name: 'time to ready', unit: 'ms', values: [product.readyMs] }),
      measuredRow({ group, name: 'memory', unit: 'MB', values: [memoryMb] }),
    ]
  } finally {
    await product.stop()
  }

  function contest(subject: Subject) {
    const ask = askedBy(stage, CONNECTIONS)
    const question = { addresses: subject.addresses, isNew: true }
    return {
      group: 'PGlite',
      name: `${subject.name} uncached, of PostgreSQL's speed`,
      ours: ask(product, question),
      baseline: ask(stage.product, question),
      against: 'PostgreSQL',
    }
  }
}
