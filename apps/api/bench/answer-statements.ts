import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { newAddress } from './bench-data.ts'
import { captureStatements, type Statement } from './statements.ts'

/** What the server sends to PostgreSQL for an answer to each address that is not in its memory. */
export async function answerStatements(url: string, addresses: readonly string[]): Promise<Statement[][]> {
  const database = await openDatabase({ kind: 'postgresql', url })
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const app = await buildApp({ config, database, clock: () => new Date() })
  try {
    // What the server learns once is learnt by an answer that is left out.
    await app.inject({ url: addresses[0] ?? '/' })
    const answers: Statement[][] = []
    for (const [index, address] of addresses.entries()) {
      answers.push(await captureStatements(() => app.inject({ url: newAddress(address, index + 1) })))
    }
    return answers
  } finally {
    await app.close()
    await database.close()
  }
}
