import { atLeast, atMost, type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import { type AnswerStatements, answerStatements } from './answer-statements.ts'
import { type Contest, runContests } from './contest.ts'
import { type RecordedAnswer, recordAnswer } from './recorded-answer.ts'
import { askedBy, type Stage } from './stage.ts'
import type { Statement } from './statements.ts'
import type { Subject } from './subjects.ts'

const CONNECTIONS = [10, 50]
/** As browsers ask. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br' }
const FROM_MEMORY = atLeast(0.7)
/** The answers whose statements are repeated without the server. */
const REPEATED_ANSWERS = 50

interface Read {
  subject: Subject
  answer: RecordedAnswer
  statements: AnswerStatements
}

/** Speed of answers from memory, of “not changed”, and of answers made anew. */
export async function measureReading(stage: Stage, subjects: readonly Subject[]): Promise<MeasuredRow[]> {
  const contests: Contest[] = []
  for (const subject of subjects) {
    const read = await prepare(stage, subject)
    for (const connections of CONNECTIONS) {
      contests.push(...contestsFromMemory(stage, read, connections), ...newContests(stage, read, connections))
    }
  }
  return runContests(contests, stage)
}

/** Gives the bare server the product's own bytes, and learns what the product asks its database. */
async function prepare({ product, bare, databaseUrl }: Stage, subject: Subject): Promise<Read> {
  const answer = await recordAnswer(product.origin, subject.addresses[0] ?? '/', BROWSER)
  await bare.keep(answer)
  const statements = await answerStatements(databaseUrl, subject.addresses.slice(0, REPEATED_ANSWERS))
  return { subject, answer, statements }
}

function contestsFromMemory(stage: Stage, { subject, answer }: Read, connections: number): Contest[] {
  const ask = askedBy(stage, connections)
  const contest = (name: string, headers: Record<string, string>): Contest => ({
    group: subject.name,
    name: `${name}, ${connections} connections`,
    ours: ask(stage.product, { addresses: [answer.address], headers }),
    baseline: ask(stage.bare, { addresses: [answer.address], headers }),
    against: 'bare',
    goal: FROM_MEMORY,
    ...(connections === Math.min(...CONNECTIONS) && { processorGoal: FROM_MEMORY }),
  })
  return [
    { ...contest('cached', BROWSER), ...(isCrowd(connections) && { p99Goal: subject.p99Goal }) },
    contest('304', { ...BROWSER, 'if-none-match': answer.headers.etag ?? '' }),
  ]
}

/**
 * Answers that are in no memory, not compressed on either side. The goal is against all the SQL that they rest on,
 * since a server that remembers rows and asks less is no slower for it; beside that, against what it really sends.
 */
function newContests(stage: Stage, { subject, statements }: Read, connections: number): Contest[] {
  const { product, databaseUrl: url, seconds } = stage
  const contest = (name: string, answers: Statement[][], words: string): Contest => ({
    group: subject.name,
    name: `${name}, ${connections} connections`,
    ours: askedBy(stage, connections)(product, { addresses: subject.addresses, isNew: true }),
    baseline: () => stage.sql.run({ url, answers, connections, seconds }),
    against: `${words} ${answers[0]?.length ?? 0} statements`,
  })
  const whole = contest('uncached', statements.whole, 'its')
  return [
    { ...whole, goal: subject.uncachedGoal, ...(isCrowd(connections) && { p99Goal: null }) },
    ...(isCrowd(connections) ? [] : [contest('uncached beside what is sent', statements.sent, 'the')]),
  ]
}

/** Waiting is measured where the most wait. */
function isCrowd(connections: number): boolean {
  return connections === Math.max(...CONNECTIONS)
}

/** One answer of 1 080 points. */
export async function measureSize({ product, series }: Stage): Promise<MeasuredRow[]> {
  const [address = '/'] = series.addresses
  const plain = await recordAnswer(product.origin, address, {})
  const packed = await recordAnswer(product.origin, address, BROWSER)
  const row = { group: series.name, unit: 'kB' }
  return [
    measuredRow({ ...row, name: 'size in columns', values: [plain.body.length / 1000], goal: atMost(10) }),
    measuredRow({ ...row, name: 'size in columns, brotli', values: [packed.body.length / 1000] }),
  ]
}
