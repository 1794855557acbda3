import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { App } from '../app.ts'
import { refusal } from '../http/openapi.ts'
import { PUBLIC } from '../policy/policy.ts'
import { databaseUnavailable } from '../problems.ts'
import { PRODUCT_VERSION } from '../product.ts'
import { askDatabase } from './health.queries.ts'

/** Shorter than what those who ask wait: a silent database must be told too. */
const READY_WITHIN_MS = 3_000

const aliveSchema = z.object({ status: z.literal('alive') }).describe('The process answers.')

const readySchema = z
  .object({
    status: z.literal('ready'),
    version: z.string().describe('Version of Målkoll.'),
    database: z.object({
      kind: z.enum(['embedded', 'postgresql']),
      version: z.string().describe('Version of PostgreSQL.'),
      isForProduction: z.boolean().describe('False for the embedded database: production wants PostgreSQL.'),
    }),
    revision: z.int().describe('Newest revision known to this process.'),
  })
  .describe('The database answers.')

export function registerHealth(app: App): void {
  app.get('/health/live', {
    config: PUBLIC,
    schema: {
      operationId: 'isAlive',
      summary: 'Is the process alive?',
      description: 'For what starts it anew when it hangs.',
      tags: ['health'],
      response: { 200: aliveSchema },
    },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { status: 'alive' }
    },
  })
  app.get('/health/ready', {
    config: PUBLIC,
    schema: {
      operationId: 'isReady',
      summary: 'Does the database answer?',
      description: 'For what sends readers to it: asks the database, and waits three seconds at most.',
      tags: ['health'],
      response: { 200: readySchema, 503: refusal('The database does not answer.') },
    },
    handler: async (_request, reply) => {
      await expectDatabase(app)
      reply.header('cache-control', 'no-store')
      return viewReady(app)
    },
  })
}

/** Throws ProblemError when the database does not answer in time, as when the network swallows what is sent. */
async function expectDatabase(app: App): Promise<void> {
  const answered = new AbortController()
  const silence = wait(READY_WITHIN_MS, undefined, { signal: answered.signal }).then(() => {
    throw new Error(`The database has not answered within ${READY_WITHIN_MS} ms.`)
  })
  try {
    await Promise.race([askDatabase(app.db), silence])
  } catch (error) {
    throw databaseUnavailable(error)
  } finally {
    silence.catch(() => {})
    answered.abort()
  }
}

function viewReady({ database, answers }: App): z.output<typeof readySchema> {
  const { kind, version } = database
  return {
    status: 'ready',
    version: PRODUCT_VERSION,
    database: { kind, version, isForProduction: kind === 'postgresql' },
    revision: answers.revision,
  }
}
