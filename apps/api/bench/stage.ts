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

/** Asks as many readers as wait at once ask. */
export function askedBy(stage: Stage, connections: number) {
  return (question: Question) => () => stage.load.run({ ...question, connections, seconds: stage.seconds })
}
