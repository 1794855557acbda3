import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { inject } from 'vitest'
import { type Database, type DatabaseConfig, openDatabase } from '../db/database.ts'
import { basisOf, type Content, fill } from './content.ts'
import { embeddedTemplate } from './embedded-template.ts'
import {
  administer,
  createDatabase,
  databaseExists,
  databaseUrl,
  dropDatabase,
} from './postgres-databases.ts'

type TestDatabases =
  | { kind: 'postgresql'; url: string; prefix: string }
  | { kind: 'embedded'; folder: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

export interface TestDatabaseOptions {
  /** True: the region's own data as every installation has it. False: only the tables. */
  seeds?: boolean
  /** False: not even the tables, for tests of the migrations. */
  migrated?: boolean
}

export interface TestDatabase extends Database {
  /** What a server process needs to open the same database. */
  config: DatabaseConfig
}

/** A database of its own for one test file, on the kind of PostgreSQL that the test project runs against. */
export function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const databases = inject('testDatabases')
  const content = contentOf(options)
  return databases.kind === 'postgresql'
    ? createPostgresTestDatabase(databases, content)
    : createEmbeddedTestDatabase(databases.folder, content)
}

function contentOf({ seeds = false, migrated = true }: TestDatabaseOptions): Content {
  if (seeds) return 'seeded'
  return migrated ? 'migrated' : 'empty'
}

async function createPostgresTestDatabase(
  { url, prefix }: Extract<TestDatabases, { kind: 'postgresql' }>,
  content: Content,
): Promise<TestDatabase> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  await administer(url, prefix, async client => {
    await createDatabase(client, name, await postgresTemplate(client, { url, prefix, content }))
  })
  const config: DatabaseConfig = { kind: 'postgresql', url: databaseUrl(url, name) }
  return opened(config, () => administer(url, null, client => dropDatabase(client, name)))
}

/** A database to copy, made on first use while others wait. */
async function postgresTemplate(
  client: Client,
  { url, prefix, content }: { url: string; prefix: string; content: Content },
): Promise<string> {
  const basis = basisOf(content)
  if (!basis) return 'template0'
  const template = `${prefix}_${content}`
  if (await databaseExists(client, template)) return template
  const draft = `${template}_draft`
  await dropDatabase(client, draft)
  await createDatabase(client, draft, await postgresTemplate(client, { url, prefix, content: basis }))
  await fill({ kind: 'postgresql', url: databaseUrl(url, draft) }, content)
  await client.query(`alter database ${draft} rename to ${template}`)
  return template
}

/** The same in a folder of its own, on the embedded PostgreSQL. */
async function createEmbeddedTestDatabase(parent: string, content: Content): Promise<TestDatabase> {
  const template = await embeddedTemplate(parent, content)
  const dataDir = await mkdtemp(join(parent, 'malkoll-embedded-'))
  await cp(template, dataDir, { recursive: true })
  return opened({ kind: 'embedded', dataDir }, () => rm(dataDir, { recursive: true, force: true }))
}

async function opened(config: DatabaseConfig, remove: () => Promise<unknown>): Promise<TestDatabase> {
  const database = await openDatabase(config)
  const close = async () => {
    await database.close()
    await remove()
  }
  return { ...database, config, close }
}
