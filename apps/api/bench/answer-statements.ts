import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { createRowMemory } from '../src/http/row-memory.ts'
import { newAddress } from './bench-data.ts'
import { captureStatements, type Statement } from './statements.ts'

/** What the server sends to PostgreSQL for answers that are not in its memory, an answer a row. */
export interface AnswerStatements {
  /** All that an answer rests on: by a server that has just learnt of a new revision. */
  whole: Statement[][]
  /** By one that remembers the rows that answers share, as between revisions. */
  sent: Statement[][]
}

/** Asks for each address twice, by a server with nothing in its memories. Throws when it sends nothing. */
export async function answerStatements(url: string, addresses: readonly string[]): Promise<AnswerStatements> {
  const database = await openDatabase({ kind: 'postgresql', url })
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const app = await buildApp({ config, database, clock: () => new Date() })
  let asked = 0
  const capture = (address: string) =>
    captureStatements(() => app.inject({ url: newAddress(address, ++asked) }))
  try {
    const answers: AnswerStatements = { whole: [], sent: [] }
    for (const address of addresses) {
      app.rows = createRowMemory()
      answers.whole.push(await capture(address))
      answers.sent.push(await capture(address))
    }
    if (answers.sent.some(({ length }) => length === 0)) throw new Error('An answer was made of no statement')
    return answers
  } finally {
    await app.close()
    await database.close()
  }
}
