import { atLeast, atMost, type Goal, type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import { answerStatements } from './answer-statements.ts'
import type { Contest, Progress } from './contest.ts'
import { runContests } from './contest.ts'
import type { LoadGenerator, Question } from './load.ts'
import { recordAnswer } from './recorded-answer.ts'
import type { BareServer, BenchServer } from './servers.ts'
import type { SqlReaders } from './sql-load.ts'

const CONNECTIONS = [10, 50]
/** As browsers ask. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br' }
const FROM_MEMORY = atLeast(0.7)

/** An answer that is read, and its goals. */
export interface Subject {
  name: string
  /** Of different answers that cost the same work; the first is the one asked for again and again. */
  addresses: readonly string[]
  uncachedGoal: Goal
  p99Goal: Goal
}

export interface ReadingParts {
  product: BenchServer
  bare: BareServer
  databaseUrl: string
  load: LoadGenerator
  sql: SqlReaders
  rounds: number
  seconds: number
  progress: Progress
}

/** Speed of reading from memory, of “not changed”, and of answers made anew. */
export async function measureReading(
  parts: ReadingParts,
  subjects: readonly Subject[],
): Promise<MeasuredRow[]> {
  const contests: Contest[] = []
  for (const subject of subjects) contests.push(...(await contestsOf(parts, subject)))
  return runContests(contests, parts.rounds, parts.progress)
}

async function contestsOf(parts: ReadingParts, subject: Subject): Promise<Contest[]> {
  const { product, bare } = parts
  const [address = '/'] = subject.addresses
  const answer = await recordAnswer(product.origin, address, BROWSER)
  await bare.keep(answer)
  const known = { ...BROWSER, 'if-none-match': answer.headers.etag ?? '' }
  const statements = await answerStatements(parts.databaseUrl, subject.addresses.slice(0, 50))
  const count = statements[0]?.length ?? 0
  return CONNECTIONS.flatMap(connections => {
    const contest = { group: subject.name, against: 'bare' }
    const size = { connections, seconds: parts.seconds }
    const ask = (question: Question) => () => parts.load.run({ ...question, ...size })
    const askBoth = (headers: Record<string, string>) => ({
      ours: ask({ origin: product.origin, addresses: [address], headers }),
      baseline: ask({ origin: bare.origin, addresses: [address], headers }),
    })
    const p99 = connections === 50 ? { p99Goal: subject.p99Goal } : {}
    return [
      {
        ...contest,
        ...askBoth(BROWSER),
        ...p99,
        name: `cached, ${connections} connections`,
        goal: FROM_MEMORY,
      },
      { ...contest, ...askBoth(known), name: `304, ${connections} connections`, goal: FROM_MEMORY },
      {
        ...contest,
        ...p99,
        name: `uncached, ${connections} connections`,
        ours: ask({ origin: product.origin, addresses: subject.addresses, isNew: true }),
        baseline: () => parts.sql.run({ url: parts.databaseUrl, answers: statements, ...size }),
        against: `its ${count} statements`,
        goal: subject.uncachedGoal,
      },
    ]
  })
}

export async function measureSize(product: BenchServer, address: string): Promise<MeasuredRow[]> {
  const plain = await recordAnswer(product.origin, address, {})
  const packed = await recordAnswer(product.origin, address, BROWSER)
  const row = { group: 'Series', unit: 'kB' }
  return [
    measuredRow({ ...row, name: 'size in columns', values: [plain.body.length / 1000], goal: atMost(10) }),
    measuredRow({ ...row, name: 'size in columns, brotli', values: [packed.body.length / 1000] }),
  ]
}
