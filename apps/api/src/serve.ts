import { lookup } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { type App, buildApp } from './app.ts'
import { type Config, readServerConfig } from './config.ts'
import { type Database, openDatabase } from './db/database.ts'
import { migrateToLatest } from './db/migrate.ts'
import { firstAdministratorText } from './invitations/first-administrator.ts'
import { closeOnSignal } from './process/close-on-signal.ts'
import { logToStandardOutput } from './process/standard-output.ts'
import { startupMessage, toListenFailure } from './process/startup-failure.ts'
import { PRODUCT_VERSION } from './product.ts'
import { SEED_FOLDERS, WEB_FOLDER } from './program-paths.ts'
import { loadSeedsOnce } from './seeding/seed-once.ts'

/** Longer than any read of the server takes. */
const STATEMENT_WITHIN_MS = 10_000

const closing = closeOnSignal()
try {
  await start(readServerConfig())
} catch (error) {
  if (!closing.hasBegun()) {
    process.stderr.write(startupMessage(error))
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const clock = () => new Date()
  const database = await openDatabase(config.database, { statementWithinMs: STATEMENT_WITHIN_MS })
  closing.add(() => database.close())
  await migrateToLatest(database.db)
  const left: string[] = []
  const onLeft = (names: readonly string[]) => left.push(...names)
  await loadSeedsOnce(database.db, { folders: SEED_FOLDERS, now: clock(), onLeft })
  const web = existsSync(WEB_FOLDER) ? { webFolder: WEB_FOLDER } : {}
  const app = await buildApp({ config, database, clock, log: logToStandardOutput(), ...web })
  closing.add(() => app.close())
  if (left.length > 0) app.log.warn({ left }, 'seeds leave what people have stored')
  if (config.metrics && app.metrics) {
    const { openMetricsServer } = await import('./metrics/metrics-server.ts')
    const metrics = await openMetricsServer(app.metrics, config.metrics)
    closing.add(() => metrics.close())
    app.log.info({ address: metrics.address }, 'metrics')
  }
  const address = await listen(app, config)
  app.log.info(describeStart(app), 'started')
  process.stdout.write(`${greeting(address, config, database)}\n`)
  await openToPeople(app, config.baseUrl ?? address)
}

/** Commands on users, and the way in for the first of them. Readers need not wait for either. */
async function openToPeople(app: App, origin: string): Promise<void> {
  if (app.config.database.kind === 'embedded') {
    const { openControl } = await import('./user-command/control-server.ts')
    const control = await openControl(app, { dataDir: app.config.database.dataDir, origin })
    closing.add(() => control.close())
  }
  const invitation = await firstAdministratorText(app, origin)
  if (invitation) process.stdout.write(`${invitation}\n`)
}

/** What whoever reads the log later has to know of the process that wrote it. */
function describeStart({ database, config, answers }: App) {
  const { kind, version } = database
  const folder = config.database.kind === 'embedded' ? { dataDir: config.database.dataDir } : {}
  return {
    version: PRODUCT_VERSION,
    database: kind,
    databaseVersion: version,
    ...folder,
    revision: answers.revision,
  }
}

async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({
      host: await oneAddressOf(host),
      port,
      listenTextResolver: address => `listening at ${address}`,
    })
  } catch (error) {
    throw toListenFailure(error, `${host}:${port}`)
  }
}

/** Fastify listens at every address of localhost, but counts and closes the connections of one only. */
async function oneAddressOf(host: string): Promise<string> {
  return host === 'localhost' ? (await lookup(host)).address : host
}

function greeting(address: string, config: Config, { version }: Database): string {
  const lead = [
    `Målkoll ${PRODUCT_VERSION} svarar på ${address}`,
    `Målkoll ${PRODUCT_VERSION} answers at ${address}`,
  ]
  if (config.database.kind === 'postgresql') return [...lead, `PostgreSQL ${version}`].join('\n')
  const folder = config.database.dataDir
  return [
    ...lead,
    `Inbyggd PostgreSQL ${version} (PGlite) i ${folder}, för att prova. I drift: sätt DATABASE_URL till PostgreSQL 18.`,
    `Embedded PostgreSQL ${version} (PGlite) in ${folder}, for trying. In production: set DATABASE_URL to PostgreSQL 18.`,
  ].join('\n')
}
