import { readdir } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { Migration, MigrationProvider, Migrator } from 'kysely/migration'
import { MIGRATIONS } from '../program-paths.ts'
import { DatabaseRefusal } from './database-refusal.ts'
import type { DB } from './schema.ts'
import { withoutTimeLimit } from './time-limit.ts'

/** Runs every migration not yet run, under a lock. Throws DatabaseRefusal for a database made by a newer version. */
export async function migrateToLatest(db: Kysely<DB>): Promise<void> {
  const [known, executed] = [await migrationNames(), await executedMigrations(db)]
  refuseNewerDatabase(known, executed)
  if (executed.length === known.length) return
  await withoutTimeLimit(db, async own => {
    const migrator = await migratorOf(own)
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  })
}

/** Runs the migrations up to the named one, on a database that has none later. */
export async function migrateTo(db: Kysely<DB>, name: string): Promise<void> {
  const migrator = await migratorOf(db)
  const { error } = await migrator.migrateTo(name)
  if (error) throw error
}

/** Takes every migration back, newest first. */
export async function migrateDown(db: Kysely<DB>): Promise<void> {
  const { NO_MIGRATIONS } = await import('kysely/migration')
  const migrator = await migratorOf(db)
  const { error } = await migrator.migrateTo(NO_MIGRATIONS)
  if (error) throw error
}

/** Not loaded by the usual start, which has nothing to migrate. */
async function migratorOf(db: Kysely<DB>): Promise<Migrator> {
  const { Migrator } = await import('kysely/migration')
  return new Migrator({ db, provider })
}

const provider: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames()
    const modules = await Promise.all(names.map(importMigration))
    return Object.fromEntries(names.map((name, index) => [name, modules[index] as Migration]))
  },
}

/** The names of this version's migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(MIGRATIONS)
  return files
    .filter(file => file.endsWith('.ts'))
    .map(file => file.slice(0, -'.ts'.length))
    .sort()
}

function importMigration(name: string): Promise<Migration> {
  return import(new URL(`${name}.ts`, MIGRATIONS).href)
}

function refuseNewerDatabase(known: readonly string[], executed: readonly string[]): void {
  const unknown = executed.find(name => !known.includes(name))
  if (unknown) throw new DatabaseRefusal({ code: 'database_newer', migration: unknown })
}

/** The names of the migrations that the database has run, oldest first. */
export async function executedMigrations(db: Kysely<DB>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration')::text as name`.execute(db)
  if (!tables[0]?.name) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(row => row.name)
}
