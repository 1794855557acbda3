import type { Reading } from './contest.ts'
import type { LoadGenerator, Question } from './load.ts'
import type { BareServer, BenchServer } from './servers.ts'
import type { SqlReaders } from './sql-load.ts'
import type { Subject } from './subjects.ts'

/** What the stages of the bench share. */
export interface Stage {
  /** The product on S1. */
  product: BenchServer
  databaseUrl: string
  bare: BareServer
  load: LoadGenerator
  sql: SqlReaders
  series: Subject
  rounds: number
  /** How long each side of a round is asked. */
  seconds: number
  /** For logs and the embedded database. */
  folder: string
  progress(line: string): void
}

/** Asks as many readers as wait at once ask, and how much of its processor's time that cost the server. */
export function askedBy(stage: Stage, connections: number) {
  return (server: BenchServer, question: Omit<Question, 'origin'>) => async (): Promise<Reading> => {
    const before = await server.use()
    const load = { ...question, origin: server.origin, connections, seconds: stage.seconds }
    const result = await stage.load.run(load)
    const { processorMs } = await server.use()
    return { ...result, processorUs: ((processorMs - before.processorMs) * 1000) / result.answers }
  }
}
