import type {
  FastifyError,
  FastifyHttpOptions,
  FastifyReply,
  FastifyRequest,
  RawServerDefault,
} from 'fastify'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'

const SLOW_MS = 1_000

/** Where log lines go, one JSON object each; standard output unless a test reads them. */
export interface LogDestination {
  write(line: string): void
}

/**
 * Log lines name the route, never the address asked for: neither who asks nor what for is kept. Errors of the
 * database carry values of rows in `detail`, which is left out too.
 */
export function loggerOptions(
  config: Config,
  log?: LogDestination,
): FastifyHttpOptions<RawServerDefault>['logger'] {
  return {
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { req: viewRequest, res: viewReply, err: viewError },
    ...(log && { stream: log }),
  }
}

/** One line for each answer; those that take long enough for a reader to wait say so as warnings. */
export function logAnswers(app: App): void {
  app.addHook('onResponse', (request, reply, done) => {
    const durationMs = Math.round(reply.elapsedTime * 10) / 10
    const line = { ...viewRequest(request), ...viewReply(reply), durationMs }
    if (durationMs >= SLOW_MS) request.log.warn(line, 'answered slowly')
    else request.log.info(line, 'answered')
    done()
  })
}

/** Once when the database is gone and once when it is back, however many questions fail between. */
export function logConnection(app: App, isConnected: boolean): void {
  if (isConnected) app.log.info({ revision: app.answers.revision }, 'database regained')
  else app.log.warn('database lost')
}

function viewRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'unknown' }
}

function viewReply(reply: Pick<FastifyReply, 'statusCode'>) {
  return { status: reply.statusCode }
}

function viewError(error: FastifyError): { type: string; message: string; stack: string; code?: string } {
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : ''
  return {
    type: error.name,
    message: error.message,
    stack: `${error.stack ?? ''}${cause}`,
    ...(error.code && { code: error.code }),
  }
}
