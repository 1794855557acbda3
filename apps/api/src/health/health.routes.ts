import { z } from 'zod'
import type { App } from '../app.ts'
import { databaseUnavailable } from '../problems.ts'
import { PRODUCT_VERSION } from '../product.ts'
import { askDatabase } from './health.queries.ts'

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
    schema: {
      operationId: 'isAlive',
      summary: 'Is the process alive?',
      tags: ['health'],
      response: { 200: aliveSchema },
    },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { status: 'alive' }
    },
  })
  app.get('/health/ready', {
    schema: {
      operationId: 'isReady',
      summary: 'Does the database answer?',
      tags: ['health'],
      response: { 200: readySchema },
    },
    handler: async (_request, reply) => {
      await askDatabase(app.db).catch(error => Promise.reject(databaseUnavailable(error)))
      reply.header('cache-control', 'no-store')
      return viewReady(app)
    },
  })
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
