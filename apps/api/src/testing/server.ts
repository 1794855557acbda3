import { type App, buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { LogDestination } from '../http/logging.ts'
import { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './database.ts'

/** A day on which all of 2022 is known and over. */
export const TEST_NOW = new Date('2026-11-23T09:00:00Z')

const TEST_SECRET = 'only-for-tests-'.repeat(3)

export interface TestServerOptions extends TestDatabaseOptions {
  now?: Date
  environment?: Record<string, string>
  /** The built web app; left out, whatever the clone holds. */
  webFolder?: string
  /** Reads the log; it needs a LOG_LEVEL too. */
  log?: LogDestination
}

export interface TestServer {
  app: App
  database: TestDatabase
  close(): Promise<void>
}

/** The whole server on a database of its own, asked through `app.inject`. */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { now = TEST_NOW, environment = {}, webFolder, log } = options
  const database = await createTestDatabase(options)
  const app = await buildApp({
    config: readConfig({ LOG_LEVEL: 'silent', AUTH_SECRET: TEST_SECRET, ...environment }),
    database,
    clock: () => now,
    ...(webFolder === undefined ? {} : { webFolder }),
    ...(log && { log }),
  })
  return { app, database, close: () => closeBoth(app, database) }
}

async function closeBoth(app: App, database: TestDatabase): Promise<void> {
  await app.close()
  await database.close()
}
