import { availableParallelism, loadavg } from 'node:os'
import type { MeasuredRow } from '@malkoll/toolchain/measured-row'
import { measuredTable, writeMeasured } from '@malkoll/toolchain/measured-table'
import { createRunFolder } from '@malkoll/toolchain/run-folder'
import { startCluster } from '../src/testing/postgres-cluster.ts'
import { createBenchDatabase } from './bench-database.ts'
import { measureEmbedded } from './embedded.ts'
import { measureEntering } from './entering.ts'
import { measureGrowth } from './growth.ts'
import { startLoadGenerator } from './load.ts'
import { type BenchOptions, readOptions } from './options.ts'
import { measurePictures } from './pictures.ts'
import { measureReading, measureSize } from './reading.ts'
import { startBare, startProduct } from './servers.ts'
import { measureSlides } from './slides.ts'
import { startSqlReaders } from './sql-load.ts'
import type { Stage } from './stage.ts'
import { measureStart } from './starting.ts'
import { board, seriesOf } from './subjects.ts'
import { measureWidest } from './widest.ts'

const options = readOptions(process.argv.slice(2))
progress(`load average ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors before`)
const cluster = await startCluster()
const folder = await createRunFolder()
try {
  const rows = await measure(options)
  console.log(`\n${measuredTable(rows)}\n`)
  await writeMeasured(options.out, rows)
  console.log(`Written to ${options.out}`)
  if (rows.some(row => row.met === false)) process.exitCode = 1
} finally {
  await folder.clear()
  await cluster.stop()
}

/** Every part that is asked for, one after the other: what is measured has the machine for itself. */
async function measure({ indicators, only, rounds, seconds }: BenchOptions): Promise<MeasuredRow[]> {
  const databaseUrl = await createBenchDatabase(cluster.url, 's1', indicators)
  progress(`${indicators} indicators are filled`)
  const product = await startProduct({ kind: 'postgresql', url: databaseUrl }, folder.path)
  const series = await seriesOf(product.origin, indicators)
  const [bare, load, sql] = [await startBare(folder.path), startLoadGenerator(), startSqlReaders()]
  const stage: Stage = {
    ...{ product, bare, load, sql, databaseUrl, series, rounds, seconds },
    folder: folder.path,
    progress,
  }
  const subjects = [board, series].filter(subject => only.some(part => part === subject.name.toLowerCase()))
  try {
    const rows = await measureReading(stage, subjects)
    if (only.includes('series')) rows.push(...(await measureSize(stage)))
    if (only.includes('growth')) rows.push(...(await growth(stage, indicators / 10)))
    if (only.includes('widest')) rows.push(...(await measureWidest(stage)))
    if (only.includes('process')) rows.push(...(await measureStart(stage)))
    if (only.includes('pictures')) rows.push(...(await measurePictures(stage)))
    if (only.includes('pglite')) rows.push(...(await measureEmbedded(stage)))
    if (only.includes('slides')) rows.push(...(await measureSlides(stage)))
    if (only.includes('entry')) rows.push(...(await measureEntering(stage)))
    return rows
  } finally {
    await Promise.all([product, bare, load, sql].map(each => each.stop()))
  }
}

async function growth(stage: Stage, indicators: number): Promise<MeasuredRow[]> {
  const url = await createBenchDatabase(cluster.url, 'tenth', indicators)
  progress(`${indicators} indicators are filled`)
  const product = await startProduct({ kind: 'postgresql', url }, stage.folder)
  try {
    return await measureGrowth(stage, { product, series: await seriesOf(product.origin, indicators) })
  } finally {
    await product.stop()
  }
}

function progress(line: string): void {
  console.log(`${process.uptime().toFixed(0).padStart(4)} s  ${line}`)
}
