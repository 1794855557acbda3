import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { PUBLIC } from '../policy/policy.ts'
import {
  databaseUnavailable,
  internalError,
  malformedRequest,
  methodNotAllowed,
  ProblemError,
  unknownPath,
  viewProblem,
} from '../problems.ts'
import { isDatabaseUnavailable } from './database-failure.ts'
import { type MethodsOf, pathOf } from './methods.ts'
import { languageOf } from './negotiation.ts'

const UNREADABLE_ADDRESS = '/api/unreadable-address'

/**
 * Fastify refuses an address that cannot be decoded before any hook has run, without security headers and
 * log line. Under this path it is refused like everything else.
 */
export function readableAddress({ url = '/' }: IncomingMessage): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return url
  } catch {
    return UNREADABLE_ADDRESS
  }
}

/** The one handler of everything that is refused or fails. */
export function registerRefusals(app: App, methodsOf: MethodsOf): void {
  app.all(UNREADABLE_ADDRESS, { schema: { hide: true }, config: PUBLIC }, () =>
    Promise.reject(malformedRequest()),
  )
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply))
  // Before the body is read: a POST to a reading address is 405 whatever it carries.
  app.addHook('onRequest', async request => {
    if (!request.is404) return
    const allowed = methodsOf(pathOf(request))
    if (allowed.length > 0) throw methodNotAllowed(request.method, allowed)
    if (request.url.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method)) throw unknownPath()
  })
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = hasLeft(request, error) ? malformedRequest(400, error) : toProblem(error)
  reportProblem(problem, request)
  const language = languageOf(request)
  const isSent = !['GET', 'HEAD'].includes(request.method)
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store', 'content-language': language })
    .header('vary', 'accept-language')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(viewProblem(problem, { language, requestId: request.id, isSent })))
}

/** The reader closed the connection while sending: its error looks like that of a lost database. */
function hasLeft({ raw }: FastifyRequest, error: unknown): boolean {
  return raw.readableAborted && error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}

/** What the reader is not told stands in the log, with the same request id. */
export function reportProblem(problem: ProblemError, request: FastifyRequest): void {
  if (problem.cause && problem.status >= 500) request.log.error({ err: problem.cause }, problem.code)
}

export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (isDatabaseUnavailable(error)) return databaseUnavailable(error)
  const status = statusOf(error)
  return status >= 400 && status < 500 ? malformedRequest(status, error) : internalError(error)
}

/** Fastify's own errors (an unreadable body, too large a header) carry their status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : 500
}
