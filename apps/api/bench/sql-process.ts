import pg from 'pg'
import { latencies } from './latencies.ts'
import type { LoadResult } from './load.ts'
import type { SqlLoad } from './sql-load.ts'
import type { Statement } from './statements.ts'

/** As many as the server has when nobody sets it. */
const POOL_SIZE = 10

process.once('disconnect', () => process.exit())
process.on('message', async (load: SqlLoad) => process.send?.(await run(load)))

const pools = new Map<string, pg.Pool>()
const names = new Map<string, string>()

/** So many readers ask the statements of one answer after the other, each on a connection of the pool. */
async function run({ url, connections, seconds, answers }: SqlLoad): Promise<LoadResult> {
  const pool = pools.get(url) ?? new pg.Pool({ connectionString: url, max: POOL_SIZE })
  pools.set(url, pool)
  const times: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  let asked = 0
  async function read(): Promise<void> {
    while (performance.now() < end) {
      const begun = performance.now()
      await answer(pool, answers[asked++ % answers.length] ?? [])
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, read))
  return {
    answers: times.length,
    perSecond: (times.length * 1000) / (performance.now() - start),
    ...latencies(times),
  }
}

async function answer(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of statements) await client.query({ name: nameOf(text), text, values })
  } finally {
    client.release()
  }
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `bench ${names.size}`
  names.set(text, name)
  return name
}
