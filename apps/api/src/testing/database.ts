import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Database, type DatabaseConfig, openDatabase } from '../db/database.ts'
import { migrateToLatest } from '../db/migrate.ts'
import {
  administer,
  createDatabase,
  databaseExists,
  databaseUrl,
  dropDatabase,
} from './postgres-databases.ts'

export type TestDatabases =
  | { kind: 'postgresql'; url: string; prefix: string }
  | { kind: 'embedded'; folder: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

type Content = 'empty' | 'migrated' | 'seeded'

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
    const template = content === 'empty' ? 'template0' : `${prefix}_${content}`
    if (content !== 'empty' && !(await databaseExists(client, template))) {
      await createDatabase(client, name, 'template0')
      await fill({ kind: 'postgresql', url: databaseUrl(url, name) }, content)
      await client.query(`alter database ${name} rename to ${template}`)
    }
    await createDatabase(client, name, template)
  })
  const config: DatabaseConfig = { kind: 'postgresql', url: databaseUrl(url, name) }
  return opened(config, () => administer(url, null, client => dropDatabase(client, name)))
}

/** The same in a folder of its own, on the embedded PostgreSQL. */
export async function createEmbeddedTestDatabase(
  parent: string,
  content: Content = 'migrated',
): Promise<TestDatabase> {
  const template = await embeddedTemplate(parent, content)
  const dataDir = await mkdtemp(join(parent, 'malkoll-embedded-'))
  await cp(template, dataDir, { recursive: true })
  return opened({ kind: 'embedded', dataDir }, () => rm(dataDir, { recursive: true, force: true }))
}

/** Two workers may fill it at once; the one that finishes first gives it its name. */
async function embeddedTemplate(parent: string, content: Content): Promise<string> {
  const template = join(parent, `template-${content}`)
  if (existsSync(template)) return template
  const draft = await mkdtemp(join(parent, 'draft-'))
  await fill({ kind: 'embedded', dataDir: draft }, content)
  await rename(draft, template).catch(() => rm(draft, { recursive: true }))
  return template
}

async function fill(config: DatabaseConfig, content: Content): Promise<void> {
  if (content === 'empty') return
  const database = await openDatabase(config)
  try {
    await migrateToLatest(database.db)
    if (content === 'seeded') {
      const { loadTestSeeds } = await import('./seeds.ts')
      await loadTestSeeds(database.db)
    }
  } finally {
    await database.close()
  }
}

async function opened(config: DatabaseConfig, remove: () => Promise<unknown>): Promise<TestDatabase> {
  const database = await openDatabase(config)
  const close = async () => {
    await database.close()
    await remove()
  }
  return { ...database, config, close }
}
