import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from '../app.ts'
import { PRODUCT_VERSION } from '../product.ts'

const DURATION_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const MS_PER_SECOND = 1000

/**
 * Measures the server as Prometheus reads it. Labels have few values: the template of a route, never an address
 * someone asked for.
 */
export function registerMetrics(app: App): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  describeProcess(app, registry)
  measureRequests(app, registry)
  readAnswers(app, registry)
  readFilePool(app, registry)
  if (app.database.connections()) readConnections(app, registry)
  return registry
}

function describeProcess({ database, answers }: App, registry: Registry): void {
  const labels = { version: PRODUCT_VERSION, database: database.kind, database_version: database.version }
  new Gauge({
    name: 'malkoll_info',
    help: 'The running version and its database; always 1.',
    labelNames: Object.keys(labels),
    registers: [registry],
  }).set(labels, 1)
  gauge(registry, {
    name: 'malkoll_revision',
    help: 'Newest revision known to this process.',
    read: () => answers.revision,
  })
}

function measureRequests(app: App, registry: Registry): void {
  const durations = new Histogram({
    name: 'malkoll_http_request_duration_seconds',
    help: 'Time from a request to its whole answer, by route and class of status.',
    labelNames: ['route', 'status'],
    buckets: DURATION_BUCKETS_SECONDS,
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const status = `${Math.floor(reply.raw.statusCode / 100)}xx`
    durations.observe({ route, status }, reply.elapsedTime / MS_PER_SECOND)
    done()
  })
  let underWay = 0
  app.server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
    })
  })
  gauge(registry, {
    name: 'malkoll_http_requests_in_flight',
    help: 'Requests without their whole answer.',
    read: () => underWay,
  })
}

function readAnswers({ answers, readyAnswers }: App, registry: Registry): void {
  counter(registry, {
    name: 'malkoll_answers_from_memory_total',
    help: 'Public answers sent from memory.',
    read: () => answers.usage().hits + readyAnswers.usage().hits,
  })
  counter(registry, {
    name: 'malkoll_answers_made_total',
    help: 'Public answers made by asking the database.',
    read: () => answers.usage().makings,
  })
  gauge(registry, {
    name: 'malkoll_answer_memory_bytes',
    help: 'What the answers in memory count as.',
    read: () => answers.usage().bytes + readyAnswers.usage().bytes,
  })
}

function readFilePool({ files }: App, registry: Registry): void {
  gauge(registry, {
    name: 'malkoll_files_waiting',
    help: 'Pictures, workbooks and slides that wait to be made.',
    read: () => files.usage().waiting,
  })
  gauge(registry, { name: 'malkoll_files_busy', help: 'Files being made.', read: () => files.usage().busy })
  counter(registry, { name: 'malkoll_files_made_total', help: 'Files made.', read: () => files.usage().made })
  counter(registry, {
    name: 'malkoll_files_making_seconds_total',
    help: 'Time spent making them, waiting excluded.',
    read: () => files.usage().makingMs / MS_PER_SECOND,
  })
}

function readConnections({ database }: App, registry: Registry): void {
  for (const state of ['open', 'idle', 'waiting'] as const) {
    gauge(registry, {
      name: `malkoll_database_connections_${state}`,
      help: state === 'waiting' ? 'Questions that wait for a connection.' : `Connections that are ${state}.`,
      read: () => database.connections()?.[state] ?? 0,
    })
  }
}

interface ReadNumber {
  name: string
  help: string
  read(): number
}

/** A number read when it is scraped. */
function gauge(registry: Registry, { name, help, read }: ReadNumber): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

/** A number that only grows, counted elsewhere and read when it is scraped. */
function counter(registry: Registry, { name, help, read }: ReadNumber): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}
