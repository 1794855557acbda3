import { atLeast, atMost, type MeasuredRow } from '@malkoll/toolchain/measured-row'
import { measuredTable, writeMeasured } from '@malkoll/toolchain/measured-table'
import { createRunFolder } from '@malkoll/toolchain/run-folder'
import { startCluster } from '../src/testing/postgres-cluster.ts'
import { seriesAddress } from './bench-data.ts'
import { createBenchDatabase } from './bench-database.ts'
import { startLoadGenerator } from './load.ts'
import { readOptions } from './options.ts'
import { measureReading, measureSize } from './reading.ts'
import { startBare, startProduct } from './servers.ts'
import { startSqlReaders } from './sql-load.ts'

const options = readOptions(process.argv.slice(2))
const begun = performance.now()
const progress = (line: string) =>
  console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`)
const MUNICIPALITIES = [
  '0821',
  '0834',
  '0840',
  '0860',
  '0861',
  '0862',
  '0880',
  '0881',
  '0882',
  '0883',
  '0884',
  '0885',
]

const cluster = await startCluster()
const folder = await createRunFolder()
try {
  progress('PostgreSQL is up')
  const url = await createBenchDatabase(cluster.url, 's1', options.indicators)
  progress('S1 is filled')
  const product = await startProduct({ kind: 'postgresql', url }, folder.path)
  const bare = await startBare(folder.path)
  const load = startLoadGenerator()
  const sql = startSqlReaders()
  const seriesAddresses = Array.from({ length: options.indicators }, (_, i) =>
    seriesAddress(i + 1, MUNICIPALITIES, 'columns'),
  )
  const parts = {
    product,
    bare,
    load,
    sql,
    databaseUrl: url,
    rounds: options.rounds,
    seconds: options.seconds,
    progress,
  }
  const rows: MeasuredRow[] = await measureReading(parts, [
    {
      name: 'Board',
      addresses: ['/api/v1/board?period=2022'],
      uncachedGoal: atLeast(0.7),
      p99Goal: atMost(12),
    },
    { name: 'Series', addresses: seriesAddresses, uncachedGoal: atLeast(0.6), p99Goal: atMost(40) },
  ])
  rows.push(...(await measureSize(product, seriesAddresses[0] ?? '')))
  console.log(measuredTable(rows))
  await writeMeasured(options.out, rows)
  await Promise.all([load.stop(), sql.stop(), product.stop(), bare.stop()])
} finally {
  await folder.clear()
  await cluster.stop()
}
