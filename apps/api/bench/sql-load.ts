import { type LoadResult, loadResultSchema } from './load.ts'
import type { Statement } from './statements.ts'
import { startWorker } from './worker.ts'

/** The statements of several answers, repeated in turn. */
export interface SqlLoad {
  url: string
  answers: Statement[][]
  connections: number
  seconds: number
}

export interface SqlReaders {
  run(load: SqlLoad): Promise<LoadResult>
  stop(): Promise<void>
}

/** Readers without the product: named statements through pg, in a process of their own. */
export function startSqlReaders(): SqlReaders {
  const worker = startWorker('sql-process.ts')
  return { run: async load => loadResultSchema.parse(await worker.ask(load)), stop: worker.stop }
}
